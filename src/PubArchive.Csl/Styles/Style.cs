using System.Collections.Immutable;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Styles;

/// <summary>A CSL 1.0.2 style, read and checked: an immutable tree that any number of processors may share.</summary>
/// <remarks>Made by <see cref="StyleReader"/>; two styles are equal only when they are one object.</remarks>
public sealed class Style
{
    internal Style(StyleInfo info, StyleClass styleClass, CitationArea citation)
    {
        Info = info;
        Class = styleClass;
        Citation = citation;
    }

    /// <summary>Title, identity and links.</summary>
    public StyleInfo Info { get; }

    /// <summary>Whether cites stand in the text or in notes.</summary>
    public StyleClass Class { get; }

    /// <summary>Language tag the style asks for (<c>en-GB</c>, <c>de</c>), as written; <see langword="null"/> when not given.</summary>
    public string? DefaultLocale { get; internal init; }

    /// <summary>Whether the style only names another, <see cref="StyleInfo.IndependentParent"/>, whose formatting it wants; alone it prints nothing.</summary>
    public bool IsDependent { get; internal init; }

    /// <summary>Whether the style has a bibliography at all.</summary>
    public bool HasBibliography => Bibliography is not null;

    internal StyleOptions Options { get; init; } = StyleOptions.Default;

    /// <summary>The inheritable name options given on <c>style</c>.</summary>
    internal NameOptions NameOptions { get; init; } = NameOptions.Empty;

    /// <summary>In document order.</summary>
    internal ImmutableArray<Macro> Macros { get; init; } = [];

    internal CitationArea Citation { get; }

    internal BibliographyArea? Bibliography { get; init; }

    /// <summary>The style's own <c>locale</c> elements, in document order.</summary>
    internal ImmutableArray<LocaleFragment> Locales { get; init; } = [];

    /// <summary>How many <see cref="NamesElement"/>s there are: the length of an array by <see cref="NamesElement.Index"/>.</summary>
    internal int NamesCount { get; init; }

    /// <summary>A dependent style made whole: the parent's formatting under this style's name and default locale.</summary>
    /// <exception cref="InvalidOperationException">This style is independent.</exception>
    /// <exception cref="ArgumentException"><paramref name="parent"/> is itself dependent.</exception>
    public Style Under(Style parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        if (!IsDependent) { throw new InvalidOperationException("An independent style has no parent."); }
        if (parent.IsDependent) { throw new ArgumentException("The parent is dependent itself.", nameof(parent)); }
        return new Style(Info, parent.Class, parent.Citation)
        {
            DefaultLocale = DefaultLocale ?? parent.DefaultLocale,
            Options = parent.Options,
            NameOptions = parent.NameOptions,
            Macros = parent.Macros,
            Bibliography = parent.Bibliography,
            Locales = parent.Locales,
            NamesCount = parent.NamesCount,
        };
    }

    /// <summary>The options in force for a names element called from <paramref name="area"/>: name, area, style, specification, the nearest winning.</summary>
    internal NameOptions NameOptionsOf(NamesElement names, Area area) =>
        names.Name.Options.Over(area.NameOptions).Over(NameOptions).Over(NameOptions.Defaults);
}

/// <summary>Where cites stand.</summary>
public enum StyleClass : byte
{
    /// <summary><c>in-text</c></summary>
    InText,

    /// <summary><c>note</c></summary>
    Note,
}

/// <summary>The options of <c>style</c> that concern both areas (CSL 1.0.2, "Global Options").</summary>
internal sealed record StyleOptions
{
    public static StyleOptions Default { get; } = new();

    public DemoteParticle DemoteNonDroppingParticle { get; init; } = DemoteParticle.DisplayAndSort;

    public bool InitializeWithHyphen { get; init; } = true;

    /// <summary><see langword="null"/> when page ranges are printed as they are.</summary>
    public PageRangeFormat? PageRangeFormat { get; init; }
}

internal enum DemoteParticle : byte { Never, SortOnly, DisplayAndSort }

/// <summary>How page ranges are shortened; <c>chicago</c> and <c>chicago-15</c> are one.</summary>
internal enum PageRangeFormat : byte { Expanded, Minimal, MinimalTwo, Chicago15, Chicago16 }
