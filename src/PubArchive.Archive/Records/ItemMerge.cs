using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>Makes one item of what several files say of one record, part by part: the weightier word counts, and what a format cannot say stays as another said it.</summary>
internal static class ItemMerge
{
    /// <summary>The held item with the incoming one taken in; of equal weight, the incoming one is news and counts.</summary>
    public static (Item Item, ItemRanks Ranks) Merge(Item held, ItemRanks heldRanks, Item incoming, ItemParts carries)
    {
        var ranks = ItemRanks.Of(incoming, carries);
        Item For(ItemParts part) => ranks.Win(part, heldRanks) ? incoming : held;
        var (strong, weak) = ranks.Win(ItemParts.Fields, heldRanks) ? (incoming, held) : (held, incoming);
        var (dated, other) = ranks.Win(ItemParts.Dates, heldRanks) ? (incoming, held) : (held, incoming);
        var merged = strong with
        {
            Key = incoming.Key ?? held.Key,
            Library = incoming.Key is null ? held.Library : incoming.Library ?? held.Library,
            CiteKey = strong.CiteKey ?? weak.CiteKey,
            Tags = For(ItemParts.Tags).Tags,
            Collections = For(ItemParts.Collections).Collections,
            Notes = For(ItemParts.Notes).Notes,
            Attachments = For(ItemParts.Attachments).Attachments,
            Relations = For(ItemParts.Relations).Relations,
            DateAdded = dated.DateAdded ?? other.DateAdded,
            DateModified = dated.DateModified ?? other.DateModified,
        };
        return (merged, ranks.Or(heldRanks));
    }
}
