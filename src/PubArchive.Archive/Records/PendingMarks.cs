using System.Runtime.InteropServices;

namespace PubArchive.Archive.Records;

/// <summary>Marks that a step under way has given and not yet written. Their values are scattered: written one by one they would touch a page of the file each, written by the hundred thousand in their order each page once.</summary>
internal sealed class PendingMarks
{
    private readonly List<(long Mark, long Record, int Next)> _marks = [];
    private readonly Dictionary<long, int> _first = [];

    public int Count => _marks.Count;

    public void Add(long mark, long record)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, mark, out var isKnown);
        _marks.Add((mark, record, isKnown ? first : -1));
        first = _marks.Count - 1;
    }

    /// <summary>The records with a mark, the latest first.</summary>
    public IEnumerable<long> Find(long mark)
    {
        if (!_first.TryGetValue(mark, out var at)) { yield break; }
        for (; at >= 0; at = _marks[at].Next) { yield return _marks[at].Record; }
    }

    /// <summary>All of them in the order in which the database keeps them; then there are none.</summary>
    public List<(long Mark, long Record)> Take()
    {
        var taken = _marks.ConvertAll(each => (each.Mark, each.Record));
        _marks.Clear();
        _first.Clear();
        taken.Sort();
        return taken;
    }
}
