using System.Collections.Immutable;
using PubArchive.Archive;
using PubArchive.Csl.Styles;
using PubArchive.Settings;
using PubArchive.Styling;

namespace PubArchive;

/// <summary>Whose turn it is after a failure.</summary>
public enum FailureKind
{
    /// <summary>The caller's: an argument, a settings file or a style says something that cannot be done.</summary>
    WrongUsage,

    /// <summary>The machine's or the archive's: locked, read-only, newer, full.</summary>
    CouldNot,

    /// <summary>Nobody's: the work was stopped on request.</summary>
    Stopped,
}

/// <summary>What a program tells its user of an exception that a workflow let pass: in words, with the next step, never a stack trace. Nothing was changed.</summary>
/// <param name="Kind">Whose turn it is.</param>
/// <param name="Lines">What is wrong, at least one sentence.</param>
/// <param name="Next">What to do; <see langword="null"/> when the lines say so.</param>
public sealed record Failure(FailureKind Kind, ImmutableArray<string> Lines, string? Next)
{
    // What the systems answer when a disk is full: errno on Unix, the error code of Windows.
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>What to tell of an exception; <see langword="null"/> for one that is a fault of the program, which nothing here should hide.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        ProjectException wrong => new Failure(FailureKind.WrongUsage, [wrong.Message], wrong.Next),
        SettingsException settings => new Failure(FailureKind.WrongUsage, [.. settings.Faults.Select(fault => fault.ToString())], "Correct the file and run the command again."),
        StyleFormatException style => new Failure(FailureKind.WrongUsage, OfStyle(style), "Correct the style or locale, or name another with --style or --locales."),
        DumpException dump => new Failure(FailureKind.CouldNot, [.. dump.Faults.Select(fault => fault.ToString())], "Take another export, or this one before it was changed; no archive was made."),
        ArchiveException archive => new Failure(FailureKind.CouldNot, [archive.Message], null),
        OperationCanceledException => new Failure(FailureKind.Stopped, ["Stopped. The archive is as it was before; an export is completed by running it again."], null),
        UnauthorizedAccessException denied => new Failure(FailureKind.CouldNot, [denied.Message], "Check who may read and write there, or name another place."),
        FileNotFoundException or DirectoryNotFoundException => new Failure(FailureKind.WrongUsage, [exception.Message], "Check the name."),
        StyleDownloadException unreached => new Failure(FailureKind.CouldNot, [unreached.Message], "Check the connection, or save the style with a browser and name its file."),
        FileInUseException held => new Failure(FailureKind.CouldNot, [held.Message], "Close it there and run the command again; nothing was changed."),
        IOException { HResult: NoSpace or QuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull } full => new Failure(FailureKind.CouldNot, [$"The disk is full. {full.Message}"], "Make room and run the command again; what was there before is as it was."),
        IOException disk => new Failure(FailureKind.CouldNot, [disk.Message], "Check the disk and the name, and that no other program holds the file."),
        _ => null,
    };

    private static ImmutableArray<string> OfStyle(StyleFormatException style) =>
        style.Faults.IsDefaultOrEmpty ? [style.Message] : [.. style.Faults.Select(fault => fault.ToString())];
}
