using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Duplicates;

/// <summary>Finds all pairs of records that may be one work, among those that share a mark: next to linear in the number of records.</summary>
internal sealed class DuplicateSearch(Database database, IProgress<long>? progress, CancellationToken cancellationToken)
{
    // Beyond so many records a mark tells nothing: a series' DOI, "Editorial".
    private const int Bucket = 64;
    private const int TellEvery = 1000;

    private readonly HashSet<(long, long)> _pairs = [];
    private int _crowded;

    /// <summary>All pairs on which no librarian has decided, the surest first.</summary>
    public DuplicateReport Find()
    {
        CollectPairs();
        using var records = new KnownRecords(database);
        var found = new List<(DuplicatePair Pair, int Score)>();
        var done = 0L;
        foreach (var (first, second) in _pairs)
        {
            if (++done % TellEvery == 0) { cancellationToken.ThrowIfCancellationRequested(); progress?.Report(done); }
            if (records.Find(first) is not { } one || records.Find(second) is not { } other || one.Apart.Contains(second) || other.Apart.Contains(first)) { continue; }
            if (Comparing.Pair(one, other) is { } pair) { found.Add(pair); }
        }
        return new DuplicateReport([.. Ordered(found)], _crowded);
    }

    private static IEnumerable<DuplicatePair> Ordered(List<(DuplicatePair Pair, int Score)> found) => found
        .OrderByDescending(each => each.Pair.IsStrong).ThenByDescending(each => each.Score)
        .ThenBy(each => each.Pair.Key, StringComparer.Ordinal).ThenBy(each => each.Pair.OtherKey, StringComparer.Ordinal).Select(each => each.Pair);

    private void CollectPairs()
    {
        using var select = new Prepared(database, "select hash, record_id from identity where step not in (select id from dead_step) order by hash, record_id");
        using var reader = select.Read();
        var (mark, ids) = (0L, new List<long>());
        while (reader.Read())
        {
            if (reader.GetInt64(0) != mark || ids.Count == 0) { AddPairs(ids); (mark, ids) = (reader.GetInt64(0), []); }
            if (ids is not [.., var last] || last != reader.GetInt64(1)) { ids.Add(reader.GetInt64(1)); }
        }
        AddPairs(ids);
    }

    private void AddPairs(List<long> ids)
    {
        if (ids.Count > Bucket) { _crowded++; return; }
        for (var first = 0; first < ids.Count; first++)
        {
            for (var second = first + 1; second < ids.Count; second++) { _pairs.Add((ids[first], ids[second])); }
        }
    }
}
