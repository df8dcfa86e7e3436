namespace PubArchive.Cli;

/// <summary>What the program answers to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but records or whole files were rejected; they are named on stderr.</summary>
    public const int Rejected = 1;

    /// <summary>The command, a settings file or a style says something that cannot be done; nothing changed.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine or the archive does not allow it (locked, newer, read-only, disk); nothing changed.</summary>
    public const int CouldNot = 3;

    /// <summary>Stopped by Ctrl+C or a signal; nothing half done remains.</summary>
    public const int Stopped = 130;
}
