using System.Collections.Immutable;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Renders bibliography entries (CSL 1.0.2, "Bibliography", "Layout").</summary>
internal sealed class EntryRenderer(CompiledStyle style, BibliographyArea area)
{
    private readonly AuthorSubstitution? _substitution = area.SubsequentAuthorSubstitute is { } substitute ? new AuthorSubstitution(substitute, area.SubsequentAuthorRule) : null;

    /// <summary>Whether entries do not repeat the names of those before.</summary>
    public bool SubstitutesNames => _substitution is not null;

    /// <param name="plan">What to render.</param>
    /// <param name="names">The names the entry begins with; where it begins with none, those of the entry before.</param>
    /// <returns>Empty when the style prints nothing for the item.</returns>
    public FinishedText RenderFinished(EntryPlan plan, out ImmutableArray<string> names)
    {
        var (tree, leading) = Render(plan.Item, plan.Cite);
        names = leading?.Names ?? plan.NamesBefore ?? [];
        if (plan.NamesBefore is { } before && leading is not null) { _substitution?.Apply(leading, before); }
        Punctuation.Finish(tree, style.Locale.PunctuationInQuote);
        return new FinishedText(tree, style.Quotes);
    }

    /// <summary>A tree that needs no finish.</summary>
    public FinishedText Finished(Run tree) => new(tree, style.Quotes);

    // The tree, not finished, empty when the style prints nothing for the item, and the names it begins with.
    private (Run Tree, LeadingNames? Names) Render(CslItem item, Cite cite)
    {
        var rendition = new Rendition(style, area, item, cite);
        var fields = Fields(rendition);
        if (fields.Count == 0) { return (Run.OfChildren(), null); }
        var affixes = area.Layout.Decoration.Affixes;
        fields[0].Prefix = affixes.Prefix + fields[0].Prefix;
        var layout = Run.OfChildren(fields);
        AddSuffix(layout, affixes.Suffix);
        var entry = Run.OfChildren(layout);
        entry.Formatting = area.Layout.Decoration.Formatting;
        return (entry, rendition.LeadingNames);
    }

    private List<Run> Fields(Rendition rendition)
    {
        var elements = area.Layout.Children;
        if (area.SecondFieldAlign is null || elements.IsEmpty) { return Printed(rendition.Elements.RenderAll(elements)); }
        var first = Printed(rendition.Elements.RenderAll(elements[..1]));
        var others = Printed(rendition.Elements.RenderAll(elements[1..]));
        if (first.Concat(others).Any(field => field.Display is not null)) { return [.. first, .. others]; }
        // What the first element prints stands in the margin, all else beside it.
        return Printed([Block(first, Display.LeftMargin), Block(others, Display.RightInline)]);
    }

    private static List<Run> Printed(List<Run> fields)
    {
        fields.RemoveAll(field => !Punctuation.RemoveEmpty(field));
        return fields;
    }

    private static Run Block(List<Run> fields, Display display)
    {
        var block = Run.OfChildren(fields);
        block.Display = display;
        return block;
    }

    // The suffix belongs inside the last block, where there are blocks; the margin alone has none.
    private void AddSuffix(Run layout, string suffix)
    {
        var last = layout.Children![^1]; // a sequence of at least one field
        if (last.Display is null) { layout.Suffix += suffix; }
        else if (area.SecondFieldAlign is null || last.Display != Display.LeftMargin || layout.Children.Count > 1) { last.Suffix += suffix; }
    }
}
