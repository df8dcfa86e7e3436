using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>One item mentioned in a citation: a cite (CSL 1.0.2, "Citation").</summary>
public sealed record CitationItem
{
    /// <summary>Id of the item.</summary>
    public required string Id { get; init; }

    /// <summary>The place in the item that is meant, e.g. <c>12–14</c>; <see langword="null"/> for the item as a whole.</summary>
    public string? Locator { get; init; }

    /// <summary>What the locator counts.</summary>
    public LocatorType LocatorType { get; init; } = LocatorType.Page;

    /// <summary>Text before the cite; <see langword="null"/> for none.</summary>
    public string? Prefix { get; init; }

    /// <summary>Text after the cite; <see langword="null"/> for none.</summary>
    public string? Suffix { get; init; }

    /// <summary>How much of the cite is printed.</summary>
    public CiteMode Mode { get; init; }

    /// <summary>Which mention of the item it is; <see langword="null"/>, as usual, to be found from the citations before (CSL 1.0.2, "Choose", <c>position</c>).</summary>
    public CitePosition? Position { get; init; }

    /// <summary>Whether the item was mentioned a few notes before; counts only where <see cref="Position"/> is given.</summary>
    public bool IsNearNote { get; init; }
}

/// <summary>How much of a cite is printed. CSL leaves it to whoever cites.</summary>
public enum CiteMode : byte
{
    /// <summary>All the style asks for.</summary>
    Whole,

    /// <summary>All but the names, where the text around names them: Doe (2020) shows.</summary>
    SuppressAuthor,

    /// <summary>The names alone, as part of a sentence: no locator, nothing around them. No mention of the item.</summary>
    AuthorOnly,

    /// <summary>The names as part of the sentence, and then the citation without them: Doe (2020). Counts for the first cite of a citation; elsewhere it is <see cref="SuppressAuthor"/>.</summary>
    AuthorInText,
}

/// <summary>Which mention of an item a cite is. Each position but the first two is a special case of one before.</summary>
public enum CitePosition : byte
{
    /// <summary>The first.</summary>
    First,

    /// <summary>A later one.</summary>
    Subsequent,

    /// <summary>A later one right after another of the same item and place.</summary>
    Ibid,

    /// <summary>A later one right after another of the same item, of another place.</summary>
    IbidWithLocator,
}
