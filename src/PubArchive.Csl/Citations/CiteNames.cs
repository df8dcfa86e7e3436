using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering;

namespace PubArchive.Csl.Citations;

/// <summary>The names a cite prints, as text: what cites are grouped by.</summary>
internal sealed class CiteNames(CompiledStyle style)
{
    /// <returns>Empty for a cite without names.</returns>
    public string Of(CslItem item, Cite cite)
    {
        var rendition = new Rendition(style, style.Style.Citation, item, cite) { IsComparing = true };
        var runs = rendition.Elements.RenderAll(style.Style.Citation.Layout.Children);
        return RunText.Find(Run.OfChildren(runs), RunTag.Names) is { } names ? RunText.Of(names) : "";
    }
}
