using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PubArchive.Archive.Storage;

/// <summary>Opens files as archives: makes new ones, brings old ones up to date, refuses all others with a word on what to do.</summary>
internal static class Opening
{
    /// <summary>To read and write; made when absent.</summary>
    public static Database ForWriting(string path)
    {
        CheckFolder(path);
        CheckWritable(path);
        return Problems.Translated(path, () => Prepared(Database.Connect(path, SqliteOpenMode.ReadWriteCreate)));
    }

    /// <summary>To read only.</summary>
    public static Database ForReading(string path)
    {
        CheckFolder(path);
        if (!Database.IsMemory(path) && !File.Exists(path))
        {
            throw new ArchiveException(ArchiveProblem.Unreachable, $"There is no archive at '{path}'. Import something first, or name the archive's file.");
        }
        return Problems.Translated(path, () => Checked(ConnectForReading(path)));
    }

    /// <summary>To be copied as it is: an earlier version's file is left as it is.</summary>
    public static Database ForRestoring(string path)
    {
        if (Directory.Exists(path) || !File.Exists(path)) { throw new ArchiveException(ArchiveProblem.Unreachable, $"There is no backup at '{path}'. Check the name; nothing was changed."); }
        return Problems.Translated(path, () =>
        {
            var database = ConnectForReading(path);
            try
            {
                CheckKind(database);
                return database;
            }
            catch
            {
                database.Dispose();
                throw;
            }
        });
    }

    /// <summary>Refuses a file that somebody protects, even where the system would let one write it.</summary>
    public static void CheckWritable(string path)
    {
        if (!Database.IsMemory(path) && File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)) { throw Protected(path); }
    }

    private static void CheckFolder(string path)
    {
        if (Database.IsMemory(path)) { return; }
        if (Directory.Exists(path))
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"'{path}' is a folder. Name the archive's file in it.");
        }
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new ArchiveException(ArchiveProblem.Unreachable, $"The folder '{folder}' does not exist. Create it, connect its drive, or name another place.");
        }
    }

    // A WAL database on a medium that cannot be written has no shared-memory file; SQLite then reads it only as immutable.
    private static Database ConnectForReading(string path)
    {
        Database? database = null;
        try
        {
            database = Database.Connect(path, SqliteOpenMode.ReadOnly);
            database.Number("pragma user_version");
            return database;
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is 8 or 14)
        {
            database?.Dispose();
            CheckLog(path);
            return Database.Connect(path, SqliteOpenMode.ReadOnly, isImmutable: true);
        }
    }

    // Read as immutable the file is without its log.
    private static void CheckLog(string path)
    {
        var log = new FileInfo(path + "-wal");
        if (log.Exists && log.Length > 0)
        {
            throw new ArchiveException(ArchiveProblem.ReadOnly, $"The archive '{path}' may not be written, and what was written last is still in its log ({log.Name}). Open it once where it can be written, or copy both files to such a place.");
        }
    }

    private static ArchiveException Protected(string path) =>
        new(ArchiveProblem.ReadOnly, $"The archive '{path}' is write-protected. Take the write protection off the file or its disk, or work on a copy; nothing was changed.");

    private static Database Prepared(Database database)
    {
        try
        {
            // SQLite opens what may not be written to read it, and says so only at the first write.
            if (raw.sqlite3_db_readonly(database.Connection.Handle, "main") == 1) { throw Protected(database.Path); }
            if (!IsEmpty(database)) { CheckKind(database); }
            // A backup has no write-ahead log until it is the archive.
            if (!Database.IsMemory(database.Path) && database.Text("pragma journal_mode") != "wal") { database.Execute("pragma journal_mode = wal"); }
            if (database.Number("pragma user_version") < Schema.Version) { Upgrade(database); }
            Steps.Recovery.TryRun(database);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static Database Checked(Database database)
    {
        try
        {
            CheckKind(database);
            if (database.Number("pragma user_version") == Schema.Version) { return database; }
            database.Dispose();
            ForWriting(database.Path).Dispose();
            return ConnectForReading(database.Path);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static bool IsEmpty(Database database) =>
        database.Number("pragma application_id") == 0 && database.Number("select count(*) from sqlite_schema") == 0;

    private static void CheckKind(Database database)
    {
        if (database.Number("pragma application_id") != Schema.ApplicationId)
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"'{database.Path}' is no PubArchive archive. Name another file; this one was left alone.");
        }
        var version = database.Number("pragma user_version");
        if (version > Schema.Version)
        {
            throw new ArchiveException(ArchiveProblem.NewerVersion, string.Create(CultureInfo.InvariantCulture,
                $"A newer PubArchive wrote '{database.Path}' (version {version}, this program knows {Schema.Version}). Update the program; the archive was left alone."));
        }
    }

    // Another program may have done it while this one waited for the lock: the version is read again inside.
    private static void Upgrade(Database database)
    {
        // Tables that others refer to are made anew: SQLite's own recipe.
        database.Execute("pragma foreign_keys = off");
        database.Write(() =>
        {
            var version = (int)database.Number("pragma user_version");
            foreach (var step in Schema.Steps.Skip(version)) { database.Execute(step); }
            database.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma application_id = {Schema.ApplicationId}; pragma user_version = {Schema.Version}"));
        });
        database.Execute("pragma foreign_keys = on");
    }
}
