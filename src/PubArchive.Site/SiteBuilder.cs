using System.Collections.Concurrent;
using PubArchive.Catalogue;
using PubArchive.Site.Lists;
using PubArchive.Site.Output;
using PubArchive.Site.Pages;
using PubArchive.Site.Pages.Record;

namespace PubArchive.Site;

/// <summary>Builds a static site from a snapshot: plain files that need no server and no script, and open from a folder as well as from a host.</summary>
public static class SiteBuilder
{
    /// <summary>Builds or renews a site. The same snapshot and settings give the same bytes; files that have them already are left alone, and files of an earlier build that the site no longer has are deleted.</summary>
    /// <param name="snapshot">The records; read on the caller's thread and others, one at a time.</param>
    /// <param name="settings">What the library decides.</param>
    /// <param name="outputFolder">The site's folder; made when missing.</param>
    /// <param name="progress">Told after each publication; <see langword="null"/> when nobody listens.</param>
    /// <param name="cancellationToken">Stops between pages; the next build completes or removes what was written.</param>
    /// <exception cref="ArgumentException">No language, one that the site does not speak, or a key that cannot be part of an address.</exception>
    /// <exception cref="IOException">The folder cannot be written, or holds files that are not ours.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SiteReport Build(ISnapshot snapshot, SiteSettings settings, string outputFolder, IProgress<SiteProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var site = FrameOf(snapshot, settings);
        using var folder = SiteFolder.Open(outputFolder, settings.ReplaceForeignFiles);
        var pages = new ConcurrentBag<string>();
        WriteRecords(site, snapshot, folder, pages, progress, cancellationToken);
        foreach (var language in site.Languages) { WriteLists(site, language, snapshot, folder, pages, cancellationToken); }
        SiteAssets.Write(folder);
        foreach (var (path, bytes) in RootPages.Render(site)) { folder.Write(path, bytes); }
        if (settings.BaseUrl is { } address)
        {
            foreach (var (path, bytes) in RootPages.RenderSitemaps(site, address, pages)) { folder.Write(path, bytes); }
        }
        cancellationToken.ThrowIfCancellationRequested();
        var removed = folder.Finish();
        var (files, written, total) = folder.Counts;
        return new SiteReport { PublicationPages = snapshot.Rows.Count * site.Languages.Count, Files = files, Written = written, Unchanged = files - written, Removed = removed, Bytes = total };
    }

    private static SiteFrame FrameOf(ISnapshot snapshot, SiteSettings settings)
    {
        if (settings.Languages.IsEmpty) { throw new ArgumentException("A site needs at least one language.", nameof(settings)); }
        return new SiteFrame(settings, snapshot.Units, [.. settings.Languages.Distinct(StringComparer.Ordinal).Select(code => new SiteLanguage(code, settings))]);
    }

    private static void WriteRecords(SiteFrame site, ISnapshot snapshot, SiteFolder folder, ConcurrentBag<string> pages, IProgress<SiteProgress>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        // No buffering: the snapshot is read one record at a time, and only as fast as pages are written.
        var records = Partitioner.Create(snapshot.Publications(), EnumerablePartitionerOptions.NoBuffering);
        ForEach(records, WriteRecord, cancellationToken);

        void WriteRecord(Publication publication)
        {
            foreach (var language in site.Languages)
            {
                var (path, html) = RecordPage.Render(site, language, publication);
                Put(folder, pages, language, path, html);
            }
            progress?.Report(new SiteProgress(Interlocked.Increment(ref done), snapshot.Rows.Count));
        }
    }

    private static void WriteLists(SiteFrame site, SiteLanguage language, ISnapshot snapshot, SiteFolder folder, ConcurrentBag<string> pages, CancellationToken cancellationToken)
    {
        var order = new RowOrder(snapshot.Rows, language);
        var groups = new RowGroups(order, snapshot.Units);
        var lists = Partitioner.Create(new SiteLists(site, language, order, groups).All(), EnumerablePartitionerOptions.NoBuffering);
        ForEach(lists, WriteList, cancellationToken);
        Put(folder, pages, language, Address.Front, FrontPage.Render(site, language, order, groups));
        foreach (var (path, html) in IndexPages.Render(site, language, groups).Concat(PlainPages.Render(site, language))) { Put(folder, pages, language, path, html); }

        void WriteList(ListSpec list)
        {
            foreach (var (path, html) in ListPages.Render(site, language, list)) { Put(folder, pages, language, path, html); }
        }
    }

    private static void Put(SiteFolder folder, ConcurrentBag<string> pages, SiteLanguage language, string path, byte[] html)
    {
        var full = $"{language.Code}/{path}";
        folder.Write(full, html);
        pages.Add(full);
    }

    // One fault is thrown as itself, not wrapped, so that callers can tell a full disk from a cancelled build.
    private static void ForEach<T>(Partitioner<T> source, Action<T> body, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.ForEach(source, new ParallelOptions { CancellationToken = cancellationToken }, body);
        }
        catch (AggregateException faults)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }
    }
}
