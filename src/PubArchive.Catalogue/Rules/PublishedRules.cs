using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Says when an item was published.</summary>
public static class PublishedRules
{
    /// <summary>The beginning of the item's date, as precisely as it is written; <see langword="null"/> when it is words, before Christ, or missing.</summary>
    public static PartialDate? From(Item item) => item[Field.Date] is { } text ? ItemDate.Parse(text).Published : null;
}
