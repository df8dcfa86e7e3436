using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Querying;

/// <summary>Counts over the whole archive.</summary>
internal sealed class Counts(Database database, DateOnly today)
{
    public ArchiveStatistics Of(UnitTree units) => new()
    {
        Records = Number("select count(*) from record"),
        Hidden = Number(Standing.Hidden),
        Embargoed = Number(Standing.Embargoed),
        Removed = Number(Standing.Removed),
        OpenAccess = Number("select count(*) from record where open_access"),
        WithoutUnit = Number("select count(*) from record where units = ''"),
        Candidates = Number("select count(*) from candidate c join record one on one.record_id = c.record_id join record other on other.record_id = c.other_id where c.run_id not in (select id from import_run where step in (select id from dead_step))"),
        Sources = Number("select count(*) from source_record where run_id not in (select id from import_run where step in (select id from dead_step))"),
        Runs = Number("select count(*) from import_run where step not in (select id from dead_step)"),
        ByUnit = ByUnit(units),
        ByPublishedYear = By("select substr(published, 1, 4) as Name, count(*) as Count from record where published is not null group by 1", Year),
        ByRegisteredYear = By("select substr(registered, 1, 4) as Name, count(*) as Count from record group by 1", Year),
        ByType = By("select type as Name, count(*) as Count from record group by 1", Records.RowText.Type),
        ByGoal = By("select cast(goal as text) as Name, count(*) as Count from goal join record on record.id = goal.version_id group by 1", name => SdgGoal.Of(Year(name))),
        SummariesByLanguage = By("select language.key as Name, count(*) as Count from record, json_each(openings) language where openings <> '' group by 1", name => name),
    };

    // A publication of two departments counts once in their faculty.
    private ImmutableSortedDictionary<string, int> ByUnit(UnitTree units)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var above = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (text, count) in database.Connection.Query<(string, long)>("select units, count(*) from record where units <> '' group by units"))
        {
            var keys = Records.RowText.Split(text).SelectMany(key => Path(units, above, key)).Distinct(StringComparer.Ordinal);
            foreach (var key in keys) { counts[key] = counts.GetValueOrDefault(key) + (int)count; }
        }
        return counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Path(UnitTree units, Dictionary<string, ImmutableArray<string>> known, string key)
    {
        if (known.TryGetValue(key, out var path)) { return path; }
        path = units.Find(key) is { } unit ? [.. units.Path(unit).Select(above => above.Key)] : [key];
        known[key] = path;
        return path;
    }

    private int Number(Standing standing) => Number($"select count(*) from record r where {Records.StandingColumns.Sql(standing, today)}");

    private int Number(string sql) => (int)database.Number(sql);

    private ImmutableSortedDictionary<TKey, int> By<TKey>(string sql, Func<string, TKey> key) where TKey : notnull =>
        database.Connection.Query<(string Name, long Count)>(sql).ToImmutableSortedDictionary(pair => key(pair.Name), pair => (int)pair.Count, typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default);

    private static int Year(string name) => int.Parse(name, CultureInfo.InvariantCulture);
}
