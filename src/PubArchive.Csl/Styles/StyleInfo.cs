using System.Collections.Immutable;

namespace PubArchive.Csl.Styles;

/// <summary>What a style says about itself (CSL 1.0.2, "Info"). All text as written, white space trimmed.</summary>
public sealed record StyleInfo
{
    /// <summary>Usually a URL; empty when the style gives none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Empty when the style gives none.</summary>
    public string Title { get; init; } = "";

    /// <summary><see langword="null"/> when not given.</summary>
    public string? TitleShort { get; init; }

    /// <summary><see langword="null"/> when not given.</summary>
    public string? Summary { get; init; }

    /// <summary><c>author-date</c>, <c>numeric</c>, <c>note</c>, <c>author</c> or <c>label</c>; <see langword="null"/> when not given.</summary>
    public string? CitationFormat { get; init; }

    /// <summary>Link with <c>rel="independent-parent"</c>: URL of the style whose formatting a dependent style wants; <see langword="null"/> for an independent style.</summary>
    public string? IndependentParent { get; init; }

    /// <summary>Disciplines, in document order.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>Licence URI of the style; <see langword="null"/> when not given.</summary>
    public string? License { get; init; }

    /// <summary>ISO 8601 time of the last change, as written; <see langword="null"/> when not given.</summary>
    public string? Updated { get; init; }
}
