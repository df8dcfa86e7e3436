using System.Globalization;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Renders number variables, by <c>number</c> and, with ranges put right, by <c>text</c>.</summary>
internal sealed class NumberRenderer(Rendition rendition)
{
    /// <summary>Number variables that <c>text</c> prints like <c>number</c>.</summary>
    public static bool IsNumberText(Variable variable) => variable is Variable.Page or Variable.PageFirst or Variable.ChapterNumber or Variable.CollectionNumber
        or Variable.Edition or Variable.Issue or Variable.Number or Variable.NumberOfPages or Variable.NumberOfVolumes or Variable.Volume or Variable.Locator;

    public Run? Render(Variable variable, NumberForm form, Decoration decoration)
    {
        var number = rendition.Number(variable);
        rendition.Note(variable, number is not null);
        if (number is null) { return null; }
        var run = Run.OfChildren();
        foreach (var part in new NumberRanges(variable, rendition.Style.PageRanges, rendition.Locale).Settle(number))
        {
            if (part.ShowsLabel) { AddLabel(run, part, variable, isFirst: part.Label == number.Parts[0].Label); }
            run.Children!.Add(Part(part, part.Label == number.Parts[0].Label ? form : NumberForm.Numeric, variable, decoration)); // a sequence was just made
        }
        RunMaker.Dress(run, decoration);
        return run;
    }

    // In the form of the label printed before; where there is none, short.
    private void AddLabel(Run run, NumberPart part, Variable variable, bool isFirst)
    {
        var form = rendition.LabelForms.TryGetValue(variable, out var given) ? given : isFirst ? TermForm.Long : TermForm.Short;
        var label = NumberLabels.TermOf(part.Label, rendition.Locale) is { } term ? rendition.Locale.Text(term, form, part.IsPlural) : "";
        run.Children!.Add(Run.OfText((label.Length > 0 ? label : part.Label) + part.LabelSuffix)); // as above
    }

    private Run Part(NumberPart part, NumberForm form, Variable variable, Decoration decoration)
    {
        var text = part.Particle + part.Text;
        if (text.Length == 0) { return Run.OfText(part.IsCountable ? part.Joiner : ""); }
        var isWhole = part.Particle.Length == 0 && part.IsCountable && IsWhole(part.Text);
        if (isWhole && form != NumberForm.Numeric) { text = NumberFormatter.Format(long.Parse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture), form, rendition.Locale, GenderOf(variable)); }
        var run = Leaf(text, part.IsCountable, decoration);
        run.Suffix += part.Joiner;
        if (part.IsCountable && IsWhole(part.Text)) { run.Tag = RunTag.Number; }
        return run;
    }

    // Markup is read in words only: a number is taken as it is. Nor is its period one to strip: 5.1 is not 51.
    private Run Leaf(string text, bool isCountable, Decoration decoration)
    {
        var strips = rendition.StripPeriods;
        if (char.IsAsciiDigit(text[0]))
        {
            rendition.StripPeriods = 0;
            if (decoration.StripPeriods) { decoration = decoration with { StripPeriods = false }; }
        }
        var run = isCountable ? rendition.Runs.Plain(text, decoration) : rendition.Runs.Bare(text, decoration);
        rendition.StripPeriods = strips;
        return run;
    }

    private Gender GenderOf(Variable variable)
    {
        var term = variable == Variable.Locator ? Terms.OfLocator(rendition.Cite.LocatorType) : Terms.OfVariable(variable);
        return term is { } known ? rendition.Locale.GenderOf(known) : Gender.Neuter;
    }

    private static bool IsWhole(string text) => text.Length is > 0 and <= 15 && text[0] != '0' && text.All(char.IsAsciiDigit);
}
