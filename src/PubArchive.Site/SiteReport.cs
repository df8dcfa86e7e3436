using System.Collections.Immutable;

namespace PubArchive.Site;

/// <summary>What a build did to its folder.</summary>
public sealed record SiteReport
{
    /// <summary>Publication pages of the site, all languages together.</summary>
    public required int PublicationPages { get; init; }

    /// <summary>Files of the site, pages, pictures and style sheet together; the manifest is not counted.</summary>
    public required int Files { get; init; }

    /// <summary>Files that are new or whose bytes changed, and were written.</summary>
    public required int Written { get; init; }

    /// <summary>Files that already stood there with these bytes, and were left alone.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Files of an earlier build that the site no longer has, and were deleted.</summary>
    public required int Removed { get; init; }

    /// <summary>Bytes of all files of the site.</summary>
    public required long Bytes { get; init; }

    /// <summary>Files for hosts (<c>.htaccess</c>) that were not written, because the library has its own of that name.</summary>
    public ImmutableArray<string> LeftAlone { get; init; } = [];
}

/// <summary>How far a build is.</summary>
/// <param name="Done">Publications whose pages are written, in all languages.</param>
/// <param name="Total">Publications of the snapshot.</param>
public readonly record struct SiteProgress(int Done, int Total);
