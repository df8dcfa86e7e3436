using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Takes the rows of a step that was given up out of the database. Nobody sees them, so it may take its time, stop anywhere and be begun again.</summary>
/// <remarks>For the holder of the import lock. Children go before their parents, so foreign keys hold; they are not asked, because each row deleted would be looked for in tables that have no index for it.</remarks>
internal sealed class Cleaning(Database database, long step)
{
    private const int Slices = 64;
    private const long Slice = 1L << 58;

    /// <summary>Removes all of it, the step's own row last.</summary>
    /// <param name="cancellationToken">Ends it early; the next time it goes on.</param>
    public void Run(CancellationToken cancellationToken = default)
    {
        database.Execute("pragma foreign_keys = off");
        try
        {
            RemoveSources(cancellationToken);
            RemoveMarks(cancellationToken);
            database.Write(RemoveSmall, isDurable: false);
            RemoveVersions(cancellationToken);
            database.Write(RemoveTheStep);
        }
        finally
        {
            database.Execute("pragma foreign_keys = on");
        }
    }

    // Marks have no index by step; the whole table is gone through, a slice of the marks' range at a time.
    private void RemoveMarks(CancellationToken cancellationToken) => Batches.Run(database, Enumerable.Range(0, Slices), _ => 0, new BatchWork<int>(null, slice =>
    {
        var from = long.MinValue + slice * Slice;
        database.Connection.Execute("delete from identity where hash between @From and @To and step = @Step", new { From = from, To = from + (Slice - 1), Step = step });
    }), cancellationToken);

    private void RemoveVersions(CancellationToken cancellationToken)
    {
        using var search = new SearchTable(database);
        using var body = new Prepared(database, "delete from body where version_id = @Id", "@Id");
        using var version = new Prepared(database, "delete from version where id = @Id", "@Id");
        using var placement = new Prepared(database, "delete from placement where unit_key = @Unit and version_id = @Id", "@Unit", "@Id");
        using var goal = new Prepared(database, "delete from goal where goal = @Goal and version_id = @Id", "@Goal", "@Id");
        Batches.Run(database, Versions(), _ => 0, new BatchWork<VersionRow>(null, row =>
        {
            search.Remove(row.Id);
            foreach (var unit in RowText.Split(row.Units).Distinct(StringComparer.Ordinal)) { placement.Run(unit, row.Id); }
            foreach (var served in RowText.Goals(row.Goals).Distinct()) { goal.Run(served.Number, row.Id); }
            body.Run(row.Id);
            version.Run(row.Id);
        }), cancellationToken);
    }

    // From the end, so that each question begins where the last deletion ended.
    private IEnumerable<VersionRow> Versions()
    {
        const string select = "select id as Id, units as Units, goals as Goals from version where step = @Step and id < @Before order by id desc limit 500";
        var before = long.MaxValue;
        while (database.Connection.Query<VersionRow>(select, new { Step = step, Before = before }).ToList() is { Count: > 0 } rows)
        {
            foreach (var row in rows) { yield return row; }
            before = rows[^1].Id;
        }
    }

    // Only one step at a time brings records, so its own are the last.
    private void RemoveSources(CancellationToken cancellationToken)
    {
        if (database.Connection.ExecuteScalar<long?>("select min(id) from import_run where step = @Step", new { Step = step }) is not { } first) { return; }
        var before = database.Connection.ExecuteScalar<long?>("select id from source_record where run_id < @First order by id desc limit 1", new { First = first }) ?? 0;
        var ids = database.Connection.Query<long>("select id from source_record where id > @Before order by id desc", new { Before = before }).ToList();
        using var source = new Prepared(database, "delete from source_record where id = @Id", "@Id");
        Batches.Run(database, ids, _ => 0, new BatchWork<long>(null, id => source.Run(id)), cancellationToken);
    }

    private void RemoveSmall() => database.Connection.Execute("""
        delete from candidate where run_id in (select id from import_run where step = @Step);
        delete from alias where step = @Step;
        delete from document where step = @Step
        """, new { Step = step });

    private void RemoveTheStep() => database.Connection.Execute("""
        delete from import_run where step = @Step;
        delete from search_debt where step = @Step;
        delete from main.dead_step where id = @Step;
        delete from step where id = @Step
        """, new { Step = step });

    private sealed record VersionRow(long Id, string Units, string Goals);
}
