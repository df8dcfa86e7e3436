using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Importing;

/// <summary>Keeps every record as it came, and remembers what a file said last.</summary>
internal sealed class SourceKeeper(Database database, string source, int runId) : IDisposable
{
    private readonly Prepared _insert = new(database,
        "insert into source_record (record_id, run_id, line, hash, text) values (@Id, @Run, @Line, @Hash, @Text)", "@Id", "@Run", "@Line", "@Hash", "@Text");

    private readonly Prepared _isKnown = new(database, """
        select 1 from source_record s
        where s.record_id = @Id and s.hash = @Hash and s.run_id = (
            select max(other.run_id) from source_record other join import_run run on run.id = other.run_id
            where other.record_id = @Id and run.source = @Source and run.step not in (select id from dead_step))
        limit 1
        """, "@Id", "@Hash", "@Source");

    /// <summary>Whether this file, when it last had news of the record, said just this.</summary>
    public bool IsKnown(long recordId, long hash) => _isKnown.Cell(recordId, hash, source) is not null;

    /// <summary>Keeps a record as it came.</summary>
    public void Keep(long recordId, int line, long hash, string text) => _insert.Run(recordId, runId, line, hash, text);

    public void Dispose()
    {
        _insert.Dispose();
        _isKnown.Dispose();
    }
}
