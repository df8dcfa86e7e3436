using System.Text;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>The plain text of a cite, as it would stand at a later mention: two cites of the same text are ambiguous.</summary>
internal sealed class CiteText(CompiledStyle style)
{
    private readonly PlainTextWriter _writer = new(style.Quotes);

    public string Of(CslItem item, ItemState state)
    {
        var rendition = new Rendition(style, style.Style.Citation, item, Subsequent(state)) { IsComparing = true };
        return Write(rendition);
    }

    /// <summary>The lists of names of an item's cite.</summary>
    public List<NameSet> NameSetsOf(CslItem item)
    {
        var rendition = new Rendition(style, style.Style.Citation, item, new Cite { Position = CitePosition.Subsequent, IsNearNote = true }) { NameSets = [], IsComparing = true };
        rendition.Elements.RenderAll(style.Style.Citation.Layout.Children);
        return rendition.NameSets;
    }

    private static Cite Subsequent(ItemState state) =>
        new() { Position = CitePosition.Subsequent, IsNearNote = true, Names = state.Names, IsDisambiguated = state.IsDisambiguated };

    private string Write(Rendition rendition)
    {
        var text = new StringBuilder();
        foreach (var run in rendition.Elements.RenderAll(style.Style.Citation.Layout.Children))
        {
            if (Punctuation.RemoveEmpty(run)) { _writer.Write(text, run); }
        }
        return text.ToString();
    }
}
