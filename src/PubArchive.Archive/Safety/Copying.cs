using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PubArchive.Archive.Storage;
using SQLitePCL;

namespace PubArchive.Archive.Safety;

/// <summary>Copies one database into another as it is at one moment, whatever others write meanwhile: SQLite's online backup.</summary>
internal static class Copying
{
    private const int PagesAtATime = 2_000;
    private const int PatienceInSeconds = 5;

    /// <summary>Copies. What the target held is gone when it is done, and whole when it fails or is cancelled.</summary>
    public static void Run(Database from, Database to, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        // A read transaction of our own: without it each write of another program would let the copy begin anew.
        from.Execute("begin");
        try
        {
            from.Number("pragma schema_version");
            using var copy = raw.sqlite3_backup_init(to.Connection.Handle, "main", from.Connection.Handle, "main");
            if (copy.IsInvalid) { SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(to.Connection.Handle), to.Connection.Handle); }
            Run(copy, to, progress, cancellationToken);
        }
        finally
        {
            from.Execute("rollback");
        }
    }

    private static void Run(sqlite3_backup copy, Database to, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        for (var code = raw.SQLITE_OK; code != raw.SQLITE_DONE;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(copy, PagesAtATime);
            if ((code & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED && waiting.Elapsed.TotalSeconds < PatienceInSeconds) { Thread.Sleep(20); }
            else if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE)) { SqliteException.ThrowExceptionForRC(code, to.Connection.Handle); }
            else
            {
                waiting.Restart();
                progress?.Report(1 - raw.sqlite3_backup_remaining(copy) / (double)Math.Max(1, raw.sqlite3_backup_pagecount(copy)));
            }
        }
    }
}
