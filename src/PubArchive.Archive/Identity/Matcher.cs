using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Identity;

/// <summary>A record that another one matches.</summary>
internal sealed record Match(RecordState Record, Verdict Verdict);

/// <summary>Finds the records of the archive that an incoming one may be.</summary>
internal sealed class Matcher : IDisposable
{
    // A book's DOI or a journal's "Editorial" can stand on very many records; beyond so many a mark tells nothing.
    private const int Bucket = 64;

    private readonly RecordReader _reader;
    private readonly MarkTable _marks;
    private readonly Prepared _byMark, _byZoteroKey;

    public Matcher(Database database, RecordReader reader, MarkTable marks)
    {
        (_reader, _marks) = (reader, marks);
        _byMark = new Prepared(database, $"select distinct record_id from identity where hash = @Hash and step not in (select id from dead_step) order by record_id limit {Bucket}", "@Hash");
        _byZoteroKey = new Prepared(database, """
            select record_id, library from (
                select record_id, library from record where key = @Key and zotero_key = @Key
                union all
                select record_id, library from record where zotero_key = @Key and zotero_key <> key)
            order by library is null, library
            """, "@Key");
    }

    /// <summary>The record with a Zotero key: of the same library, or of one that this file, or the file it came from, did not say.</summary>
    public long? ByZoteroKey(string key, string? library)
    {
        long? undecided = null;
        using var reader = _byZoteroKey.Read(key);
        while (reader.Read())
        {
            var held = reader.IsDBNull(1) ? null : reader.GetString(1);
            if (held == library) { return reader.GetInt64(0); }
            if (held is null || library is null) { undecided ??= reader.GetInt64(0); }
        }
        return undecided;
    }

    /// <summary>The first record with a mark that is not ruled out.</summary>
    public long? ByMark(long mark, Func<long, bool> isOpen)
    {
        foreach (var id in WithMark(mark))
        {
            if (isOpen(id)) { return id; }
        }
        return null;
    }

    /// <summary>All records like a work, the most alike first; of equals one that was not removed, then the one with the lower key.</summary>
    public List<Match> Like(WorkFacts work)
    {
        var seen = new HashSet<long>();
        var matches = new List<Match>();
        foreach (var id in work.Marks().SelectMany(WithMark))
        {
            if (!seen.Add(id)) { continue; }
            if (_reader.Find(id) is not { } record) { continue; }
            var verdict = WorkComparison.Compare(work, record.Work());
            if (verdict.Likeness != Likeness.None) { matches.Add(new Match(record, verdict)); }
        }
        if (matches.Count > 1) { matches.Sort(Order); }
        return matches;
    }

    /// <summary>Whether a work may be a later state of a held record that bore its citation key: no other title, or the same creator and year.</summary>
    public bool Agrees(WorkFacts work, long id)
    {
        if (_reader.Find(id)?.Work() is not { } held) { return false; }
        if (WorkClasses.AreApart(work.Class, held.Class)) { return false; }
        return Titles.Compare(work.Title, held.Title) is TitleLikeness.Equal or TitleLikeness.Near
            || (work.Author is not null && (work.Author, work.Year) == (held.Author, held.Year));
    }

    public void Dispose()
    {
        _byMark.Dispose();
        _byZoteroKey.Dispose();
    }

    private static int Order(Match left, Match right) =>
        (right.Verdict.Likeness, right.Verdict.Score, right.Record.Facts.Removal is null).CompareTo((left.Verdict.Likeness, left.Verdict.Score, left.Record.Facts.Removal is null)) is var order and not 0
            ? order
            : string.CompareOrdinal(left.Record.Key, right.Record.Key);

    private List<long> WithMark(long mark)
    {
        var ids = new List<long>();
        using var reader = _byMark.Read(mark);
        while (reader.Read()) { ids.Add(reader.GetInt64(0)); }
        if (ids.Count < Bucket) { ids.AddRange(_marks.Pending(mark).Reverse().Take(Bucket - ids.Count).Where(id => !ids.Contains(id))); }
        return ids;
    }
}
