using PubArchive.Archive.Facts;
using PubArchive.Archive.Identity;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Duplicates;

/// <summary>A record as far as comparing needs it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="State">What the archive holds.</param>
/// <param name="Work">Which work it is.</param>
/// <param name="Apart">The records that a librarian said it is not.</param>
internal sealed record Known(long Id, RecordState State, WorkFacts Work, HashSet<long> Apart);

/// <summary>Reads records for comparing, each once.</summary>
internal sealed class KnownRecords(Database database) : IDisposable
{
    private readonly RecordReader _reader = new(database);
    private readonly KeyFinder _keys = new(database);
    private readonly Dictionary<long, Known?> _known = [];

    /// <summary>A record; <see langword="null"/> when it was removed, merged, or is not to be seen.</summary>
    public Known? Find(long id)
    {
        if (_known.TryGetValue(id, out var known)) { return known; }
        known = _reader.Find(id) is { Facts: { Removal: null, MergedInto: null } } state ? new Known(id, state, state.Work(), Apart(state)) : null;
        _known.Add(id, known);
        return known;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _keys.Dispose();
    }

    // By number: the key that was named may have changed since.
    private HashSet<long> Apart(RecordState state) => [.. Voices.Librarian(state.Said).Denies.Same.Select(_keys.ByKey).OfType<long>()];
}
