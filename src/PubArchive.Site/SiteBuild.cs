using System.Collections.Concurrent;
using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Site.Lists;
using PubArchive.Site.Output;
using PubArchive.Site.Pages;
using PubArchive.Site.Pages.Former;
using PubArchive.Site.Pages.Record;
using PubArchive.Site.Publishing;

namespace PubArchive.Site;

/// <summary>One build under way: the pages of records first, which also tell which keywords there are, then the lists.</summary>
internal sealed class SiteBuild(SiteFrame site, PublicSnapshot snapshot, SiteFolder folder)
{
    private readonly ConcurrentBag<string> _pages = [];
    private readonly ConcurrentDictionary<string, ImmutableArray<RecordFile>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<SiteLanguage, KeywordIndex> _keywords = site.Languages.ToDictionary(language => language, _ => new KeywordIndex());

    /// <summary>The pages written so far, with the folder of their language, in no order.</summary>
    public IEnumerable<string> Pages => _pages;

    public void WriteRecords(IProgress<SiteProgress>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        // No buffering: the snapshot is read one record at a time, and only as fast as pages are written.
        var records = Partitioner.Create(snapshot.Whole(), EnumerablePartitionerOptions.NoBuffering);
        InParallel.ForEach(records, WriteRecord, cancellationToken);

        void WriteRecord(Publication whole)
        {
            var (publication, files) = (snapshot.Shown(whole), CopyFiles(whole));
            foreach (var language in site.Languages) { Put(language, RecordPage.Render(site, Viewed(publication, language, files))); }
            progress?.Report(new SiteProgress(Interlocked.Increment(ref done), snapshot.Rows.Count));
        }
    }

    public void WriteLists(CancellationToken cancellationToken)
    {
        var shelves = _keywords.Values.SelectMany(keywords => keywords.Shelves).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rows = Rows();
        foreach (var language in site.Languages)
        {
            WriteLists(language, rows, cancellationToken);
            PutAll(language, KeywordPages.Render(site, language, _keywords[language].In(language, rows), shelves));
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

    private void WriteLists(SiteLanguage language, IReadOnlyList<PublicationRow> rows, CancellationToken cancellationToken)
    {
        var order = new RowOrder(rows, language);
        var groups = new RowGroups(order, snapshot.Units);
        var lists = Partitioner.Create(new SiteLists(site, language, order, groups).All(), EnumerablePartitionerOptions.NoBuffering);
        InParallel.ForEach(lists, list => PutAll(language, ListPages.Render(site, language, list)), cancellationToken);
        Put(language, (Address.Front, FrontPage.Render(site, language, order, groups)));
        PutAll(language, IndexPages.Render(site, language, groups));
        PutAll(language, PlainPages.Render(site, language));
    }

    // A publication whose file stands here is free to read, whether or not another copy is known.
    private IReadOnlyList<PublicationRow> Rows() =>
        _files.IsEmpty ? snapshot.Rows : [.. snapshot.Rows.Select(row => row.IsOpenAccess || !_files.ContainsKey(row.Key) ? row : row with { IsOpenAccess = true })];

    // Once, beside the page in the first language: every copy more would be carried to the host too. Named by the key, because a file's own name may tell of people.
    private ImmutableArray<RecordFile> CopyFiles(Publication whole)
    {
        if (site.Settings.Files?.Invoke(whole) is not { Count: > 0 } sources) { return []; }
        var files = ImmutableArray.CreateBuilder<RecordFile>(sources.Count);
        foreach (var source in sources)
        {
            var path = Address.File(whole.Key, files.Count + 1);
            folder.Copy($"{site.Languages[0].Code}/{path}", source.Source);
            files.Add(new RecordFile(path, source.Length));
        }
        return _files[whole.Key] = files.ToImmutable();
    }

    private RecordView Viewed(Publication publication, SiteLanguage language, ImmutableArray<RecordFile> files)
    {
        var record = new RecordView(publication, language) { Files = files, IsBesideFiles = !files.IsEmpty && language == site.Languages[0] };
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
