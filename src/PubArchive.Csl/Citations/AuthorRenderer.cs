using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Citations;

/// <summary>Renders the names of cites as parts of a sentence: as the style's citations show them, without what the style puts around.</summary>
internal sealed class AuthorRenderer(CompiledStyle style)
{
    // For styles whose citations have no names, such as numeric ones.
    private static readonly NameOptions s_plain = new() { Form = NameForm.Short, And = NameAnd.Text, EtAlMin = 4, EtAlUseFirst = 1 };
    private static readonly Variable[] s_authors = [Variable.Author, Variable.Editor, Variable.Translator, Variable.Director, Variable.Composer];
    private readonly CitationArea _area = style.Style.Citation;

    /// <returns>A finished tree; empty when nothing is printed.</returns>
    public Run RenderAll(IReadOnlyList<(CslItem Item, Cite Cite)> cites)
    {
        var runs = new List<Run>();
        foreach (var (item, cite) in cites)
        {
            var run = Render(item, cite);
            if (!Punctuation.RemoveEmpty(run)) { continue; }
            if (runs.Count > 0) { runs.Add(Run.OfText(_area.Layout.Delimiter)); }
            Punctuation.Finish(run, style.Locale.PunctuationInQuote);
            runs.Add(run);
        }
        return Run.OfChildren(runs);
    }

    private Run Render(CslItem item, Cite cite)
    {
        var rendition = new Rendition(style, _area, item, cite with { Locator = null });
        rendition.Elements.RenderAll(_area.Layout.Children);
        var author = rendition.Author ?? Plain(item, cite);
        author.Prefix = author.Suffix = "";
        var runs = new List<Run>();
        if (cite.Prefix is { Length: > 0 } prefix) { runs.Add(rendition.Runs.Text(CiteAffixes.SpaceAfter(prefix), Decoration.None)); }
        runs.Add(author);
        if (cite.Suffix is { Length: > 0 } suffix && cite.Mode == CiteMode.AuthorOnly) { runs.Add(rendition.Runs.Text(CiteAffixes.SpaceBefore(suffix), Decoration.None)); }
        return Run.OfChildren(runs);
    }

    private Run Plain(CslItem item, Cite cite)
    {
        var rendition = new Rendition(style, _area, item, cite);
        foreach (var variable in s_authors)
        {
            if (item.NamesOf(variable) is not { IsEmpty: false } names) { continue; }
            var element = new NamesElement { Variables = [variable] };
            if (new NameListRenderer(rendition, element, s_plain.Over(style.Style.NameOptionsOf(element, _area))).Render(names) is { } list) { return Run.OfChildren(list); }
        }
        return item.Text(Variable.Title) is { } title ? Run.OfChildren(rendition.Runs.Text(title, Decoration.None)) : Run.OfChildren();
    }
}
