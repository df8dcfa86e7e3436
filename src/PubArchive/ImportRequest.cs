namespace PubArchive;

/// <summary>How an import goes.</summary>
public sealed record ImportRequest
{
    /// <summary>A real import of files that need not be all there is.</summary>
    public static readonly ImportRequest Default = new();

    /// <summary>Whether everything is done and reported, and nothing is kept.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether the files are the whole library: its records that no file names are then reported as missing.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Asked, with the records that are missing, whether to remove them; <see langword="null"/> to report them only. Not asked when the import does not look whole.</summary>
    public Func<IReadOnlyList<MissingPublication>, bool>? RemovesMissing { get; init; }

    /// <summary>Whether to ask although records were rejected, or most of the library is missing.</summary>
    public bool IsForced { get; init; }
}
