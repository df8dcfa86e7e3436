using Microsoft.Data.Sqlite;

namespace PubArchive.Archive.Storage;

/// <summary>Turns SQLite's errors that a person can do something about into words; all others pass as they are.</summary>
internal static class Problems
{
    private const int Busy = 5, LockedTable = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static T Translated<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem) when (Translate(path, problem) is { } known)
        {
            throw known;
        }
    }

    private static ArchiveException? Translate(string path, SqliteException problem) => problem.SqliteErrorCode switch
    {
        Busy or LockedTable => new(ArchiveProblem.Locked, $"Another program is writing to the archive '{path}'. Wait until it is done, or close it, and try again; nothing was changed.", problem),
        ReadOnly => new(ArchiveProblem.ReadOnly, $"The archive '{path}' or its folder may not be written. Change the permissions, or work on a copy; nothing was changed.", problem),
        Full => new(ArchiveProblem.DiskFull, $"The disk that holds '{path}' is full. Make room and try again; nothing was changed.", problem),
        CannotOpen => new(ArchiveProblem.Unreachable, $"The archive '{path}' cannot be opened. Check that its folder exists, its drive is connected and you may use it.", problem),
        InputOutput => new(ArchiveProblem.Unreachable, $"The disk that holds '{path}' did not answer. Check the drive and try again; nothing was changed.", problem),
        NotADatabase => new(ArchiveProblem.NotAnArchive, $"'{path}' is no PubArchive archive. Name another file; this one was left alone.", problem),
        Corrupt => new(ArchiveProblem.NotAnArchive, $"The archive '{path}' is damaged. Put a backup in its place; nothing was changed.", problem),
        _ => null,
    };
}
