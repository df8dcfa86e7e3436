using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>The lines of Extra that are fields of an entry.</summary>
internal static class BibTexExtraLines
{
    /// <summary>The fields of a line; none when it is a line of Extra and nothing else.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(string line, ItemType type, bool isBibLaTex)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 1) { return []; }
        var (label, value) = (line[..colon], line[(colon + 2)..]);
        if (value.Length == 0 || value != value.Trim()) { return []; }
        if (label.StartsWith("tex.", StringComparison.Ordinal)) { return IsFree(label[4..], type) ? [(label[4..], value)] : []; }
        return label switch
        {
            "LCCN" => [("lccn", value)],
            "MR" => [("mrnumber", value)],
            "Zbl" => [("zmnumber", value)],
            "PMID" => [("pmid", value)],
            "PMCID" => [("pmcid", value)],
            "Published" when !value.Contains("://", StringComparison.Ordinal) && !value.StartsWith("mailto:", StringComparison.Ordinal) => [("howpublished", value)],
            "arXiv" => ArXiv(value, isBibLaTex),
            "JSTOR" or "HDL" => [(isBibLaTex ? "eprinttype" : "archiveprefix", label.ToLowerInvariant()), ("eprint", value)],
            "GoogleBooksID" => [(isBibLaTex ? "eprinttype" : "archiveprefix", "googlebooks"), ("eprint", value)],
            _ => [],
        };
    }

    // "1702.00001 [cs.DL]".
    private static IEnumerable<(string, string)> ArXiv(string value, bool isBibLaTex)
    {
        yield return (isBibLaTex ? "eprinttype" : "archiveprefix", "arXiv");
        var bracket = value.IndexOf(" [", StringComparison.Ordinal);
        if (bracket < 0 || value[^1] != ']')
        {
            yield return ("eprint", value);
            yield break;
        }
        yield return ("eprint", value[..bracket]);
        yield return (isBibLaTex ? "eprintclass" : "primaryclass", value[(bracket + 2)..^1]);
    }

    // A name that our reader takes for nothing else.
    private static bool IsFree(string name, ItemType type) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_' or '.' or '+') && !BibTexMap.TryGet(name, out _)
        && !BibTexRareFields.IsKnown(name, type);
}
