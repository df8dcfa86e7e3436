using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>One row of the map: a tag and its targets.</summary>
internal readonly record struct RisRow(RisTag Tag, TargetRow Row)
{
    /// <inheritdoc cref="TargetRow.TargetFor"/>
    public Target? TargetFor(ItemType type) => Row.TargetFor(type);

    /// <inheritdoc cref="TargetRow.Parse"/>
    public static RisRow Parse(string row)
    {
        var parsed = TargetRow.Parse(row);
        return new RisRow(RisTag.Of(parsed.Name), parsed);
    }
}
