using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Finds for each cite whether its item was mentioned before, and how (CSL 1.0.2, "Choose", <c>position</c>).</summary>
internal sealed class PositionFinder(int nearNoteDistance)
{
    private readonly Dictionary<string, int> _lastNote = new(StringComparer.Ordinal);
    private readonly List<CitationItem> _note = [];
    private Citation? _beforeInText;
    private Citation? _beforeInNotes;

    /// <summary>Number of the note of the first mention, by item.</summary>
    public Dictionary<string, int> FirstNotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Positions of a citation's cites; citations are taken in their order.</summary>
    public List<(CitePosition Position, bool IsNearNote)> Next(Citation citation)
    {
        var positions = new List<(CitePosition, bool)>();
        for (var i = 0; i < citation.Items.Length; i++)
        {
            var item = citation.Items[i];
            positions.Add(Of(citation, i));
            _lastNote[item.Id] = citation.NoteNumber;
            FirstNotes.TryAdd(item.Id, citation.NoteNumber);
        }
        Remember(citation);
        return positions;
    }

    private (CitePosition Position, bool IsNearNote) Of(Citation citation, int index)
    {
        var item = citation.Items[index];
        if (item.Position is { } given) { return (given, item.IsNearNote); }
        return _lastNote.TryGetValue(item.Id, out var last) ? (Later(citation, index), citation.NoteNumber - last <= nearNoteDistance) : (CitePosition.First, false);
    }

    // The text and its notes are read apart: a cite in the text is not "the same place" as one in the note between.
    private void Remember(Citation citation)
    {
        if (citation.NoteNumber == 0) { _beforeInText = citation; return; }
        if (citation.NoteNumber != _beforeInNotes?.NoteNumber) { _note.Clear(); }
        _note.AddRange(citation.Items);
        _beforeInNotes = citation;
    }

    // "Ibid." points at what was cited before only where nothing else was cited there: in the citation before within a note, else in the whole note before.
    private CitationItem? SoleBefore(Citation citation)
    {
        if (citation.NoteNumber == 0) { return _beforeInText is { Items: [var only] } ? only : null; }
        if (_beforeInNotes is not { Items: [var item] }) { return null; }
        return citation.NoteNumber == _beforeInNotes.NoteNumber || _note.TrueForAll(other => other.Id == item.Id) ? item : null;
    }

    private CitePosition Later(Citation citation, int index)
    {
        var item = citation.Items[index];
        var before = index > 0 ? citation.Items[index - 1] : SoleBefore(citation);
        if (before is null || before.Id != item.Id) { return CitePosition.Subsequent; }
        var (then, now) = (Locator(before), Locator(item));
        if (now is null) { return then is null ? CitePosition.Ibid : CitePosition.Subsequent; }
        return then == now ? CitePosition.Ibid : CitePosition.IbidWithLocator;
    }

    private static (string Text, LocatorType Type)? Locator(CitationItem item) =>
        string.IsNullOrWhiteSpace(item.Locator) ? null : (item.Locator.Trim(), item.LocatorType);
}
