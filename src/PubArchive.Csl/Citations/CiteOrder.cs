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
    private readonly Collation _withNames;
    private readonly CiteNames _names;
    private readonly bool _groups;

    public CiteOrder(CompiledStyle style)
    {
        _area = style.Style.Citation;
        _keys = new SortKeyMaker(style, _area);
        _collation = new Collation(style.Locale.Culture, _area.Sort);
        _withNames = new Collation(style.Locale.Culture, _area.Sort is [var first, .. var more] ? [first, first, .. more] : []);
        _names = new CiteNames(style);
        _groups = Groups(style);
    }

    /// <param name="cites">In the order given.</param>
    /// <param name="brings">Whether cites of the same names are brought together.</param>
    public List<T> Sort<T>(IReadOnlyList<(T Value, CslItem Item, Cite Cite)> cites, bool brings)
    {
        if (cites.Count < 2) { return [.. cites.Select(cite => cite.Value)]; }
        List<int> given = [.. Enumerable.Range(0, cites.Count)];
        var order = brings && _groups ? Group(given, cites) : _collation.Sort(given, (index, key) => _keys.Make(cites[index].Item, cites[index].Cite, key));
        return order.ConvertAll(index => cites[index].Value);
    }

    // A group stands where its first cite stands; a cite without names is a group of its own. Groups that the first key does not tell apart stand in the order of the names
    // they show, as the reference has it: (A. Smith 2001; J. Smith 1999).
    private List<int> Group<T>(List<int> given, IReadOnlyList<(T Value, CslItem Item, Cite Cite)> cites)
    {
        var names = given.ConvertAll(index => _names.Of(cites[index].Item, cites[index].Cite));
        var sorted = _withNames.Sort(given, (index, key) => key == 1 ? SortKeyText.Normalize(names[index]) : _keys.Make(cites[index].Item, cites[index].Cite, Math.Max(0, key - 1)));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. sorted.Select((index, place) => (index, Group: Place(names[index], place))).OrderBy(pair => pair.Group).Select(pair => pair.index)];

        int Place(string names, int place) => names.Length == 0 || places.TryAdd(names, place) ? place : places[names];
    }

    private static bool Groups(CompiledStyle style)
    {
        var area = style.Style.Citation;
        return (style.Style.Class == StyleClass.InText && area.Collapse is not null) || (!string.IsNullOrEmpty(area.CiteGroupDelimiter) && !style.CitesNumbers);
    }
}
