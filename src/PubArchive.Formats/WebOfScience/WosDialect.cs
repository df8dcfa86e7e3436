using System.Collections.Immutable;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.WebOfScience;

/// <summary>Web of Science's tagged files (ISI, CIW): records from <c>PT</c> to <c>ER</c>, lines that begin with blanks or no tag continue the one before.</summary>
internal sealed class WosDialect : TaggedDialect
{
    private readonly WosToItem _conversion = new();

    /// <inheritdoc/>
    public override string OutsideCode => "WOS001";

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> line, out string tag, out int start)
    {
        (tag, start) = ("", 2);
        if (line.Length < 2 || !char.IsAsciiLetterUpper(line[0]) || !char.IsAsciiLetterUpper(line[1]) && !char.IsAsciiDigit(line[1]) || line.Length > 2 && line[2] != ' ') { return false; }
        tag = line[..2].ToString();
        return true;
    }

    /// <inheritdoc/>
    public override TaggedRole RoleOf(string tag, ReadOnlySpan<char> value, TaggedRecord record) => tag switch
    {
        "ER" => TaggedRole.End,
        "EF" => TaggedRole.EndOfFile,
        "FN" or "VR" when !record.IsOpen => TaggedRole.File,
        "PT" when record.IsOpen && record.Has("PT") => TaggedRole.Begin,
        _ => TaggedRole.Value,
    };

    /// <inheritdoc/>
    public override void TakeFile(string tag, ReadOnlySpan<char> value)
    {
        if (tag == "FN") { _conversion.Database = value.Trim().ToString(); }
    }

    /// <inheritdoc/>
    public override Item ToItem(TaggedRecord record, out ImmutableArray<Diagnostic> notices) => _conversion.ToItem(record, out notices);
}
