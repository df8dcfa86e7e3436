using PubArchive.Csl.Rendering;
using PubArchive.Csl.Sorting;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Puts the cites of a citation in order: the style's, and cites of the same names next to each other where it groups or collapses them (CSL 1.0.2, "Sorting", "Cite Grouping").</summary>
internal sealed class CiteOrder
{
    private readonly CitationArea _area;
    private readonly SortKeyMaker _keys;
    private readonly Collation _collation;
    private readonly CiteNames _names;
    private readonly bool _groups;

    public CiteOrder(CompiledStyle style)
    {
        _area = style.Style.Citation;
        _keys = new SortKeyMaker(style, _area);
        _collation = new Collation(style.Locale.Culture, _area.Sort);
        _names = new CiteNames(style);
        _groups = Groups(style);
    }

    /// <param name="cites">In the order given.</param>
    /// <param name="brings">Whether cites of the same names are brought together.</param>
    public List<T> Sort<T>(IReadOnlyList<(T Value, CslItem Item, Cite Cite)> cites, bool brings)
    {
        if (cites.Count < 2) { return [.. cites.Select(cite => cite.Value)]; }
        var sorted = _collation.Sort([.. Enumerable.Range(0, cites.Count)], (index, key) => _keys.Make(cites[index].Item, cites[index].Cite, key));
        var order = brings && _groups ? Group(sorted, cites) : sorted;
        return order.ConvertAll(index => cites[index].Value);
    }

    // A group stands where its first cite stands; a cite without names is a group of its own.
    private List<int> Group<T>(List<int> sorted, IReadOnlyList<(T Value, CslItem Item, Cite Cite)> cites)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. sorted.Select((index, place) => (index, Group: Place(_names.Of(cites[index].Item, cites[index].Cite), place))).OrderBy(pair => pair.Group).Select(pair => pair.index)];

        int Place(string names, int place) => names.Length == 0 || places.TryAdd(names, place) ? place : places[names];
    }

    private static bool Groups(CompiledStyle style)
    {
        var area = style.Style.Citation;
        return (style.Style.Class == StyleClass.InText && area.Collapse is not null) || (!string.IsNullOrEmpty(area.CiteGroupDelimiter) && !style.CitesNumbers);
    }
}
