using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PubArchive.Archive.Storage;

/// <summary>An open connection to an archive's file (or to memory), and the transactions on it. Not for several threads at once.</summary>
internal sealed class Database : IDisposable
{
    /// <summary>How long to wait for another writer, in seconds.</summary>
    private const int Patience = 5;

    // Asked often, so that an edit finds the gap between two batches of another program's import; SQLite's own waiting sleeps up to 100 ms at a time, the driver's 150.
    private const int AskAgainAfter = 2;

    private Database(string path, SqliteConnection connection) => (Path, Connection) = (path, connection);

    /// <summary>The file as it was named; <c>:memory:</c> for none.</summary>
    public string Path { get; }

    public SqliteConnection Connection { get; }

    public static bool IsMemory(string path) => path is ":memory:";

    /// <summary>Opens a connection; the file's content is not looked at yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">What for.</param>
    /// <param name="isImmutable">Whether to take it that nobody can change the file, as on a medium that cannot be written.</param>
    public static Database Connect(string path, SqliteOpenMode mode, bool isImmutable = false)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = isImmutable ? $"{new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri}?immutable=1" : path,
            Mode = IsMemory(path) ? SqliteOpenMode.Memory : mode,
            Pooling = false,
            DefaultTimeout = Patience,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            // Whoever edits beside an import leaves it to that to carry its pages into the file.
            Execute(connection, "pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536; pragma wal_autocheckpoint = 60000");
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
        return new Database(path, connection);
    }

    /// <summary>A copy of a database in memory, on a connection of its own.</summary>
    public Database CopyInMemory()
    {
        var copy = Connect(":memory:", SqliteOpenMode.Memory);
        Connection.BackupDatabase(copy.Connection);
        return copy;
    }

    /// <summary>Does a piece of work as one transaction that has the right to write from its start: wholly or not at all.</summary>
    /// <param name="work">Says whether to keep (<see langword="true"/>) or to take back what it did.</param>
    /// <param name="isDurable">Whether it must be on the disk when this returns; without, a power cut may take back the last few such transactions, each wholly.</param>
    public T Write<T>(Func<(T Result, bool Keep)> work, bool isDurable = true)
    {
        Execute(isDurable ? "pragma synchronous = full" : "pragma synchronous = normal");
        Begin();
        var isOpen = true;
        try
        {
            var (result, keep) = work();
            Execute(keep ? "commit" : "rollback");
            isOpen = false;
            return result;
        }
        finally
        {
            if (isOpen) { TakeBack(); }
        }
    }

    /// <summary>As <see cref="Write{T}(Func{ValueTuple{T, bool}}, bool)"/>, always kept.</summary>
    public T Write<T>(Func<T> work, bool isDurable = true) => Write(() => (work(), true), isDurable);

    /// <summary>As <see cref="Write{T}(Func{ValueTuple{T, bool}}, bool)"/>, always kept.</summary>
    public void Write(Action work, bool isDurable = true) => Write(() =>
    {
        work();
        return (true, true);
    }, isDurable);

    public void Execute(string sql) => Execute(Connection, sql);

    public long Number(string sql) => (long)(Cell(sql) ?? 0L);

    public string? Text(string sql) => Cell(sql) as string;

    public void Dispose() => Connection.Dispose();

    private object? Cell(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private void Begin()
    {
        var watch = Stopwatch.StartNew();
        while (raw.sqlite3_exec(Connection.Handle, "begin immediate") is var code && code != raw.SQLITE_OK)
        {
            if ((code & 0xFF) != raw.SQLITE_BUSY || watch.Elapsed.TotalSeconds > Patience) { SqliteException.ThrowExceptionForRC(code, Connection.Handle); }
            Thread.Sleep(AskAgainAfter);
        }
    }

    // A full disk or an I/O error has already rolled the transaction back; asking again is an error of its own.
    private void TakeBack()
    {
        if (raw.sqlite3_get_autocommit(Connection.Handle) == 0) { Execute("rollback"); }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
