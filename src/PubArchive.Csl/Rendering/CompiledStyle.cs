using System.Globalization;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>A style made ready for one locale: everything that is the same for all items. Immutable, shared by all threads.</summary>
internal sealed class CompiledStyle
{
    // Filled when first asked for; whichever thread is first, the value is the same.
    private readonly NameOptions?[] _citationNames;
    private readonly NameOptions?[] _bibliographyNames;

    public CompiledStyle(Style style, Locale locale, CitationOptions options)
    {
        Style = style;
        Locale = locale;
        Links = options.Links;
        TextForNothing = options.TextForNothing;
        Quotes = new QuoteMarks(locale);
        Markup = new MarkupParser(Quotes);
        PageRanges = new Numbers.PageRangeFormatter(style.Options.PageRangeFormat, locale.Text(Term.PageRangeDelimiter));
        PlacesYearSuffix = StyleUse.Of(style).YearSuffix;
        HasDisambiguateTest = StyleUse.Of(style).DisambiguateTest;
        CitesNumbers = StyleUse.OfCitation(style).CitationNumber;
        _citationNames = new NameOptions?[style.NamesCount];
        _bibliographyNames = new NameOptions?[style.NamesCount];
    }

    public Style Style { get; }

    public Locale Locale { get; }

    /// <summary>Whether DOIs and URLs become links.</summary>
    public bool Links { get; }

    /// <summary>Text for what the style prints nothing for; <see langword="null"/> for none.</summary>
    public string? TextForNothing { get; }

    public QuoteMarks Quotes { get; }

    public MarkupParser Markup { get; }

    public Numbers.PageRangeFormatter PageRanges { get; }

    /// <summary>Whether the style prints the year suffix by name; else it follows the year.</summary>
    public bool PlacesYearSuffix { get; }

    /// <summary>Whether the style has a form for cites that nothing else tells apart.</summary>
    public bool HasDisambiguateTest { get; }

    /// <summary>Whether citations are numbers of the bibliography.</summary>
    public bool CitesNumbers { get; }

    /// <summary>Whether the style's language is English: the default language of items for title case.</summary>
    public bool IsEnglish => Locale.Language.StartsWith("en", StringComparison.Ordinal);

    public NameOptions NameOptionsOf(NamesElement names, Area area)
    {
        var table = area is CitationArea ? _citationNames : _bibliographyNames;
        return table[names.Index] ??= Style.NameOptionsOf(names, area);
    }

    /// <summary>Casing of an item's language; the style's where the item names none that is known.</summary>
    public TextCaser CaserOf(CultureInfo? language) => new(language ?? Locale.Culture);
}
