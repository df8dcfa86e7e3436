using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Querying;

/// <summary>Records as they came.</summary>
internal static class SourceRecords
{
    /// <summary>Those of one record, oldest first; none when there is no such key.</summary>
    public static IReadOnlyList<SourceRecord> Of(Database database, string key)
    {
        const string select = """
            select s.run_id as RunId, run.source, s.line, s.text
            from source_record s join import_run run on run.id = s.run_id
            where s.record_id = @Id and run.step not in (select id from dead_step) order by s.id
            """;
        using var finder = new KeyFinder(database);
        if (finder.ByKeyOrDoi(key) is not { } id) { return []; }
        return [.. database.Connection.Query<SourceRow>(select, new { Id = id }).Select(row => new SourceRecord((int)row.RunId, row.Source, (int)row.Line, row.Text))];
    }

    private sealed record SourceRow(long RunId, string Source, long Line, string Text);
}
