using PubArchive.Catalogue;
using PubArchive.Citing;
using PubArchive.Formats;
using PubArchive.Formats.ArchivePages;
using PubArchive.Settings;
using PubArchive.Site;
using PubArchive.Site.Hugo;
using PubArchive.Workflows;
using PubArchive.Workflows.Attachments;
using PubArchive.Workflows.Inputs;

namespace PubArchive;

// The archive as pages and files. Hidden records are in none of them.
public sealed partial class ArchiveProject
{
    /// <summary>Builds the static site, or renews it: files that have not changed are left alone.</summary>
    /// <param name="folder">The site's folder; made when it is not there.</param>
    /// <param name="replaceForeign">Whether files in it that no build made may be replaced where a page belongs.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it; the next build completes what was begun.</param>
    /// <exception cref="ProjectException">There is no archive, or the settings name a style that is not there.</exception>
    public SiteSummary ExportSite(string folder, bool replaceForeign = false, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var whole = Path.GetFullPath(folder);
        RefuseAround(whole);
        var references = new ReferencePrinter(Settings, Folder);
        ApplyChangedRules(progress, cancellationToken);
        using var snapshot = Reading().OpenSnapshot();
        var attachments = Settings.Attachments.Rules.IsEmpty ? null : FinderFor(whole, snapshot.Redirects);
        var settings = new SiteSettings
        {
            Title = Settings.Title,
            Languages = Settings.Languages,
            BaseUrl = Settings.BaseUrl?.AbsoluteUri,
            Reference = references.Print,
            ZoteroLibrary = Settings.ZoteroLibrary,
            RegisterUrls = Settings.Registers,
            ProxyUrl = Settings.ProxyTemplate,
            Contact = Settings.Contact,
            Licence = Settings.Licence,
            Abstracts = Settings.Abstracts,
            Files = attachments is null ? null : attachments.Of,
            ReplaceForeignFiles = replaceForeign,
        };
        var report = SiteBuilder.Build(snapshot, settings, whole, Told(progress), cancellationToken);
        return new SiteSummary
        {
            Folder = whole,
            FrontPage = Path.Combine(whole, "index.html"),
            PublicationPages = report.PublicationPages,
            Files = report.Files,
            Written = report.Written,
            Unchanged = report.Unchanged,
            Removed = report.Removed,
            Bytes = report.Bytes,
            LeftAlone = report.LeftAlone,
            Diagnostics = references.Notices,
            Attachments = attachments?.Report ?? AttachmentReport.None,
        };
    }

    /// <summary>Writes content pages for the Hugo theme, a folder a language.</summary>
    /// <param name="folder">The site's content folder; made when it is not there.</param>
    /// <param name="dialect">The theme's generation; <see langword="null"/> for the settings'.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it; pages written so far stay, each whole.</param>
    /// <exception cref="ProjectException">There is no archive, or the settings name a style that is not there.</exception>
    public ExportSummary ExportHugo(string folder, HugoDialect? dialect = null, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var whole = Path.GetFullPath(folder);
        var references = new ReferencePrinter(Settings, Folder);
        var settings = new HugoSettings
        {
            Dialect = (dialect ?? Settings.HugoDialect) is HugoDialect.Seed ? ArchivePageDialect.Seed : ArchivePageDialect.Current,
            Languages = Settings.Languages,
            ZoteroLibrary = Settings.ZoteroLibrary,
            RegisterUrls = Settings.Registers,
            GoalCounts = Settings.SdgCounts,
            Abstracts = Settings.Abstracts,
            Reference = references.Print,
        };
        ApplyChangedRules(progress, cancellationToken);
        using var snapshot = Reading().OpenSnapshot();
        var report = HugoExport.Write(snapshot, whole, settings, Told(progress), cancellationToken);
        return new ExportSummary(whole, report.Publications, report.Pages) { Diagnostics = references.Notices };
    }

