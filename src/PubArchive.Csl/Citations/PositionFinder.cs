using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Finds for each cite whether its item was mentioned before, and how (CSL 1.0.2, "Choose", <c>position</c>).</summary>
internal sealed class PositionFinder(int nearNoteDistance)
{
    private readonly Dictionary<string, int> _lastNote = new(StringComparer.Ordinal);
    private Citation? _before;

    /// <summary>Number of the note of the first mention, by item.</summary>
    public Dictionary<string, int> FirstNotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Positions of a citation's cites; citations are taken in their order.</summary>
    public List<(Position Position, bool IsNearNote)> Next(Citation citation)
    {
        var positions = new List<(Position, bool)>();
        for (var i = 0; i < citation.Items.Length; i++)
        {
            var item = citation.Items[i];
            positions.Add(_lastNote.TryGetValue(item.Id, out var last) ? (Later(citation, i), citation.NoteNumber - last <= nearNoteDistance) : (Position.First, false));
            _lastNote[item.Id] = citation.NoteNumber;
            FirstNotes.TryAdd(item.Id, citation.NoteNumber);
        }
        _before = citation;
        return positions;
    }

    private Position Later(Citation citation, int index)
    {
        var item = citation.Items[index];
        var before = index > 0 ? citation.Items[index - 1] : _before is { Items.Length: 1 } ? _before.Items[0] : null;
        if (before is null || before.Id != item.Id) { return Position.Subsequent; }
        var (then, now) = (Locator(before), Locator(item));
        if (now is null) { return then is null ? Position.Ibid : Position.Subsequent; }
        return then == now ? Position.Ibid : Position.IbidWithLocator;
    }

    private static (string Text, LocatorType Type)? Locator(CitationItem item) =>
        string.IsNullOrWhiteSpace(item.Locator) ? null : (item.Locator.Trim(), item.LocatorType);
}
