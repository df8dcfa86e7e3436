namespace PubArchive.Csl.Citations;

/// <summary>Finds for each cite whether its item was mentioned before, and how (CSL 1.0.2, "Choose", <c>position</c>).</summary>
/// <remarks>The text and its notes are read apart: a cite in the text is no mention for one in a note.</remarks>
internal sealed class PositionFinder(int nearNoteDistance)
{
    private readonly Mentions _text = new();
    private Mentions _notes = new();

    /// <summary>Positions of a citation's cites in the order they are printed; citations are taken in their order.</summary>
    public List<CitePlace> Next(IReadOnlyList<CitationItem> cites, int note)
    {
        // Notes that begin anew are those of another text.
        if (note > 0 && note < _notes.Note) { _notes = new Mentions(); }
        var mentions = note == 0 ? _text : _notes;
        var places = new List<CitePlace>(cites.Count);
        for (var i = 0; i < cites.Count; i++) { places.Add(Place(mentions, cites, i, note)); }
        mentions.Remember(cites, note);
        return places;
    }

    private CitePlace Place(Mentions mentions, IReadOnlyList<CitationItem> cites, int index, int note)
    {
        var cite = cites[index];
        // Names in the text, set before the cite they belong to, are no mention.
        if (cite.Mode == CiteMode.AuthorOnly) { return new CitePlace(cite.Position ?? CitePosition.First, cite.IsNearNote, note); }
        var (first, last) = mentions.Mention(cite.Id, note);
        if (cite.Position is { } given) { return new CitePlace(given, cite.IsNearNote, first ?? note); }
        if (first is null) { return new CitePlace(CitePosition.First, false, note); }
        return new CitePlace(Later(index > 0 ? cites[index - 1] : mentions.Before(note), cite), note - last <= nearNoteDistance, first.Value);
    }

    private static CitePosition Later(CitationItem? before, CitationItem cite)
    {
        if (before is null || before.Id != cite.Id) { return CitePosition.Subsequent; }
        var (then, now) = (Locator(before), Locator(cite));
        if (now is null) { return then is null ? CitePosition.Ibid : CitePosition.Subsequent; }
        return then == now ? CitePosition.Ibid : CitePosition.IbidWithLocator;
    }

    private static (string Text, Styles.LocatorType Type)? Locator(CitationItem cite) =>
        string.IsNullOrWhiteSpace(cite.Locator) ? null : (cite.Locator.Trim(), cite.LocatorType);
}
