using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Renders bibliography entries to trees that are not finished yet (CSL 1.0.2, "Bibliography", "Layout").</summary>
internal sealed class EntryRenderer(CompiledStyle style, BibliographyArea area)
{
    /// <returns>The tree, empty when the style prints nothing for the item, and the names it begins with.</returns>
    public (Run Tree, LeadingNames? Names) Render(CslItem item, Cite cite)
    {
        var rendition = new Rendition(style, area, item, cite);
        var fields = rendition.Elements.RenderAll(area.Layout.Children);
        fields.RemoveAll(field => !Punctuation.RemoveEmpty(field));
        if (fields.Count == 0) { return (Run.OfChildren(), null); }
        var affixes = area.Layout.Decoration.Affixes;
        fields[0].Prefix = affixes.Prefix + fields[0].Prefix;
        var layout = Run.OfChildren(Align(fields));
        Last(layout).Suffix += affixes.Suffix;
        var entry = Run.OfChildren(layout);
        entry.Formatting = area.Layout.Decoration.Formatting;
        return (entry, rendition.LeadingNames);
    }

    // The first field stands in the margin, all others beside it.
    private List<Run> Align(List<Run> fields)
    {
        if (area.SecondFieldAlign is null || fields.Exists(field => field.Display is not null)) { return fields; }
        var margin = Run.OfChildren(fields[0]);
        margin.Display = Display.LeftMargin;
        if (fields.Count == 1) { return [margin]; }
        var rest = Run.OfChildren(fields[1..]);
        rest.Display = Display.RightInline;
        return [margin, rest];
    }

    // The suffix belongs inside the last block, where there are blocks.
    private static Run Last(Run layout)
    {
        var last = layout.Children![^1]; // a sequence of at least one field
        return last.Display is null ? layout : last;
    }
}
