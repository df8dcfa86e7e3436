namespace PubArchive.Archive;

/// <summary>What stands between the program and its archive.</summary>
public enum ArchiveProblem
{
    /// <summary>A newer PubArchive wrote the file.</summary>
    NewerVersion,

    /// <summary>Another program is writing to it.</summary>
    Locked,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>The file is something else, or damaged.</summary>
    NotAnArchive,

    /// <summary>There is no room left on the disk.</summary>
    DiskFull,

    /// <summary>The folder does not exist, the drive is gone, or the file may not be opened.</summary>
    Unreachable,
}

/// <summary>The archive could not be opened, read or written; nothing was changed.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>A problem with a message that says what to do next.</summary>
    public ArchiveException(ArchiveProblem problem, string message, Exception? innerException = null) : base(message, innerException) => Problem = problem;

    /// <summary>What kind of problem it is.</summary>
    public ArchiveProblem Problem { get; }
}
