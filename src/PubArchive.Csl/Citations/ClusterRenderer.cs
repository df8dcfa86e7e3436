using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Renders the cites of one citation and joins them (CSL 1.0.2, "Citation", "Layout").</summary>
internal sealed class ClusterRenderer(CompiledStyle style)
{
    private readonly CitationArea _area = style.Style.Citation;
    private readonly CiteDelimiter _delimiter = new(style);

    private readonly AuthorRenderer _authors = new(style);

    /// <param name="cites">In the order they are printed.</param>
    /// <returns>A finished tree; empty when nothing is printed.</returns>
    public Run Render(IReadOnlyList<(CslItem Item, Cite Cite)> cites)
    {
        if (cites is not [var (item, first), ..] || first.Mode is CiteMode.Whole or CiteMode.SuppressAuthor) { return RenderWhole(cites); }
        if (first.Mode == CiteMode.AuthorOnly) { return _authors.RenderAll(cites); }
        // In notes the text has the names and the note all of the cite.
        var author = _authors.RenderAll([(item, first)]);
        var rest = first with { Mode = style.Style.Class == StyleClass.Note ? CiteMode.Whole : CiteMode.SuppressAuthor };
        var citation = RenderWhole([(item, rest), .. cites.Skip(1)]);
        if (author.IsEmpty || citation.IsEmpty) { return author.IsEmpty ? citation : author; }
        return Run.OfChildren(author, Run.OfText(" "), citation);
    }

    private Run RenderWhole(IReadOnlyList<(CslItem Item, Cite Cite)> cites)
    {
        var rendered = RenderAll(cites);
        if (rendered.Count == 0) { return Run.OfChildren(); }
        // The layout's affixes belong to the cites at the ends and are formatted with what they surround.
        var affixes = _area.Layout.Decoration.Affixes;
        rendered[0].Run.Prefix = affixes.Prefix + rendered[0].Run.Prefix;
        rendered[^1].Run.Suffix += affixes.Suffix is ['.' or ':' or ';' or '!' or '?', ..] ? affixes.Suffix[..1] : affixes.Suffix;
        foreach (var cite in rendered) { Punctuation.Finish(cite.Run, style.Locale.PunctuationInQuote); }
        var whole = Run.OfChildren(new CiteJoiner(_area).Join(rendered));
        whole.Formatting = _area.Layout.Decoration.Formatting;
        return whole;
    }

    private List<RenderedCite> RenderAll(IReadOnlyList<(CslItem Item, Cite Cite)> cites)
    {
        var memory = new CiteMemory(_area);
        var rendered = new List<RenderedCite>(cites.Count);
        for (var i = 0; i < cites.Count; i++)
        {
            var wasCollapsed = memory.HasCollapsed;
            var run = RenderCite(cites[i].Item, cites[i].Cite, memory);
            if (!Punctuation.RemoveEmpty(run))
            {
                if (i > 0 || style.TextForNothing is not { } text || cites[i].Cite.Mode == CiteMode.SuppressAuthor) { continue; }
                run = Run.OfChildren(Run.OfText(text));
            }
            var delimiter = i == 0 ? "" : _delimiter.Between(cites[i - 1].Cite, cites[i].Cite, memory, wasCollapsed);
            rendered.Add(new RenderedCite(run, cites[i].Cite, delimiter));
        }
        return rendered;
    }

    private Run RenderCite(CslItem item, Cite cite, CiteMemory memory)
    {
        memory.BeginCite();
        var rendition = new Rendition(style, _area, item, cite) { Memory = memory, HasPrinted = memory.HasPrinted };
        var runs = new List<Run>();
        if (cite.Prefix is { Length: > 0 } prefix)
        {
            runs.Add(Affix(rendition, CiteAffixes.SpaceAfter(prefix)));
            rendition.HasPrinted = !CiteAffixes.EndsSentence(prefix);
        }
        runs.AddRange(rendition.Elements.RenderAll(_area.Layout.Children));
        if (cite.Suffix is { Length: > 0 } suffix) { runs.Add(Affix(rendition, CiteAffixes.SpaceBefore(suffix))); }
        memory.HasPrinted = rendition.HasPrinted;
        return Run.OfChildren(runs);
    }

    private static Run Affix(Rendition rendition, string text) => rendition.Runs.Text(text, Decoration.None);
}
