using System.Collections.Immutable;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.RefWorks;

/// <summary>RefWorks Tagged Format: <c>RT Journal Article</c> begins a record; what stands before the first is a legend.</summary>
internal sealed class RefWorksDialect : TaggedDialect
{
    private readonly RefWorksToItem _conversion = new();

    /// <inheritdoc/>
    public override string OutsideCode => "RFW001";

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> line, out string tag, out int start)
    {
        (tag, start) = ("", 3);
        if (line.Length < 3 || line[2] != ' ' || !char.IsAsciiLetterUpper(line[0]) || !char.IsAsciiLetterUpper(line[1]) && !char.IsAsciiDigit(line[1])) { return false; }
        tag = line[..2].ToString();
        return true;
    }

    /// <inheritdoc/>
    public override TaggedRole RoleOf(string tag, ReadOnlySpan<char> value, TaggedRecord record) => tag == "RT" ? TaggedRole.Begin : record.IsOpen ? TaggedRole.Value : TaggedRole.Outside;

    /// <inheritdoc/>
    public override Item ToItem(TaggedRecord record, out ImmutableArray<Diagnostic> notices) => _conversion.ToItem(record, out notices);
}
