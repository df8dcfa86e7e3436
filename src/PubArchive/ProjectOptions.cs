namespace PubArchive;

/// <summary>How a project is opened where the defaults will not do.</summary>
public sealed record ProjectOptions
{
    /// <summary>The folder's settings file, the archive file it names, and the machine's clock.</summary>
    public static readonly ProjectOptions Default = new();

    /// <summary>The archive's file, relative to the working folder; <see langword="null"/> for the one the settings name.</summary>
    public string? ArchiveFile { get; init; }

    /// <summary>What <c>-</c> among the inputs of an import means; <see langword="null"/> when it means nothing.</summary>
    public StandardInput? StandardInput { get; init; }

    /// <summary>The clock that dates imports.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who does what is done, for the archive's history.</summary>
    public string Who { get; init; } = Environment.UserName;
}
