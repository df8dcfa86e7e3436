using PubArchive.Csl.Rendering;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>Makes cites of different items differ (CSL 1.0.2, "Disambiguation"): by names, given names, the style's own form, letters after the year.</summary>
/// <remarks>Only cites that read alike are looked at: they are put into buckets by their text, and buckets of one are done.</remarks>
internal sealed class Disambiguator
{
    private readonly CompiledStyle _style;
    private readonly CitationArea _area;
    private readonly CiteText _texts;
    private readonly List<PlainCite> _cites = [];

    public Disambiguator(CompiledStyle style, IReadOnlyDictionary<string, int> firstNotes)
    {
        _style = style;
        _area = style.Style.Citation;
        Registry = new NameRegistry(_area, style.Style.Options);
        _texts = new CiteText(style, Registry, firstNotes);
    }

    /// <summary>Whether the style asks for any of it.</summary>
    public static bool IsNeeded(CompiledStyle style) =>
        style.Style.Citation is { DisambiguateAddNames: true } or { DisambiguateAddGivenname: true } or { DisambiguateAddYearSuffix: true } || style.HasDisambiguateTest;

    /// <summary>The persons cited.</summary>
    public NameRegistry Registry { get; }

    /// <summary>Takes items, in the order given.</summary>
    public void Add(IEnumerable<CslItem> items)
    {
        foreach (var item in items)
        {
            var cite = _texts.Plain(item);
            _cites.Add(cite);
            foreach (var list in cite.Lists) { Registry.Add(item.Id, list.Names); }
        }
    }

    /// <summary>Finds how the cites of the items taken are told apart.</summary>
    /// <param name="places">Places in the bibliography, which are the order of the letters.</param>
    public Dictionary<string, Distinction> Run(IReadOnlyDictionary<string, int> places)
    {
        var states = _cites.ToDictionary(cite => cite.Item.Id, cite => cite.Shown, StringComparer.Ordinal);
        foreach (var bucket in _cites.GroupBy(cite => cite.Text, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            new Resolution(_texts, _area, _style.HasDisambiguateTest, places, states).Run([.. bucket]);
        }
        return states;
    }
}
