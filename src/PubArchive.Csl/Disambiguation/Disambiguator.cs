using PubArchive.Csl.Rendering;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>Makes cites of different items differ (CSL 1.0.2, "Disambiguation"): by names, given names, the style's own form, letters after the year.</summary>
/// <remarks>Only cites that read alike are looked at: they are put into buckets by their text, and buckets of one are done.</remarks>
internal sealed class Disambiguator(CompiledStyle style)
{
    private readonly CitationArea _area = style.Style.Citation;
    private readonly CiteText _texts = new(style);

    /// <summary>Whether the style asks for any of it.</summary>
    public bool IsNeeded => _area.DisambiguateAddNames || _area.DisambiguateAddGivenname || _area.DisambiguateAddYearSuffix || style.HasDisambiguateTest;

    /// <param name="items">In the order of the bibliography, which is the order of the letters.</param>
    public Dictionary<string, ItemState> Run(IReadOnlyList<CslItem> items)
    {
        var registry = Register(items);
        var states = items.ToDictionary(item => item.Id, item => new ItemState { Names = new NameState(registry, item.Id) }, StringComparer.Ordinal);
        foreach (var bucket in Buckets(items, states))
        {
            if (_area.DisambiguateAddNames || IsByCite) { new NameExpansion(_texts, _area, states).Run(bucket); }
            foreach (var clash in Buckets(bucket, states)) { Finish(clash, states); }
        }
        return states;
    }

    private bool IsByCite => _area.DisambiguateAddGivenname && _area.GivennameRule == GivennameRule.ByCite;

    private NameRegistry? Register(IReadOnlyList<CslItem> items)
    {
        if (!_area.DisambiguateAddGivenname) { return null; }
        var registry = new NameRegistry(_area.GivennameRule, style.Style.Options);
        foreach (var item in items)
        {
            foreach (var set in _texts.NameSetsOf(item)) { registry.Add(item.Id, set); }
        }
        return registry;
    }

    private List<List<CslItem>> Buckets(IEnumerable<CslItem> items, Dictionary<string, ItemState> states) =>
        [.. items.GroupBy(item => _texts.Of(item, states[item.Id]), StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.ToList())];

    private void Finish(List<CslItem> clash, Dictionary<string, ItemState> states)
    {
        for (var i = 0; i < clash.Count; i++)
        {
            var state = states[clash[i].Id];
            states[clash[i].Id] = _area.DisambiguateAddYearSuffix
                ? state with { YearSuffix = YearSuffixes.Of(i) }
                : state with { IsDisambiguated = style.HasDisambiguateTest };
        }
    }
}
