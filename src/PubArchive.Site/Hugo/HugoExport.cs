using System.Text;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchivePages;
using PubArchive.Site.Publishing;

namespace PubArchive.Site.Hugo;

/// <summary>Writes the archive as content pages for a Hugo site: <c>LANGUAGE/KEY.md</c>.</summary>
public static class HugoExport
{
    /// <summary>Writes every page that is new or changed, and deletes the pages of earlier exports whose record is gone. Files of others in the folder stay, but for a page that stands where one of ours belongs.</summary>
    /// <param name="snapshot">What may be published.</param>
    /// <param name="folder">The site's content folder; made when absent.</param>
    /// <param name="settings">Dialect, languages, addresses, references.</param>
    /// <param name="progress">Told after each publication.</param>
    /// <param name="cancellationToken">Ends it; pages written so far stay, each whole.</param>
    /// <exception cref="ArgumentException">A language has no words in these pages, or a publication's key is none.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static HugoReport Write(
        ISnapshot snapshot, string folder, HugoSettings settings, IProgress<SiteProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (settings.Languages.Except(ArchivePageLanguages.All, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"Hugo pages have no words for the language '{unknown}'; they have them for {string.Join(", ", ArchivePageLanguages.All)}.", nameof(settings));
        }
        using var site = ContentFolder.Open(folder);
        using var published = new PublicSnapshot(snapshot, settings.Abstracts);
        var pages = new HugoPage(published, settings);
        var done = 0;
        foreach (var publication in published.Publications())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var language in settings.Languages)
            {
                var text = ArchivePageWriter.Write(pages.Of(publication, language), settings.Dialect);
                site.Write($"{language}/{publication.Key}.md", Encoding.UTF8.GetBytes(text));
            }
            progress?.Report(new SiteProgress(++done, snapshot.Rows.Count));
        }
        var removed = site.Finish();
        var (files, written) = site.Counts;
        return new HugoReport { Publications = done, Pages = files, Written = written, Unchanged = files - written, Removed = removed };
    }
}
