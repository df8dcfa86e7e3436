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
}
