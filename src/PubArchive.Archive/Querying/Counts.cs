using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using PubArchive.Archive.Importing;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Querying;

/// <summary>Counts over the whole archive.</summary>
internal sealed class Counts(Database database, DateOnly today)
{
    private const string Kept = $"from record r where r.visibility {Records.StandingColumns.IsKept}";

    public ArchiveStatistics Of(UnitTree units) => new()
    {
        Records = Number("select count(*) from record"),
        Hidden = Number(Standing.Hidden),
        Embargoed = Number(Standing.Embargoed),
        Removed = Number(Standing.Removed),
        OpenAccess = Number($"select count(*) {Kept} and r.open_access"),
        WithoutUnit = Number($"select count(*) {Kept} and r.units = ''"),
        Candidates = Number($"select count(*) from candidate c join record on record.record_id = c.record_id join record other on other.record_id = c.other_id where {CandidateKeeper.Open}"),
        Sources = Number("select count(*) from source_record where run_id not in (select id from import_run where step in (select id from dead_step))"),
        Runs = Number("select count(*) from import_run where step not in (select id from dead_step)"),
        ByUnit = ByUnit(units),
        ByPublishedYear = By($"select substr(r.published, 1, 4) as Name, count(*) as Count {Kept} and r.published is not null group by 1", Year),
        ByRegisteredYear = By($"select substr(r.registered, 1, 4) as Name, count(*) as Count {Kept} group by 1", Year),
        ByType = By($"select r.type as Name, count(*) as Count {Kept} group by 1", Records.RowText.Type),
        ByGoal = By($"select cast(goal.goal as text) as Name, count(*) as Count from goal join (select r.id {Kept}) kept on kept.id = goal.version_id group by 1", name => SdgGoal.Of(Year(name))),
        SummariesByLanguage = By($"select language.key as Name, count(*) as Count from (select r.openings {Kept} and r.openings <> '') kept, json_each(kept.openings) language group by 1", name => name),
    };

    // A publication of two departments counts once in their faculty.
    private ImmutableSortedDictionary<string, int> ByUnit(UnitTree units)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var above = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (text, count) in database.Connection.Query<(string, long)>($"select r.units, count(*) {Kept} and r.units <> '' group by r.units"))
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
