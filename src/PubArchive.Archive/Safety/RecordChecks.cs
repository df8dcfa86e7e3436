using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Safety;

/// <summary>Reads every record that shows and checks that what is kept of it in other places says the same: lists, units, goals, standing, marks, the search index.</summary>
internal sealed class RecordChecks : IDisposable
{
    private readonly Database _database;
    private readonly SearchComparison _search;
    private readonly Prepared _isMarked;
    private readonly HashSet<(string Unit, long Version)> _placements;
    private readonly HashSet<(long Goal, long Version)> _goals;
    private readonly Found _unreadable = new("Publications whose content cannot be read");
    private readonly Found _otherLists = new("Publications that lists show with another title, unit or goal than they have");
    private readonly Found _otherStanding = new("Publications that lists take for public, hidden, embargoed or removed when they are not");
    private readonly Found _unmarked = new("Publications that an import would not recognise by their numbers or titles");

    public RecordChecks(Database database)
    {
        _database = database;
        _search = new SearchComparison(database);
        _isMarked = new Prepared(database, "select 1 from identity where hash = @Hash and record_id = @Id and step not in (select id from dead_step)", "@Hash", "@Id");
        _placements = [.. database.Connection.Query<(string, long)>("select p.unit_key, p.version_id from placement p join record r on r.id = p.version_id", buffered: false)];
        _goals = [.. database.Connection.Query<(long, long)>("select g.goal, g.version_id from goal g join record r on r.id = g.version_id", buffered: false)];
    }

    /// <summary>Looks at all of them, one each time the sequence moves on.</summary>
    public IEnumerable<long> Look(CancellationToken cancellationToken)
    {
        using var command = _database.Connection.CreateCommand();
        command.CommandText = $"select {RecordReader.WholeColumns}, r.title, r.units, r.goals, r.visibility, r.embargo from record r join body b on b.version_id = r.id order by r.id";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryRead(row) is { } record) { Look(row, record); }
            yield return row.GetInt64(11);
        }
        _search.Complete();
    }

    /// <summary>What was found.</summary>
    public IEnumerable<string> Faults()
    {
        // What is placed and was not met in a record's own list is too much.
        _otherLists.AddAll(_placements.Select(place => FormattableString.Invariant($"version {place.Version} in unit {place.Unit}")).Concat(_goals.Select(place => FormattableString.Invariant($"version {place.Version} under goal {place.Goal}"))));
        return new[] { _unreadable, _otherLists, _otherStanding, _unmarked, _search.Found }.Select(found => found.Sentence()).OfType<string>();
    }

    public void Dispose()
    {
        _search.Dispose();
        _isMarked.Dispose();
    }

    private RecordState? TryRead(SqliteDataReader row)
    {
        try
        {
            return RecordReader.State(row);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            _unreadable.Add(row.GetString(1));
            return null;
        }
    }

    private void Look(SqliteDataReader row, RecordState record)
    {
        var version = row.GetInt64(11);
        var publication = record.ToPublication();
        if (!IsListed(row, version, PublicationRows.From(publication))) { _otherLists.Add(record.Key); }
        if (row.GetInt64(17) != StandingColumns.Visibility(record.Facts) || (row.IsDBNull(18) ? null : row.GetString(18)) != StandingColumns.Embargo(record.Facts)) { _otherStanding.Add(record.Key); }
        if (record.Work().Marks().Any(mark => _isMarked.Cell(mark, record.Id) is null)) { _unmarked.Add(record.Key); }
        _search.Take(version, record.Key, publication);
    }

    private bool IsListed(SqliteDataReader row, long version, PublicationRow light)
    {
        var isSame = row.GetString(14) == light.Title && row.GetString(15) == RowText.Join(light.UnitKeys) && row.GetString(16) == RowText.Join(light.Goals);
        foreach (var unit in RowText.Split(row.GetString(15)).Distinct(StringComparer.Ordinal)) { isSame &= _placements.Remove((unit, version)); }
        foreach (var goal in RowText.Goals(row.GetString(16)).Distinct()) { isSame &= _goals.Remove((goal.Number, version)); }
        return isSame;
    }
}
