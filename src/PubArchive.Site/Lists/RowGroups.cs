using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Site.Lists;

/// <summary>The publications of every list, taken from the orders in one pass each. Within a list they keep the order they came in.</summary>
internal sealed class RowGroups
{
    private static readonly IReadOnlyList<PublicationRow> s_none = [];

    private readonly Dictionary<string, List<PublicationRow>> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<SdgGoal, List<PublicationRow>> _goals = [];
    private readonly Dictionary<ItemType, List<PublicationRow>> _types = [];
    private readonly SortedDictionary<int, List<PublicationRow>> _years = new(Descending);
    private readonly SortedDictionary<PartialDate, List<PublicationRow>> _registered = [];

    public RowGroups(RowOrder order, UnitTree units)
    {
        foreach (var row in order.ByYear) { PlaceByYear(row, units); }
        foreach (var row in order.ByName) { PlaceByName(row); }
        foreach (var row in order.ByRegistered) { PlaceRegistered(row); }
    }

    /// <summary>Without a unit of the tree, latest first.</summary>
    public List<PublicationRow> WithoutUnit { get; } = [];

    /// <summary>Without a goal, latest first.</summary>
    public List<PublicationRow> WithoutGoal { get; } = [];

    /// <summary>Without a known year, by name.</summary>
    public List<PublicationRow> WithoutYear { get; } = [];

    /// <summary>Years of publication, the latest first, each by name.</summary>
    public IReadOnlyDictionary<int, List<PublicationRow>> Years => _years;

    /// <summary>Years and months of registration, each with the latest first. A year holds all its months.</summary>
    public IReadOnlyDictionary<PartialDate, List<PublicationRow>> Registered => _registered;

    /// <summary>The item types there are, each with the latest first.</summary>
    public IReadOnlyDictionary<ItemType, List<PublicationRow>> Types => _types;

    /// <summary>Those of a unit and of the units below it, the latest first.</summary>
    public IReadOnlyList<PublicationRow> Of(Unit unit) => _units.TryGetValue(unit.Key, out var rows) ? rows : s_none;

    /// <summary>Those on a goal, the latest first.</summary>
    public IReadOnlyList<PublicationRow> Of(SdgGoal goal) => _goals.TryGetValue(goal, out var rows) ? rows : s_none;

    private static IComparer<int> Descending { get; } = Comparer<int>.Create((left, right) => right.CompareTo(left));

    private void PlaceByYear(PublicationRow row, UnitTree units)
    {
        var places = row.UnitKeys.Select(units.Find).OfType<Unit>().SelectMany(unit => units.Path(unit)).Select(unit => unit.Key).Distinct(StringComparer.Ordinal).ToList();
        foreach (var key in places) { Add(_units, key, row); }
        if (places.Count == 0) { WithoutUnit.Add(row); }
        foreach (var goal in row.Goals) { Add(_goals, goal, row); }
        if (row.Goals.Count == 0) { WithoutGoal.Add(row); }
        Add(_types, row.Type, row);
    }

    private void PlaceByName(PublicationRow row)
    {
        if (row.Published is { } published) { Add(_years, published.Year, row); } else { WithoutYear.Add(row); }
    }

    private void PlaceRegistered(PublicationRow row)
    {
        Add(_registered, Dates.YearOf(row.Registered), row);
        if (row.Registered.Month is not null) { Add(_registered, Dates.MonthOf(row.Registered), row); }
    }

    private static void Add<TKey>(IDictionary<TKey, List<PublicationRow>> lists, TKey key, PublicationRow row)
    {
        if (!lists.TryGetValue(key, out var list)) { lists[key] = list = []; }
        list.Add(row);
    }
}

/// <summary>Dates made less precise.</summary>
internal static class Dates
{
    /// <summary>Only the year.</summary>
    public static PartialDate YearOf(PartialDate date) => Made(date.Year, null);

    /// <summary>The year and, where known, the month.</summary>
    public static PartialDate MonthOf(PartialDate date) => Made(date.Year, date.Month);

    private static PartialDate Made(int year, int? month) =>
        PartialDate.TryCreate(year, month, null, out var date) ? date : throw new System.Diagnostics.UnreachableException();
}
