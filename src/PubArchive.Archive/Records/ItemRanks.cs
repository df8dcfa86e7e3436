using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>How much weight the word of the file has that gave each part of an item: texts, compared by ordinal order; empty where no file could say.</summary>
/// <remarks>Kept with the item, so that any order of files leads to the same item.</remarks>
internal sealed class ItemRanks
{
    private static readonly ImmutableArray<ItemParts> s_parts =
        [ItemParts.Fields, ItemParts.Tags, ItemParts.Collections, ItemParts.Notes, ItemParts.Attachments, ItemParts.Relations, ItemParts.Dates];

    /// <summary>No weight in any part.</summary>
    public static readonly ItemRanks None = new(s_parts.Select(_ => ""));

    private readonly string[] _ranks;

    private ItemRanks(IEnumerable<string> ranks) => _ranks = [.. ranks];

    /// <summary>The weight of one part.</summary>
    public string this[ItemParts part] => _ranks[BitOperations.Log2((uint)part)];

    /// <summary>All parts from one file; those its format cannot carry have no weight.</summary>
    public static ItemRanks Of(Item item, ItemParts carries)
    {
        var rank = Rank(item, carries);
        return new ItemRanks(s_parts.Select(part => carries.HasFlag(part) || part == ItemParts.Fields ? rank : ""));
    }

    /// <summary>Part by part the weightier.</summary>
    public ItemRanks Or(ItemRanks other) =>
        new(_ranks.Zip(other._ranks, (own, others) => string.CompareOrdinal(own, others) >= 0 ? own : others));

    /// <summary>Whether these weigh as much as others, or more, in a part they can say something of.</summary>
    public bool Win(ItemParts part, ItemRanks over) => this[part].Length > 0 && string.CompareOrdinal(this[part], over[part]) >= 0;

    public static ItemRanks Parse(string text) => new(text.Split(' '));

    public override string ToString() => string.Join(' ', _ranks);

    // Zotero's own record before a copy without key, the later change before the earlier, the fuller format before the poorer.
    private static string Rank(Item item, ItemParts carries)
    {
        var changed = item.Key is not null && item.DateModified is { } date ? date.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) : "";
        var richness = BitOperations.PopCount((uint)carries).ToString(CultureInfo.InvariantCulture);
        return $"{(item.Key is null ? '0' : '1')}{changed}-{richness}";
    }
}
