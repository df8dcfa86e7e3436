using System.Collections.Immutable;

namespace PubArchive.Csl.Styles;

/// <summary>What <c>citation</c> and <c>bibliography</c> share.</summary>
internal abstract record Area
{
    private protected Area() { }

    /// <summary>As given on the area itself; not yet merged with the style's.</summary>
    public NameOptions NameOptions { get; init; } = NameOptions.Empty;

    /// <summary>Sort keys, first the most important; empty for the order of citing.</summary>
    public ImmutableArray<SortKey> Sort { get; init; } = [];

    public required Layout Layout { get; init; }
}

/// <summary><c>citation</c>.</summary>
internal sealed record CitationArea : Area
{
    public bool DisambiguateAddNames { get; init; }

    public bool DisambiguateAddGivenname { get; init; }

    public bool DisambiguateAddYearSuffix { get; init; }

    public GivennameRule GivennameRule { get; init; } = GivennameRule.ByCite;

    /// <summary><see langword="null"/> where cites are not collapsed.</summary>
    public Collapse? Collapse { get; init; }

    /// <summary><see langword="null"/> when not given: ", ", and no grouping unless <see cref="Collapse"/> asks for it.</summary>
    public string? CiteGroupDelimiter { get; init; }

    /// <summary><see langword="null"/> when not given: the layout's delimiter.</summary>
    public string? YearSuffixDelimiter { get; init; }

    /// <summary><see langword="null"/> when not given: the layout's delimiter.</summary>
    public string? AfterCollapseDelimiter { get; init; }

    /// <summary>In notes.</summary>
    public int NearNoteDistance { get; init; } = 5;
}

/// <summary><c>bibliography</c>.</summary>
internal sealed record BibliographyArea : Area
{
    public bool HangingIndent { get; init; }

    /// <summary><see langword="null"/> when the second field is not aligned.</summary>
    public SecondFieldAlign? SecondFieldAlign { get; init; }

    /// <summary>In lines, 1 or more.</summary>
    public int LineSpacing { get; init; } = 1;

    /// <summary>In lines.</summary>
    public int EntrySpacing { get; init; } = 1;

    /// <summary><see langword="null"/> when repeated names are printed; may be empty.</summary>
    public string? SubsequentAuthorSubstitute { get; init; }

    public SubsequentAuthorRule SubsequentAuthorRule { get; init; } = SubsequentAuthorRule.CompleteAll;
}

/// <summary><c>layout</c>. The delimiter stands between cites and is empty in a bibliography.</summary>
internal sealed record Layout(ImmutableArray<RenderingElement> Children, string Delimiter, Decoration Decoration);

/// <summary><c>key</c>: exactly one of <see cref="Variable"/> and <see cref="Macro"/> is given.</summary>
internal sealed record SortKey
{
    public Variable? Variable { get; init; }

    public Macro? Macro { get; init; }

    public bool Descending { get; init; }

    /// <summary><c>names-min</c>, <c>names-use-first</c>, <c>names-use-last</c>: they win over every et-al option while the key is made.</summary>
    public NameOptions NameOptions { get; init; } = NameOptions.Empty;
}

internal enum GivennameRule : byte { AllNames, AllNamesWithInitials, PrimaryName, PrimaryNameWithInitials, ByCite }

internal enum Collapse : byte { CitationNumber, Year, YearSuffix, YearSuffixRanged }

internal enum SecondFieldAlign : byte { Flush, Margin }

internal enum SubsequentAuthorRule : byte { CompleteAll, CompleteEach, PartialEach, PartialFirst }
