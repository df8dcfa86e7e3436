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
        catch (SqliteException problem) when (KindOf(problem) is { } kind)
        {
            throw new ArchiveException(kind, Advice(kind, problem, path), problem);
        }
    }

    private static ArchiveProblem? KindOf(SqliteException problem) => problem.SqliteErrorCode switch
    {
        Busy or LockedTable => ArchiveProblem.Locked,
        ReadOnly => ArchiveProblem.ReadOnly,
        Full => ArchiveProblem.DiskFull,
        CannotOpen or InputOutput => ArchiveProblem.Unreachable,
        NotADatabase or Corrupt => ArchiveProblem.NotAnArchive,
        _ => null,
    };

    private static string Advice(ArchiveProblem kind, SqliteException problem, string path) => kind switch
    {
        ArchiveProblem.Locked => $"Another program is writing to the archive '{path}'. Wait until it is done, or close it, and try again; nothing was changed.",
        ArchiveProblem.ReadOnly => $"The archive '{path}' or its folder may not be written. Change the permissions, or work on a copy; nothing was changed.",
        ArchiveProblem.DiskFull => $"The disk that holds '{path}' is full. Make room and try again; nothing was changed.",
        ArchiveProblem.Unreachable when problem.SqliteErrorCode == InputOutput => $"The disk that holds '{path}' did not answer. Check the drive and try again; nothing was changed.",
        ArchiveProblem.Unreachable => $"The archive '{path}' cannot be opened. Check that its folder exists, its drive is connected and you may use it.",
        _ when problem.SqliteErrorCode == Corrupt => $"The archive '{path}' is damaged. Put a backup in its place; nothing was changed.",
        _ => $"'{path}' is no PubArchive archive. Name another file; this one was left alone.",
    };
}
