using System.Collections.Immutable;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.Nbib;

/// <summary>MEDLINE, <c>PMID- 8692918</c>, as PubMed, KoreaMed and ERIC write it; an empty line parts records.</summary>
internal sealed class NbibDialect : TaggedDialect
{
    private const int LongestTag = 5;

    private readonly NbibToItem _conversion = new();

    /// <inheritdoc/>
    public override string OutsideCode => "MED001";

    /// <inheritdoc/>
    public override bool EndsAtBlank => true;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> line, out string tag, out int start) => TryRead(line, out tag, out start);

    /// <summary>Reads a tagged line: capitals and digits, perhaps blanks, a hyphen, a blank.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out string tag, out int start)
    {
        (tag, start) = ("", 0);
        var length = 0;
        while (length < line.Length && (char.IsAsciiLetterUpper(line[length]) || char.IsAsciiDigit(line[length]))) { length++; }
        if (length is < 2 or > LongestTag) { return false; }
        var hyphen = length;
        while (hyphen < line.Length && line[hyphen] == ' ') { hyphen++; }
        if (hyphen == line.Length || line[hyphen] != '-' || hyphen + 1 < line.Length && line[hyphen + 1] != ' ') { return false; }
        (tag, start) = (line[..length].ToString(), hyphen + 1);
        return true;
    }

    /// <inheritdoc/>
    public override TaggedRole RoleOf(string tag, ReadOnlySpan<char> value, TaggedRecord record)
    {
        var isFirst = tag == "PMID" || tag == "OWN" && value.Trim() is "ERIC";
        return isFirst && record.IsOpen && (record.Has(tag) || record.Has("TI")) ? TaggedRole.Begin : TaggedRole.Value;
    }

    /// <inheritdoc/>
    public override Item ToItem(TaggedRecord record, out ImmutableArray<Diagnostic> notices) => _conversion.ToItem(record, out notices);
}
