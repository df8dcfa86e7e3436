using System.Globalization;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Rendering.Numbers;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Renders the citations of one text, in their order (CSL 1.0.2, "Citation").</summary>
internal sealed class CitationsRenderer(CompiledStyle style, CitationSession session)
{
    private readonly CiteOrder _order = new(style);
    private readonly ClusterRenderer _clusters = new(style);
    private readonly PositionFinder _positions = new(style.Style.Citation.NearNoteDistance);

    /// <returns>Empty when nothing is printed.</returns>
    public RenderedCitation Render(Citation citation)
    {
        var known = citation.Items.Select(cite => (Value: cite, Item: session.Find(cite.Id))).Where(pair => pair.Item is not null)
            .Select(pair => (pair.Value, pair.Item!, session.CiteOf(pair.Item!))).ToList(); // those without item were left out
        var sorted = _order.Sort(known, citation.BringsTogether);
        var places = _positions.Next(sorted, citation.NoteNumber);
        var cites = sorted.Select((cite, index) => CiteOf(cite, places[index], citation.NoteNumber, isFirst: index == 0)).ToList();
        return new RenderedCitation(citation.Id, _clusters.Render(cites), style) { Numbers = NumbersOf(cites) };
    }

    // Where numbers are cited, a range reads alike whichever items are in it.
    private string NumbersOf(List<(CslItem Item, Cite Cite)> cites) =>
        style.CitesNumbers ? string.Join('\n', cites.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Cite.Number}\t{pair.Item.Id}"))) : "";

    private (CslItem Item, Cite Cite) CiteOf(CitationItem cite, CitePlace place, int note, bool isFirst)
    {
        var item = session.Find(cite.Id)!; // cites without item were left out
        var (locator, type) = LocatorOf(cite);
        return (item, session.CiteOf(item) with
        {
            Locator = locator,
            LocatorType = type,
            Prefix = cite.Prefix,
            Suffix = cite.Suffix,
            Mode = cite.Mode == CiteMode.AuthorInText && !isFirst ? CiteMode.SuppressAuthor : cite.Mode,
            Position = place.Position,
            IsNearNote = place.IsNearNote,
            FirstNoteNumber = place.Position != CitePosition.First && place.FirstNote > 0 && place.FirstNote != note ? place.FirstNote : null,
        });
    }

    // "vol. 2" is a volume, whoever took it for a page.
    private (string? Text, LocatorType Type) LocatorOf(CitationItem cite)
    {
        if (string.IsNullOrWhiteSpace(cite.Locator)) { return (null, cite.LocatorType); }
        var text = cite.Locator.TrimEnd();
        if (cite.LocatorType != LocatorType.Page || NumberLabels.Split(text) is not var (label, rest)) { return (text, cite.LocatorType); }
        return NumberLabels.TermOf(label, style.Locale) is not null && LocatorTypes.TryParse(NumberLabels.NameOf(label) ?? "", out var type) ? (rest, type) : (text, cite.LocatorType);
    }
}
