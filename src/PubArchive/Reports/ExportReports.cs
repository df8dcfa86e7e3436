using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive;

/// <summary>What building a site did to its folder.</summary>
public sealed record SiteSummary
{
    /// <summary>The folder, as an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>The page to open first.</summary>
    public required string FrontPage { get; init; }

    /// <summary>Publication pages, all languages together.</summary>
    public required int PublicationPages { get; init; }

    /// <summary>Files of the site.</summary>
    public required int Files { get; init; }

    /// <summary>Files that are new or changed, and were written.</summary>
    public required int Written { get; init; }

    /// <summary>Files left alone, because they already had these bytes.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Files of an earlier build that the site no longer has, and were deleted.</summary>
    public required int Removed { get; init; }

    /// <summary>Bytes of all files of the site.</summary>
    public required long Bytes { get; init; }

    /// <summary>Which attached PDFs stand beside their pages.</summary>
    public AttachmentReport Attachments { get; init; } = AttachmentReport.None;

    /// <summary>Files for hosts (<c>.htaccess</c>) that were not written, because the folder has its own of that name; redirects are then up to its owner.</summary>
    public ImmutableArray<string> LeftAlone { get; init; } = [];

    /// <summary>What was noticed of the style the references are printed in.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What an export wrote.</summary>
/// <param name="Path">The file or folder, as an absolute path.</param>
/// <param name="Records">Publications written.</param>
/// <param name="Files">Files of the export.</param>
public sealed record ExportSummary(string Path, int Records, int Files)
{
    /// <summary>What was noticed of the style references are printed in; empty where none are.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What a conversion did.</summary>
/// <param name="From">The format read, for people.</param>
/// <param name="To">The format written, for people.</param>
/// <param name="Records">Records written.</param>
/// <param name="Diagnostics">What was guessed, lost or doubted while reading.</param>
public sealed record ConversionReport(string From, string To, int Records, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What <c>publish</c> did: the import of a folder's inputs, and the site built of the archive.</summary>
/// <param name="Import">File by file.</param>
/// <param name="Site">The site.</param>
/// <param name="Records">Publications of the archive.</param>
public sealed record PublishReport(ImportReport Import, SiteSummary Site, int Records);
