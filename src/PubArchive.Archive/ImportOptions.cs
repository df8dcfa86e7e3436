using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>How an import goes.</summary>
public sealed record ImportOptions
{
    /// <summary>A real import without rules.</summary>
    public static readonly ImportOptions Default = new();

    /// <summary>Whether everything is done and reported, and then taken back.</summary>
    public bool DryRun { get; init; }

    /// <summary>The Zotero library (<c>groups/5881554</c>) of items whose file does not say; <see langword="null"/> when not known.</summary>
    public string? Library { get; init; }

    /// <summary>What rules, tags, notes and Extra say of an item (<c>FactsRules</c>). Asked of every record as it will be held, so that what one file says and another cannot (a collection, a tag) counts whichever comes last; <see langword="null"/> for none.</summary>
    public Func<Item, CatalogueFacts>? Rules { get; init; }

    /// <summary>What <see cref="Rules"/> are known by: another text for other rules; <see langword="null"/> when not known.</summary>
    public string? RulesMark { get; init; }
}
