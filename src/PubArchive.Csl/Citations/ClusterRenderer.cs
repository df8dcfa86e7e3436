using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Sorting;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Renders the cites of one citation and joins them (CSL 1.0.2, "Citation", "Layout", "Cite Grouping", "Cite Collapsing").</summary>
internal sealed class ClusterRenderer(CompiledStyle style)
{
    private readonly CitationArea _area = style.Style.Citation;
    private readonly SortKeyMaker _keys = new(style, style.Style.Citation);

    /// <returns>A tree that is not finished yet.</returns>
    public Run Render(IEnumerable<(CslItem Item, Cite Cite)> cites)
    {
        var sorted = new Collation(style.Locale.Culture, _area.Sort).Sort(cites.Select(cite => (cite, _keys.Make(cite.Item, cite.Cite))));
        var rendered = sorted.Select(cite => RenderCite(cite.Item, cite.Cite)).Where(cite => Punctuation.RemoveEmpty(cite.Run)).ToList();
        if (rendered.Count == 0) { return Run.OfChildren(); }
        // The layout's affixes are formatted with what they surround.
        var decoration = _area.Layout.Decoration;
        var cluster = RunMaker.Sequence([Run.OfChildren(new CiteJoiner(_area, style.Style.Class).Join(rendered))], "", Decoration.None);
        RunMaker.Dress(cluster, decoration with { Formatting = Formatting.None });
        var whole = Run.OfChildren(cluster);
        whole.Formatting = decoration.Formatting;
        return whole;
    }

    private RenderedCite RenderCite(CslItem item, Cite cite)
    {
        var rendition = new Rendition(style, _area, item, cite);
        var runs = new List<Run>();
        if (cite.Prefix is { Length: > 0 } prefix)
        {
            runs.Add(Affix(rendition, CiteAffixes.SpaceAfter(prefix)));
            rendition.HasPrinted = !CiteAffixes.EndsSentence(prefix);
        }
        runs.AddRange(rendition.Elements.RenderAll(_area.Layout.Children));
        if (cite.Suffix is { Length: > 0 } suffix) { runs.Add(Affix(rendition, CiteAffixes.SpaceBefore(suffix))); }
        return new RenderedCite(Run.OfChildren(runs), cite, rendition.LeadingNames?.Run, rendition.PrintsText);
    }

    private static Run Affix(Rendition rendition, string text) => rendition.Runs.Text(text, Decoration.None);
}

/// <summary>A cite before it is joined to its neighbours.</summary>
/// <param name="Names">The names it begins with; <see langword="null"/> when it does not.</param>
/// <param name="PrintsText">Whether it prints text variables beside names and dates.</param>
internal sealed record RenderedCite(Run Run, Cite Cite, Run? Names, bool PrintsText)
{
    /// <summary>The names as text; cites of equal text are grouped.</summary>
    public string NamesText { get; } = Names is null ? "" : RunText.Of(Names);
}
