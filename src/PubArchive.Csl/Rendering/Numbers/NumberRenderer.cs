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
        foreach (var part in Ranges(number, variable)) { run.Children!.Add(Part(part, form, variable, decoration)); } // a sequence was just made
        RunMaker.Dress(run, decoration);
        return run;
    }

    private Run Part(NumberPart part, NumberForm form, Variable variable, Decoration decoration)
    {
        var text = part.Particle + part.Text;
        var isWhole = part.Particle.Length == 0 && part.IsCountable && IsWhole(part.Text);
        if (isWhole && form != NumberForm.Numeric) { text = NumberFormatter.Format(long.Parse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture), form, rendition.Locale, GenderOf(variable)); }
        // Markup is read in words only: a number is taken as it is.
        var run = part.IsCountable ? rendition.Runs.Plain(text, decoration) : rendition.Runs.Bare(text.Length == 0 ? " " : text, decoration);
        run.Suffix += part.Joiner;
        if (part.IsCountable) { run.Tag = RunTag.Number; }
        return run;
    }

    private Gender GenderOf(Variable variable)
    {
        var term = variable == Variable.Locator ? Terms.OfLocator(rendition.Cite.LocatorType) : Terms.OfVariable(variable);
        return term is { } known ? rendition.Locale.GenderOf(known) : Gender.Neuter;
    }

    private static bool IsWhole(string text) => text.Length is > 0 and <= 15 && text[0] != '0' && text.All(char.IsAsciiDigit);

    private List<NumberPart> Ranges(NumberValue number, Variable variable)
    {
        var parts = new List<NumberPart>(number.Parts);
        for (var i = 0; i < parts.Count - 1; i++)
        {
            if (parts[i].Joiner != "-") { continue; }
            if (parts[0].IsCountable) { JoinRange(parts, i, variable, number.IsNumeric); }
            else if (number.IsNumeric && HasRanges(variable)) { parts[i] = parts[i] with { Joiner = rendition.Style.PageRanges.Delimiter }; }
            if (parts[0].IsCountable && i + 1 < parts.Count - 1 && parts[i + 1].Joiner == "-") { i++; }
        }
        return parts;
    }

    private void JoinRange(List<NumberPart> parts, int at, Variable variable, bool isNumeric)
    {
        var (first, last) = (parts[at], parts[at + 1]);
        if (first.Particle != last.Particle || !HasRanges(variable)) { return; }
        if (IsPage(variable) && !(NumberParser.IsRoman(first.Text) && NumberParser.IsRoman(last.Text)))
        {
            if (Digits(first.Text) != first.Text.Length || Digits(last.Text) is 0 || !MayFollow(last.Text[Digits(last.Text)..])) { return; }
            parts[at + 1] = LastPage(first, last);
        }
        if (isNumeric || NumberParser.IsRoman(first.Text)) { parts[at] = first with { Joiner = rendition.Style.PageRanges.Delimiter }; }
    }

    private NumberPart LastPage(NumberPart first, NumberPart last)
    {
        var ranges = rendition.Style.PageRanges;
        if (!ranges.HasFormat && NumberParser.LeadingInteger(first.Text) > NumberParser.LeadingInteger(last.Text)) { return last; }
        var end = Digits(last.Text);
        var page = ranges.Last(first.Text, last.Text[..end]);
        return last with { Particle = ranges.IsShortening ? "" : last.Particle, Text = page + last.Text[end..] };
    }

    // A page number is digits and maybe letters; words may follow, but nothing that belongs to the number.
    private static int Digits(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) { end++; }
        if (end == 0) { return 0; }
        while (end < text.Length && char.IsAsciiLetterLower(text[end])) { end++; }
        return end;
    }

    private static bool MayFollow(string rest) => rest.Length == 0 || rest[0] == ' ';

    private bool IsPage(Variable variable) =>
        variable is Variable.Page or Variable.PageFirst || (variable == Variable.Locator && rendition.Cite.LocatorType == LocatorType.Page);

    // The number of a court case is its docket, where a hyphen joins no range: No. 17-1.
    private bool IsDocket(Variable variable) => variable == Variable.Number && rendition.Type == CslType.LegalCase;

    private bool HasRanges(Variable variable) => !IsDocket(variable) && variable is Variable.Page or Variable.PageFirst or Variable.Locator or Variable.Issue
        or Variable.Volume or Variable.Edition or Variable.Number or Variable.CollectionNumber or Variable.ChapterNumber;
}
