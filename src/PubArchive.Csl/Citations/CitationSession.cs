using System.Collections.Immutable;
using PubArchive.Csl.Disambiguation;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Sorting;

namespace PubArchive.Csl.Citations;

/// <summary>One text's items in the order of its bibliography, numbered and told apart; the state from which citations and entries are rendered.</summary>
internal sealed class CitationSession
{
    private readonly Dictionary<string, ItemState> _states;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public CitationSession(CompiledStyle style, IEnumerable<CslItem> items)
    {
        Items = Sort(style, Distinct(items));
        foreach (var item in Items) { item.Freeze(); _numbers[item.Id] = _numbers.Count + 1; }
        var disambiguator = new Disambiguator(style);
        _states = disambiguator.IsNeeded ? disambiguator.Run(Items) : [];
    }

    /// <summary>In bibliography order.</summary>
    public List<CslItem> Items { get; }

    public CslItem? Find(string id) => _numbers.TryGetValue(id, out var number) ? Items[number - 1] : null;

    /// <summary>A cite of the item with its number and what tells it apart.</summary>
    public Cite CiteOf(CslItem item)
    {
        var number = _numbers[item.Id];
        return _states.TryGetValue(item.Id, out var state)
            ? new Cite { Number = number, Names = state.Names, YearSuffix = state.YearSuffix, IsDisambiguated = state.IsDisambiguated }
            : new Cite { Number = number };
    }

    // Of items with one id the last counts, at the place of the first.
    private static ImmutableArray<CslItem> Distinct(IEnumerable<CslItem> items)
    {
        var last = new OrderedDictionary<string, CslItem>(StringComparer.Ordinal);
        foreach (var item in items) { last[item.Id] = item; }
        return [.. last.Values];
    }

    private static List<CslItem> Sort(CompiledStyle style, ImmutableArray<CslItem> items)
    {
        if (style.Style.Bibliography is not { } area) { return [.. items]; }
        var keys = new SortKeyMaker(style, area);
        return new Collation(style.Locale.Culture, area.Sort).Sort(items.Select((item, index) => (item, keys.Make(item, new Cite { Number = index + 1 }))));
    }
}
