using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.Tagged;

/// <summary>What tags or elements hold, for each item type.</summary>
internal sealed class TargetMap
{
    private readonly FrozenDictionary<string, TargetRow[]> _rows;

    /// <summary>Reads a table; where two rows have one name, the second holds for the item types the first leaves out.</summary>
    public TargetMap(IEnumerable<string> rows) =>
        _rows = rows.Select(TargetRow.Parse).GroupBy(row => row.Name, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Where a value goes in items of a type; <see cref="TargetKind.Unknown"/> when nowhere.</summary>
    public Target For(ItemType type, string name)
    {
        if (!_rows.TryGetValue(name, out var rows)) { return default; }
        foreach (var row in rows)
        {
            if (row.TargetFor(type) is { } target) { return WithRoleOf(type, target); }
        }
        return default;
    }

    /// <summary>The target with the type's first role in the place of the author, whom a bill or a hearing does not have.</summary>
    public static Target WithRoleOf(ItemType type, Target target) =>
        target is { Kind: TargetKind.Creator, Creator: CreatorType.Author } && !ZoteroSchema.IsValid(type, CreatorType.Author) && ZoteroSchema.PrimaryCreatorType(type) is { } primary
            ? target with { Creator = primary }
            : target;
}
