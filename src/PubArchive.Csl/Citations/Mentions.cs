namespace PubArchive.Csl.Citations;

/// <summary>What was cited so far, in the text or in its notes.</summary>
internal sealed class Mentions
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
    private IReadOnlyList<CitationItem> _before = [];
    private int _inNote;

    /// <summary>Number of the last note with a citation; 0 in the text.</summary>
    public int Note { get; private set; }

    /// <summary>Takes a mention.</summary>
    /// <returns>The notes of the first and of the last mention before; <see langword="null"/> when there was none.</returns>
    public (int? First, int? Last) Mention(string id, int note)
    {
        (int? First, int? Last) before = (null, null);
        if (_first.TryGetValue(id, out var first)) { before = (first, _last[id]); }
        _first.TryAdd(id, note);
        _last[id] = note;
        return before;
    }

    /// <summary>Takes a citation whose cites were mentioned.</summary>
    public void Remember(IReadOnlyList<CitationItem> cites, int note)
    {
        _inNote = note == Note ? _inNote + cites.Count : cites.Count;
        (_before, Note) = (cites, note);
    }

    /// <summary>The cite that "ibid." at the beginning of a citation would mean; <see langword="null"/> where there is none.</summary>
    /// <remarks>Within a note, and in the text, the cite before; of the note before its only cite, where it has no other.</remarks>
    public CitationItem? Before(int note)
    {
        if (_before.Count == 0) { return null; }
        if (note == Note) { return _before[^1]; }
        return Note >= note - 1 && _inNote == 1 ? _before[0] : null;
    }
}