    /// <summary>Writes all public records as a file for other programs.</summary>
    /// <param name="file">The file; replaced as a whole when all is written.</param>
    /// <param name="format"><c>csv</c>, <c>csljson</c>, <c>zotero-json</c>, <c>bbt-json</c>, <c>ris</c>, <c>bibtex</c>, <c>biblatex</c>, <c>zotero-rdf</c> or <c>archive-csv</c>.</param>
    /// <param name="isPrivate">Whether notes, attachments, private tags, collections, relations and the whole of Extra go along, which are never published, and abstracts that the settings withhold.</param>
    /// <param name="cancellationToken">Ends it, with the file as it was.</param>
    /// <exception cref="ProjectException">There is no archive or no such format.</exception>
    public ExportSummary Export(string file, string format, bool isPrivate = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var records = 0;
        WholeFile.Write(file, stream => records = Export(stream, format, isPrivate, cancellationToken));
        return new ExportSummary(Path.GetFullPath(file), records, Files: 1);
    }

    /// <summary>Writes all public records into a stream, which stays open.</summary>
    /// <inheritdoc cref="Export(string, string, bool, CancellationToken)"/>
    /// <returns>Publications written.</returns>
    public int Export(Stream stream, string format, bool isPrivate = false, CancellationToken cancellationToken = default)
    {
        if (!RecordFormats.TryParse(format, out var to) || !RecordFormats.CanWrite(to))
        {
            throw new ProjectException($"'{format}' is no format PubArchive writes.", $"Use one of {string.Join(", ", RecordFormats.All.Where(RecordFormats.CanWrite).Select(RecordFormats.Name))}.");
        }
        ApplyChangedRules(progress: null, cancellationToken);
        using var snapshot = Reading().OpenSnapshot();
        return new RecordExport(snapshot, Settings, isPrivate).Write(to, stream, cancellationToken);
    }

    /// <summary>Imports everything in the project's folder, asks the rules again, and builds the site. Run again, it changes only what changed.</summary>
    /// <param name="siteFolder">The site's folder; made when it is not there.</param>
    /// <param name="replaceForeign">Whether files in it that no build made may be replaced where a page belongs.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it at the next safe point.</param>
    /// <exception cref="ProjectException">The folder holds nothing to import and has no archive, or the settings name a style that is not there.</exception>
    public PublishReport Publish(string siteFolder, bool replaceForeign = false, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(siteFolder);
        var inputs = FolderInputs.Find(Folder, siteFolder);
        if (inputs.Count == 0 && !File.Exists(ArchiveFile)) { throw new ProjectException($"{Folder} holds nothing to publish.", "Put a Zotero export (CSV, CSL JSON, Better BibTeX JSON) into it."); }
        // What would end the work at its end had better end it at once.
        _ = new ReferencePrinter(Settings, Folder);
        RefuseAround(siteFolder);
        SiteBuilder.Check(siteFolder, replaceForeign);
        var import = Import(inputs, isDryRun: false, progress, cancellationToken);
        ApplyChangedRules(progress, cancellationToken);
        var site = ExportSite(siteFolder, replaceForeign, progress, cancellationToken);
        return new PublishReport(import, site, site.PublicationPages / Settings.Languages.Length);
    }

    // Everything in a published folder can be read by anybody, and goes along when it is exchanged.
    private void RefuseAround(string siteFolder)
    {
        var site = Path.TrimEndingDirectorySeparator(RealPath.Of(siteFolder) ?? Path.GetFullPath(siteFolder));
        string[] settings = [ArchiveSettings.FileName, UnitsFile.FileName, PeopleFile.FileName, PeopleFile.CsvName];
        var own = settings.Select(name => Path.Combine(Folder, name)).Where(File.Exists).Prepend(ArchiveFile);
        var inside = own.FirstOrDefault(file => RealPath.IsBelow(RealPath.Of(file) ?? file, site));
        if (inside is not null) { throw new ProjectException($"{inside} is in the folder that is to be published.", "Name another folder for the site."); }
    }

    private AttachmentFinder FinderFor(string siteFolder, IReadOnlyList<Redirect> redirects)
    {
        var exports = FolderInputs.Find(Folder, siteFolder).Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal);   // Not null: a file is in a folder.
        var followed = Settings.Attachments with { Rules = Settings.Attachments.Rules.Following(redirects) };
        return new AttachmentFinder(followed, new AttachmentPlaces(followed, Folder, exports));
    }

    private static Forward<SiteProgress>? Told(IProgress<ProjectProgress>? progress) =>
        progress is null ? null : new Forward<SiteProgress>(at => progress.Report(new ProjectProgress("Building pages", at.Done, at.Total)));
}
