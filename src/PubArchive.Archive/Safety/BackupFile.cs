using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Safety;

/// <summary>Writes a copy of an archive under its name only when it is whole and sound.</summary>
internal static class BackupFile
{
    /// <summary>What follows the name of a copy that is not whole yet.</summary>
    public const string PartEnding = ".part";

    /// <summary>Writes the copy; a file of that name is replaced at once by the whole new one, or not at all.</summary>
    /// <exception cref="ArchiveException">It cannot be written, or the copy is not sound.</exception>
    public static void Write(Database archive, string path, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var whole = Path.GetFullPath(path);
        var part = whole + PartEnding;
        try
        {
            Remove(part);
            Problems.Translated(whole, () => Copy(archive, part, progress, cancellationToken));
            File.Move(part, whole, overwrite: true);
        }
        finally
        {
            Remove(part);
        }
    }

    private static bool Copy(Database archive, string part, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using (var copy = Database.Connect(part, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate))
        {
            // Nobody misses what a power cut leaves of a part: written without a journal, and to the disk once, at the end.
            copy.Execute("pragma journal_mode = off; pragma synchronous = off");
            Copying.Run(archive, copy, progress, cancellationToken);
            // One file, which can be read from a medium that cannot be written; opened to write, it has its log again.
            copy.Execute("pragma journal_mode = delete");
            if (Verification.DamageOf(copy) is { } damage) { throw new ArchiveException(ArchiveProblem.NotAnArchive, $"The copy would not be sound, so it was not kept: {damage}. 'pubarchive verify' looks through the archive."); }
        }
        using var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
        return true;
    }

    private static void Remove(string part)
    {
        foreach (var ending in new[] { "", "-journal", "-wal", "-shm" }) { File.Delete(part + ending); }
    }
}
