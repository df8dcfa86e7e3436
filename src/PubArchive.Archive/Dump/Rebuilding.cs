using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Dump;

/// <summary>Makes an archive of a dump: beside its place, and put there when it is whole and gives the same dump.</summary>
internal sealed class Rebuilding(string folder, IProgress<long>? progress, CancellationToken cancellationToken)
{
    private const int TellEvery = 1000;
    private const int Together = 500;

    private readonly DumpFaults _faults = new();

    /// <summary>Makes it.</summary>
    /// <exception cref="DumpException">The dump is damaged; no archive was made.</exception>
    /// <exception cref="ArchiveException">There is an archive already that holds something, or the file cannot be written.</exception>
    public void Run(string path)
    {
        DumpFolder.Check(folder, _faults);
        var whole = Path.GetFullPath(path);
        CheckIsFree(whole);
        var part = whole + ".part";
        try
        {
            Remove(part);
            Problems.Translated(whole, () => Make(part));
            Flush(part);
            CheckIsFree(whole);
            File.Move(part, whole, overwrite: true);
        }
        finally
        {
            Remove(part);
        }
    }

    // What held nothing is let go of by its own program first: nobody else has it open then.
    private static void CheckIsFree(string path)
    {
        if (!File.Exists(path)) { return; }
        using var database = Opening.ForWriting(path);
        if (database.Number("select exists (select 1 from version) or exists (select 1 from import_run)") == 1)
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"The archive '{path}' holds something already. Name a new file; nothing was changed.");
        }
        if (database.Connection.ExecuteScalar<string>("pragma journal_mode = delete") != "delete")
        {
            throw new ArchiveException(ArchiveProblem.Locked, $"Another program has the archive '{path}' open. Close it there and try again; nothing was changed.");
        }
    }

    private bool Make(string part)
    {
        using (var database = Opening.ForWriting(part))
        {
            // Nobody misses what a power cut leaves of a part.
            database.Execute("pragma foreign_keys = off; pragma temp_store = file; pragma journal_mode = off");
            using (var loader = new DumpLoader(database, folder, _faults, Tell)) { loader.Run(); }
            Index(database);
            CheckReferences(database);
            database.Execute("pragma journal_mode = wal");
        }
        using (var again = Opening.ForReading(part)) { new DumpWriter(again, null, cancellationToken).Run(file => new ComparingStream(Path.Combine(folder, file), _faults)); }
        _faults.ThrowIfAny();
        return true;
    }

    // In the order of numbers, which the index takes quickest.
    private void Index(Database database)
    {
        using var reader = new RecordReader(database);
        using var search = new SearchTable(database);
        var after = 0L;
        while (database.Connection.Query<long>("select id from record where id > @After order by id limit @Together", new { After = after, Together }).ToList() is { Count: > 0 } ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            database.Write(() => ids.ForEach(id => search.Add(id, reader.Version(id).ToPublication())), isDurable: false);
            after = ids[^1];
        }
    }

    private void CheckReferences(Database database)
    {
        foreach (var (table, parent) in database.Connection.Query<(string, long?, string, long)>("pragma foreign_key_check", buffered: false).Select(row => (row.Item1, row.Item3)).Distinct().Take(5))
        {
            _faults.Add(DumpFaults.Reference, Path.Combine(folder, FileOf(table)), 0, $"A line names a {parent.Replace("import_run", "run", StringComparison.Ordinal)} that no line of {FileOf(parent)} has.");
        }
        _faults.ThrowIfAny();
    }

    private static string FileOf(string table) => table switch
    {
        "step" or "dead_step" => DumpTables.StepHistory.File,
        "import_run" => DumpTables.RunHistory.File,
        "document" => DumpTables.DocumentHistory.File,
        "source_record" => DumpTables.SourceHistory.File,
        "alias" => DumpTables.FormerKeyHistory.File,
        "identity" => DumpTables.MarkHistory.File,
        "candidate" => DumpTables.CandidateHistory.File,
        _ => DumpTables.VersionHistory.File,
    };

    private void Tell(long done)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (done % TellEvery == 0) { progress?.Report(done); }
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        stream.Flush(flushToDisk: true);
    }

    private static void Remove(string part)
    {
        foreach (var ending in new[] { "", "-journal", "-wal", "-shm", ".lock" }) { File.Delete(part + ending); }
    }
}
