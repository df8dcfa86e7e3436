using System.Collections.Immutable;
using System.Text;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.ArchivePages;

/// <summary>A record taken over from an existing archive: its item, and the pages it was read from.</summary>
/// <param name="Read">As any reader gives it; its source is the text of the pages.</param>
/// <param name="Pages">One a language; empty where a page could not be read.</param>
public sealed record ArchivePageRecord(ReadRecord Read, ImmutableArray<ArchivePage> Pages)
{
    /// <summary>The dialect of the first page.</summary>
    public ArchivePageDialect Dialect { get; init; }
}

/// <summary>Reads archive pages that follow one another in one text: pages of one key that stand side by side, one a language, are one record.</summary>
public static class ArchivePageRecords
{
    /// <summary>Reads all.</summary>
    /// <param name="stream">Pages in any dialect and language; read as the records are asked for, not closed.</param>
    /// <returns>A record a key, in the order of the text; one without pages for what is no page (<c>PAGE001</c>).</returns>
    public static IEnumerable<ArchivePageRecord> Read(Stream stream) => TextRecords.Read(stream, Records, OfFile);

    private static IEnumerable<ArchivePageRecord> Records(InputText input)
    {
        using var reader = new StreamReader(input.Utf8, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        var group = new PageGroup();
        foreach (var (text, line) in new PageTexts(reader).All())
        {
            var read = ArchivePageReader.Read(text);
            if (read.Page is { } page && group.Takes(page)) { group.Add(page, read, text, line); continue; }
            if (group.Finish() is { } finished) { yield return finished; }
            if (read.Page is { } first) { group.Add(first, read, text, line); }
            else { yield return new ArchivePageRecord(new ReadRecord(null, [.. read.Diagnostics.Select(notice => At(notice, line))], line, text), []); }
        }
        if (group.Finish() is { } last) { yield return last; }
    }

    /// <summary>A notice of a page as one of the file it stands in.</summary>
    internal static Diagnostic At(Diagnostic notice, int line) => notice with { Line = notice.Line + line - 1 };

    private static ArchivePageRecord OfFile(Diagnostic diagnostic) => new(TextRecords.OfFile(diagnostic), []);

    /// <summary>Pages of one key on their way to a record.</summary>
    private sealed class PageGroup
    {
        private readonly List<ArchivePage> _pages = [];
        private readonly List<Diagnostic> _notices = [];
        private readonly StringBuilder _source = new();
        private int _line;
        private ArchivePageDialect _dialect;

        public bool Takes(ArchivePage page) => _pages.Count > 0 && _pages[0].Key == page.Key && _pages.TrueForAll(other => other.Language != page.Language);

        public void Add(ArchivePage page, ArchivePageRead read, string text, int line)
        {
            if (_pages.Count == 0) { (_line, _dialect) = (line, read.Dialect); }
            _pages.Add(page);
            _notices.AddRange(read.Diagnostics.Select(notice => At(notice, line)));
            _source.Append(text);
        }

        public ArchivePageRecord? Finish()
        {
            if (_pages.Count == 0) { return null; }
            var item = ArchivePageItem.Of(_pages, out var isWhole);
            if (!isWhole) { _notices.Add(new Diagnostic(Severity.Info, _line, "PAGE003", "The reference has not the usual shape (people, year, title); what could be told from it was taken, and its text is kept.")); }
            if (_pages.Exists(page => page.Contributors is not null)) { _notices.Add(new Diagnostic(Severity.Info, _line, "PAGE005", "The contributor cards are the staff pages' and no part of the record; they stay in its source text. Name people in people.yaml.")); }
            var record = new ArchivePageRecord(new ReadRecord(item, [.. _notices], _line, _source.ToString()), [.. _pages]) { Dialect = _dialect };
            _pages.Clear();
            _notices.Clear();
            _source.Clear();
            return record;
        }
    }
}

/// <summary>Archive pages as any reader's records.</summary>
internal sealed class ArchivePagesReader : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream) => ArchivePageRecords.Read(stream).Select(record => record.Read);
}
