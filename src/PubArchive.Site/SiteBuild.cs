using System.Collections.Concurrent;
using PubArchive.Catalogue;
using PubArchive.Site.Lists;
using PubArchive.Site.Output;
using PubArchive.Site.Pages;
using PubArchive.Site.Pages.Former;
using PubArchive.Site.Pages.Record;

namespace PubArchive.Site;

/// <summary>One build under way: the pages of records first, which also tell which keywords there are, then the lists.</summary>
internal sealed class SiteBuild(SiteFrame site, ISnapshot snapshot, SiteFolder folder)
{
    private readonly ConcurrentBag<string> _pages = [];
    private readonly Dictionary<SiteLanguage, KeywordIndex> _keywords = site.Languages.ToDictionary(language => language, _ => new KeywordIndex());

    /// <summary>The pages written so far, with the folder of their language, in no order.</summary>
    public IEnumerable<string> Pages => _pages;

    public void WriteRecords(IProgress<SiteProgress>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        // No buffering: the snapshot is read one record at a time, and only as fast as pages are written.
        var records = Partitioner.Create(snapshot.Publications(), EnumerablePartitionerOptions.NoBuffering);
        InParallel.ForEach(records, WriteRecord, cancellationToken);

        void WriteRecord(Publication publication)
        {
            foreach (var language in site.Languages) { Put(language, RecordPage.Render(site, Viewed(publication, language))); }
            progress?.Report(new SiteProgress(Interlocked.Increment(ref done), snapshot.Rows.Count));
        }
    }

    public void WriteLists(CancellationToken cancellationToken)
    {
        var shelves = _keywords.Values.SelectMany(keywords => keywords.Shelves).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var language in site.Languages)
        {
            WriteLists(language, cancellationToken);
            PutAll(language, KeywordPages.Render(site, language, _keywords[language].In(language, snapshot.Rows), shelves));
        }
    }

    /// <summary>Pages and hosts' files for addresses that once led to a publication. They are in no list and no sitemap.</summary>
    /// <returns>The hosts' files that were not written, because the library has its own.</returns>
    public IReadOnlyList<string> WriteFormer()
    {
        var former = FormerAddresses.Of(snapshot);
        foreach (var language in site.Languages)
        {
            foreach (var (path, html) in FormerPages.Render(site, language, former)) { folder.Write($"{language.Code}/{path}", html); }
        }
        var hosts = HostFiles.Render(site, former).ToLookup(file => folder.IsForeign(file.Path));
        foreach (var (path, bytes) in hosts[false]) { folder.Write(path, bytes); }
        return [.. hosts[true].Select(file => file.Path)];
    }

    private void WriteLists(SiteLanguage language, CancellationToken cancellationToken)
    {
        var order = new RowOrder(snapshot.Rows, language);
        var groups = new RowGroups(order, snapshot.Units);
        var lists = Partitioner.Create(new SiteLists(site, language, order, groups).All(), EnumerablePartitionerOptions.NoBuffering);
        InParallel.ForEach(lists, list => PutAll(language, ListPages.Render(site, language, list)), cancellationToken);
        Put(language, (Address.Front, FrontPage.Render(site, language, order, groups)));
        PutAll(language, IndexPages.Render(site, language, groups));
        PutAll(language, PlainPages.Render(site, language));
    }

    private RecordView Viewed(Publication publication, SiteLanguage language)
    {
        var record = new RecordView(publication, language);
        _keywords[language].Add(publication.Key, record.Keywords.Select(keyword => keyword.Text));
        return record;
    }

    private void PutAll(SiteLanguage language, IEnumerable<(string Path, byte[] Html)> pages)
    {
        foreach (var page in pages) { Put(language, page); }
    }

    private void Put(SiteLanguage language, (string Path, byte[] Html) page)
    {
        var full = $"{language.Code}/{page.Path}";
        folder.Write(full, page.Html);
        _pages.Add(full);
    }
}
