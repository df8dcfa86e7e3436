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
        var cluster = Run.OfChildren(new CiteJoiner(_area).Join(rendered));
        RunMaker.Dress(cluster, _area.Layout.Decoration);
        return Run.OfChildren(cluster);
    }

    private RenderedCite RenderCite(CslItem item, Cite cite)
    {
        var rendition = new Rendition(style, _area, item, cite);
        var runs = new List<Run>();
        if (cite.Prefix is { Length: > 0 } prefix) { runs.Add(Affix(rendition, WithSpaceAfter(prefix))); }
        runs.AddRange(rendition.Elements.RenderAll(_area.Layout.Children));
        if (cite.Suffix is { Length: > 0 } suffix) { runs.Add(Affix(rendition, WithSpaceBefore(suffix))); }
        return new RenderedCite(Run.OfChildren(runs), cite, rendition.LeadingNames?.Run);
    }

    private static Run Affix(Rendition rendition, string text) => rendition.Runs.Text(text, Decoration.None);

    private static string WithSpaceAfter(string prefix) => char.IsLetterOrDigit(prefix[^1]) || prefix[^1] is '.' or ';' or ':' ? prefix + " " : prefix;

    private static string WithSpaceBefore(string suffix) => char.IsLetterOrDigit(suffix[0]) || suffix[0] is '[' or '(' ? " " + suffix : suffix;
}

/// <summary>A cite before it is joined to its neighbours.</summary>
/// <param name="Names">The names it begins with; <see langword="null"/> when it does not.</param>
internal sealed record RenderedCite(Run Run, Cite Cite, Run? Names);
