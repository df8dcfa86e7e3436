using System.Collections.Immutable;

namespace PubArchive;

/// <summary>Which attached files went to the site.</summary>
/// <param name="Published">How many stand there now.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="Refused">Those that do not, in the order of their publications' keys.</param>
public sealed record AttachmentReport(int Published, long Bytes, ImmutableArray<RefusedFile> Refused)
{
    /// <summary>None were asked for.</summary>
    public static readonly AttachmentReport None = new(0, 0, []);
}

/// <summary>An attached file that did not go to the site.</summary>
/// <param name="Key">The publication's key.</param>
/// <param name="File">The path as the record has it; may tell of people and machines, so for the librarian only.</param>
/// <param name="Why">The first reason found.</param>
public sealed record RefusedFile(string Key, string File, FileRefusal Why);

/// <summary>Why an attached file does not go to the site.</summary>
public enum FileRefusal
{
    /// <summary>Nothing that the settings allow says that it may be copied.</summary>
    NoRight,

    /// <summary>There is no such file in the folders that the settings name.</summary>
    NotFound,

    /// <summary>The path leads out of those folders.</summary>
    Outside,

    /// <summary>Several folders have a file of that path.</summary>
    Ambiguous,

    /// <summary>Its bytes are not those of a PDF, whatever its name.</summary>
    NoPdf,

    /// <summary>It is longer than the settings allow.</summary>
    TooLarge,

    /// <summary>It cannot be opened.</summary>
    Unreadable,
}
