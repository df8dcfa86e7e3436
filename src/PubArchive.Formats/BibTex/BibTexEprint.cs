using PubArchive.Formats.Drafts;

namespace PubArchive.Formats.BibTex;

/// <summary>The number of an entry in an archive of preprints or papers, in Extra under the archive's name: <c>arXiv: 1702.00001 [cs.DL]</c>.</summary>
internal static class BibTexEprint
{
    private static readonly string[] s_names = ["eprint", "eprinttype", "archiveprefix", "eprintclass", "primaryclass"];

    /// <summary>Adds the line, or the parts where they make none.</summary>
    public static void Put(ItemDraft draft, BibTexEntry entry)
    {
        var number = Part(entry, "eprint");
        var label = (Part(entry, "eprinttype") ?? Part(entry, "archiveprefix"))?.ToLowerInvariant() switch
        {
            "arxiv" => "arXiv",
            "jstor" => "JSTOR",
            "pubmed" => "PMID",
            "hdl" => "HDL",
            "googlebooks" => "GoogleBooksID",
            _ => null,
        };
        if (number is null || label is null)
        {
            foreach (var name in s_names) { draft.PutExtra($"tex.{name}", Part(entry, name) ?? ""); }
            return;
        }
        var section = Part(entry, "eprintclass") ?? Part(entry, "primaryclass");
        if (label == "arXiv" && number.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase)) { number = number[6..].Trim(); }
        draft.AddExtraLine(label == "arXiv" && section is not null && !number.Contains('[', StringComparison.Ordinal) ? $"arXiv: {number} [{section}]" : $"{label}: {number}");
    }

    private static string? Part(BibTexEntry entry, string name) => entry[name] is { } value && BibTexText.Verbatim(value) is { Length: > 0 } text ? text : null;
}
