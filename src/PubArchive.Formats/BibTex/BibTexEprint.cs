using PubArchive.Formats.Drafts;

namespace PubArchive.Formats.BibTex;

/// <summary>The number of an entry in an archive of preprints or papers, in Extra under the archive's name: <c>arXiv: 1702.00001 [cs.DL]</c>.</summary>
internal sealed class BibTexEprint
{
    private readonly List<(string Name, string Text)> _parts = [];

    public void Clear() => _parts.Clear();

    public void Take(string name, string text) => _parts.Add((name, text));

    /// <summary>Adds the line, or the parts where they make none.</summary>
    public void Put(ItemDraft draft)
    {
        if (_parts.Count == 0) { return; }
        var number = Part("eprint");
        var archive = Part("eprinttype") ?? Part("archiveprefix");
        var label = archive?.ToLowerInvariant() switch
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
            foreach (var (name, text) in _parts) { draft.PutExtra($"tex.{name}", text); }
            return;
        }
        var section = Part("eprintclass") ?? Part("primaryclass");
        if (label == "arXiv" && number.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase)) { number = number[6..].Trim(); }
        draft.AddExtraLine(label == "arXiv" && section is not null && !number.Contains('[', StringComparison.Ordinal) ? $"arXiv: {number} [{section}]" : $"{label}: {number}");
    }

    private string? Part(string name)
    {
        foreach (var (part, text) in _parts)
        {
            if (part == name) { return text; }
        }
        return null;
    }
}
