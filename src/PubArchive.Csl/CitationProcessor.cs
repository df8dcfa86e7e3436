using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Csl.Citations;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Rendering;
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
        _style = new CompiledStyle(style, new LocaleSet(locales).Resolve(style, locale), Options);
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
        if (_entries is null) { return BibliographyEntry.None(item.Id); }
        item = Whole(item);
        item.Freeze();
        // Authors of one item may have to be told apart from each other.
        var cite = Style.Citation.DisambiguateAddGivenname && RepeatsFamilyName(item) ? new CitationSession(_style, [item]).EntryOf(item) : Cite.Entry;
        return new BibliographyEntry(new EntryPlan(_entries, item, cite with { Number = number }) { ForNothing = ForNothing(number) });
    }

    /// <summary>Renders items as a bibliography, in the style's order (CSL 1.0.2, "Bibliography", "Sorting", "Disambiguation").</summary>
    /// <remarks>Items for which the style prints nothing have an empty entry at their place; of items with one id the last counts.</remarks>
    public Bibliography RenderBibliography(IEnumerable<CslItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return RenderBibliography(new CitationSession(_style, items.Select(Whole)));
    }

    /// <summary>Renders the citations of a text, in their order, and the bibliography of all items (CSL 1.0.2, "Citation").</summary>
    /// <param name="items">All that may be cited; the bibliography holds them all.</param>
    /// <param name="citations">In the order they stand in the text. A cite of an item that is not given is left out, with a warning.</param>
    public CitationResult Process(IEnumerable<CslItem> items, IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(citations);
        var session = new CitationSession(_style, items.Select(Whole), FirstNotes(citations));
        var renderer = new CitationsRenderer(_style, session);
        var rendered = citations.Select(renderer.Render).ToImmutableArray();
        var missing = citations.SelectMany(citation => citation.Items).Where(item => session.Find(item.Id) is null).Select(item => $"No item \"{item.Id}\" was given.");
        var bibliography = RenderBibliography(session);
        var silent = bibliography.Entries.Where(entry => entry.IsEmpty).Select(entry => $"The style prints no entry for the item \"{entry.Id}\".");
        var empty = rendered.Where(citation => citation.IsEmpty).Select(citation => $"The style prints nothing for {Called(citation)}.");
        return new CitationResult(rendered, bibliography, [.. missing.Concat(empty).Concat(silent).Distinct(StringComparer.Ordinal)]);
    }

    private static string Called(RenderedCitation citation) => citation.Id.Length > 0 ? $"the citation \"{citation.Id}\"" : "a citation";

    private CslItem Whole(CslItem item) => Options.NoteVariables ? NoteVariables.Read(item) : item;

    private static Dictionary<string, int> FirstNotes(IEnumerable<Citation> citations)
    {
        var notes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var citation in citations.Where(citation => citation.NoteNumber > 0))
        {
            foreach (var cite in citation.Items) { notes.TryAdd(cite.Id, citation.NoteNumber); }
        }
        return notes;
    }

    private static bool RepeatsFamilyName(CslItem item)
    {
        foreach (var (_, names) in item.Names)
        {
            if (!names.IsDefault && names.Length > 1 && names.Where(name => name.Family is not null).Select(name => name.Family).Distinct(StringComparer.Ordinal).Count() < names.Length) { return true; }
        }
        return false;
    }

    private Bibliography RenderBibliography(CitationSession session)
    {
        if (_entries is null) { return new Bibliography([], Layout); }
        var entries = ImmutableArray.CreateBuilder<BibliographyEntry>(session.Items.Count);
        ImmutableArray<string> before = [];
        var place = 1;
        foreach (var item in session.Items)
        {
            var plan = new EntryPlan(_entries, item, session.EntryOf(item)) { NamesBefore = _entries.SubstitutesNames ? before : null, ForNothing = ForNothing(place) };
            var entry = new BibliographyEntry(plan, plan.Render(out before));
            if (!entry.IsEmpty) { place++; }
            entries.Add(entry);
        }
        return new Bibliography(entries.MoveToImmutable(), Layout);
    }

    private string? ForNothing(int place) =>
        _style.CitesNumbers && Options.TextForNothing is { } text ? string.Create(CultureInfo.InvariantCulture, $"{place}. {text}") : null;
}
