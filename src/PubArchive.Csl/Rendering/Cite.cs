using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>What is known about one mention of an item besides the item: nothing in particular for a bibliography entry.</summary>
internal sealed record Cite
{
    public static Cite Entry { get; } = new();

    /// <summary>The place in the item that is meant, e.g. <c>12–14</c>; <see langword="null"/> for the item as a whole.</summary>
    public string? Locator { get; init; }

    public LocatorType LocatorType { get; init; } = LocatorType.Page;

    /// <summary><see langword="null"/> outside citations, where no position test holds.</summary>
    public CitePosition? Position { get; init; }

    /// <summary>Whether the item was cited a few notes before.</summary>
    public bool IsNearNote { get; init; }

    /// <summary>Text before and after the cite, from whoever cites; <see langword="null"/> for none.</summary>
    public string? Prefix { get; init; }

    /// <inheritdoc cref="Prefix"/>
    public string? Suffix { get; init; }

    /// <summary>How much of the cite is printed.</summary>
    public CiteMode Mode { get; init; }

    /// <summary>How the cite is told apart from others; <see langword="null"/> for as the style prints it.</summary>
    public Disambiguation.Distinction? Distinction { get; init; }

    /// <summary>All persons cited; <see langword="null"/> where they are not told apart.</summary>
    public Disambiguation.NameRegistry? Registry { get; init; }

    /// <summary>Number in the bibliography, from 1; 0 when there is none.</summary>
    public int Number { get; init; }

    /// <summary>Letters that tell works of one author and year apart; <see langword="null"/> for none.</summary>
    public string? YearSuffix => Distinction?.Letter is { } letter ? Disambiguation.YearSuffixes.Of(letter) : null;

    /// <summary>Note in which the item was cited first; <see langword="null"/> before or outside notes.</summary>
    public int? FirstNoteNumber { get; init; }
}
