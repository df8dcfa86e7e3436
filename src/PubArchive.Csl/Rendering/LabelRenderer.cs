using PubArchive.Csl.Locales;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering.Numbers;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Renders <c>label</c> outside names (CSL 1.0.2, "Label").</summary>
internal sealed class LabelRenderer(Rendition rendition)
{
    // What a place counts may stand in the field itself: "vol. 2".
    private Term? TermOf(Variable variable, NumberValue? number) =>
        variable is Variable.Locator or Variable.Number or Variable.Page && number?.Label is { } own ? own
        : variable == Variable.Locator ? Terms.OfLocator(rendition.Cite.LocatorType) : Terms.OfVariable(variable);

    public Run? Render(LabelElement element)
    {
        // A label without its number prints too, unless a group around suppresses it: not the specification's letter, but what styles rely on.
        var number = rendition.Number(element.Variable);
        var term = TermOf(element.Variable, number);
        if (element.HasForm) { rendition.LabelForms.TryAdd(element.Variable, element.Form); }
        if (term is not { } known) { return null; }
        var isPlural = element.Plural switch
        {
            LabelPlural.Always => true,
            LabelPlural.Never => false,
            _ => number?.IsPlural ?? false,
        };
        var text = rendition.Locale.Text(known, element.Form, isPlural);
        if (text.Length == 0) { return null; }
        rendition.NotePlain();
        if (rendition.StripPeriods > 0) { text = Periods.StripAll(text); }
        return rendition.Runs.Text(text, element.Decoration);
    }
}
