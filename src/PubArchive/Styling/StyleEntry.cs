using System.Collections.Immutable;

namespace PubArchive;

/// <summary>A style at some place, and what is wrong with it.</summary>
public sealed record StyleEntry
{
    /// <summary>By which it is named: its file name without <c>.csl</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required StyleOrigin Origin { get; init; }

    /// <summary>Its file, or address; <see langword="null"/> for a built-in style.</summary>
    public string? Place { get; init; }

    /// <summary>Its title; empty when it has none or cannot be read.</summary>
    public string Title { get; init; } = "";

    /// <summary>By which other styles refer to it, usually an address; empty when it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary><c>in-text</c> or <c>note</c>, where its cites stand; <see langword="null"/> for a style that cannot be read, or whose parent is not at hand.</summary>
    public string? Class { get; init; }

    /// <summary><c>author-date</c>, <c>numeric</c>, <c>note</c>, <c>author</c> or <c>label</c>; <see langword="null"/> when it does not say.</summary>
    public string? Format { get; init; }

    /// <summary>Disciplines.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>Address of its licence; <see langword="null"/> when it names none.</summary>
    public string? License { get; init; }

    /// <summary>ISO 8601 time of its last change, as written; <see langword="null"/> when it does not say.</summary>
    public string? Updated { get; init; }

    /// <summary>The language it is written for; <see langword="null"/> when for any.</summary>
    public string? DefaultLocale { get; init; }

    /// <summary>Whether it prints bibliographies.</summary>
    public bool HasBibliography { get; init; }

    /// <summary>Id of the style whose formatting a dependent style has; <see langword="null"/> for an independent style.</summary>
    public string? Parent { get; init; }

    /// <summary>Where that formatting comes from: a file, an address, or <c>built in</c>; <see langword="null"/> when there is none.</summary>
    public string? ParentPlace { get; init; }

    /// <summary>All faults, in the order of the file; empty for a style that can be used.</summary>
    public ImmutableArray<StyleProblem> Faults { get; init; } = [];

    /// <summary>What stands in for what the style asks for; <see langword="null"/> when nothing does.</summary>
    public string? Notice { get; init; }
}

/// <summary>Something in a style that CSL 1.0.2 does not allow.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Element">Name of the element at fault, e.g. <c>text</c>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Hint">What to write instead; <see langword="null"/> when there is no good guess.</param>
public sealed record StyleProblem(int Line, int Column, string Element, string Message, string? Hint);

/// <summary>Where a style is.</summary>
public enum StyleOrigin
{
    /// <summary>It travels with PubArchive.</summary>
    BuiltIn,

    /// <summary>It was added to the project.</summary>
    Added,

    /// <summary>In a file or at an address that was named.</summary>
    Elsewhere,
}

/// <summary>What a style prints of an invented book.</summary>
/// <param name="Citation">As plain text.</param>
/// <param name="Entry">Of its bibliography, as plain text; empty when it has none.</param>
public sealed record StyleSample(string Citation, string Entry);
