using System.Collections.Immutable;
using PubArchive.Csl.Disambiguation;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Sorting;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>One text's items in the order of its bibliography, numbered and told apart; the state from which citations and entries are rendered.</summary>
internal sealed class CitationSession
{
    private readonly Dictionary<string, Distinction> _states = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly NameRegistry? _registry;
    private readonly CitationArea _area;

    /// <param name="items">In the order given.</param>
    /// <param name="firstNotes">Note of the first mention by item; empty outside notes.</param>
    public CitationSession(CompiledStyle style, IEnumerable<CslItem> items, IReadOnlyDictionary<string, int>? firstNotes = null)
    {
        var distinct = Distinct(items);
        foreach (var item in distinct) { item.Freeze(); }
        var disambiguator = Disambiguator.IsNeeded(style) ? new Disambiguator(style, firstNotes ?? ImmutableDictionary<string, int>.Empty) : null;
        disambiguator?.Add(distinct);
        _registry = disambiguator?.Registry;
        _area = style.Style.Citation;
        Items = Sort(style, distinct);
        foreach (var item in Items) { _numbers[item.Id] = _numbers.Count + 1; }
        if (disambiguator is not null) { _states = disambiguator.Run(_numbers); }
    }

    /// <summary>In bibliography order.</summary>
    public List<CslItem> Items { get; }

    public CslItem? Find(string id) => _numbers.TryGetValue(id, out var number) ? Items[number - 1] : null;

    /// <summary>The bibliography entry of the item, as <see cref="CiteOf"/>.</summary>
    public Cite EntryOf(CslItem item) => CiteOf(item) with { Distinction = _states.GetValueOrDefault(item.Id)?.ForBibliography(_area) };

    /// <summary>A cite of the item with its number and what tells it apart.</summary>
    public Cite CiteOf(CslItem item) => new() { Number = _numbers[item.Id], Distinction = _states.GetValueOrDefault(item.Id), Registry = _registry };

    // Of items with one id the last counts, at the place of the first.
    private static ImmutableArray<CslItem> Distinct(IEnumerable<CslItem> items)
    {
        var last = new OrderedDictionary<string, CslItem>(StringComparer.Ordinal);
        foreach (var item in items) { last[item.Id] = item; }
        return [.. last.Values];
    }

    private List<CslItem> Sort(CompiledStyle style, ImmutableArray<CslItem> items)
    {
        if (style.Style.Bibliography is not { } area) { return [.. items]; }
        var keys = new SortKeyMaker(style, area);
        // A number, where it is a key, is the place among those given.
        var given = items.Select((item, index) => new Given(item, new Cite { Number = index + 1, Registry = _registry })).ToList();
        return new Collation(style.Locale.Culture, area.Sort).Sort(given, (one, key) => keys.Make(one.Item, one.Cite, key)).ConvertAll(one => one.Item);
    }

    private sealed record Given(CslItem Item, Cite Cite);
}
