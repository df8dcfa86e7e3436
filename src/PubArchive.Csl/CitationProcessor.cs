using PubArchive.Csl.Locales;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Sorting;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl;

/// <summary>Renders items in one style and language (CSL 1.0.2). Immutable and safe to use from many threads.</summary>
/// <example><code>
/// var processor = new CitationProcessor(StyleReader.Load("apa.csl"), locales);
/// string html = processor.RenderEntry(item).ToHtml();
/// </code></example>
public sealed class CitationProcessor
{
    private readonly CompiledStyle _style;
    private readonly EntryRenderer? _entries;

    /// <summary>Makes the style ready for a language.</summary>
    /// <param name="style">An independent style, or a dependent one under its parent.</param>
    /// <param name="locales">Where locale files come from.</param>
    /// <param name="locale">Language tag of labels, dates and punctuation; <see langword="null"/> for the style's default, else en-US.</param>
    /// <param name="options"><see langword="null"/> for the defaults.</param>
    /// <exception cref="StyleFormatException">A locale file needed is not a CSL locale.</exception>
    public CitationProcessor(Style style, ILocaleSource locales, string? locale = null, CitationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(locales);
        Options = options ?? CitationOptions.Default;
        _style = new CompiledStyle(style, new LocaleSet(locales).Resolve(style, locale), Options.Links);
        _entries = style.Bibliography is { } area ? new EntryRenderer(_style, area) : null;
        Layout = BibliographyLayout.Of(style.Bibliography);
    }

    /// <summary>The style rendered in.</summary>
    public Style Style => _style.Style;

    /// <summary>The language rendered in, with the style's own terms.</summary>
    public Locale Locale => _style.Locale;

    /// <summary>The options given.</summary>
    public CitationOptions Options { get; }

    /// <summary>How the style wants a bibliography to be set.</summary>
    public BibliographyLayout Layout { get; }

    /// <summary>Renders an item as a bibliography entry that stands alone (CSL 1.0.2, "Bibliography").</summary>
    /// <param name="item">Read-only from here on.</param>
    /// <param name="number">Its number, for numeric styles; 1 or more.</param>
    /// <returns>An entry, empty when the style has no bibliography or prints nothing for such an item.</returns>
    public BibliographyEntry RenderEntry(CslItem item, int number = 1)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        item.Freeze();
        return _entries is null ? BibliographyEntry.None(item.Id) : new BibliographyEntry(item.Id, _entries.Render(item, new Cite { Number = number }).Tree, _style);
    }

    /// <summary>Renders items as a bibliography, in the style's order (CSL 1.0.2, "Bibliography", "Sorting").</summary>
    /// <remarks>Items for which the style prints nothing have an empty entry at their place.</remarks>
    public Bibliography RenderBibliography(IEnumerable<CslItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (_entries is null || Style.Bibliography is not { } area) { return new Bibliography([], Layout); }
        var keys = new SortKeyMaker(_style, area);
        var sorted = new Collation(Locale.Culture, area.Sort).Sort(items.Select((item, index) =>
        {
            item.Freeze();
            return (item, keys.Make(item, new Cite { Number = index + 1 }));
        }));
        var substitution = area.SubsequentAuthorSubstitute is { } substitute ? new AuthorSubstitution(substitute, area.SubsequentAuthorRule) : null;
        return new Bibliography([.. sorted.Select((item, index) => RenderSorted(item, index + 1, substitution))], Layout);
    }

    private BibliographyEntry RenderSorted(CslItem item, int number, AuthorSubstitution? substitution)
    {
        var (tree, names) = _entries!.Render(item, new Cite { Number = number }); // asked only where there is a bibliography
        substitution?.Apply(names);
        return new BibliographyEntry(item.Id, tree, _style);
    }
}
