using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Puts the signs of ranges in shape, and shortens or completes ranges of pages.</summary>
internal sealed class NumberRanges(Variable variable, PageRangeFormatter pages, Locale locale)
{
    public List<NumberPart> Settle(NumberValue number)
    {
        var parts = new List<NumberPart>(number.Parts);
        if (parts.Count == 1 || !HasRanges) { return parts; }
        string? label = null;
        var inRow = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (!part.IsCountable) { (label, inRow) = (null, 0); parts[i] = part with { Joiner = Dash(part, part.Joiner) }; }
            else if (label != part.Label) { (label, inRow) = (part.Label, 1); }
            else if (part.Joiner == "-") { inRow = 1; }
            else if (++inRow == 2) { inRow = Join(parts, i); }
        }
        return parts;
    }

    private bool HasRanges => variable is Variable.Page or Variable.PageFirst or Variable.Locator or Variable.ChapterNumber or Variable.CollectionNumber
        or Variable.Edition or Variable.Issue or Variable.Number or Variable.NumberOfPages or Variable.NumberOfVolumes or Variable.Volume;

    // Returns how many numbers stand in a row now.
    private int Join(List<NumberPart> parts, int at)
    {
        var (first, last) = (parts[at - 1], parts[at]);
        if (first.Joiner != "-") { return first.Particle == last.Particle ? 1 : 2; }
        if (first.Particle != last.Particle) { return 2; }
        if (!pages.HasFormat && last.Text is [>= '0' and <= '9', ..] && NumberText.LeadingInteger(first.Text) > NumberText.LeadingInteger(last.Text))
        {
            parts[at - 1] = first with { Joiner = Dash(last with { IsNumeric = true }, first.Joiner) };
            return 2;
        }
        if (IsPage(last) && first.Text is [>= '0' and <= '9', ..] && last.Text is [>= '0' and <= '9', ..]) { JoinPages(parts, at); }
        else if (IsPlain(first.Text) && IsPlain(last.Text)) { parts[at - 1] = first with { Joiner = pages.Delimiter }; }
        else if (AreNumbers(first.Text, last.Text)) { parts[at - 1] = first with { Joiner = Dash(last, "-") }; }
        return 0;
    }

    private void JoinPages(List<NumberPart> parts, int at)
    {
        var (first, last) = (parts[at - 1], parts[at]);
        if (!AreNumbers(first.Text, last.Text)) { return; }
        var page = pages.Last(first.Text, last.Text);
        parts[at - 1] = first with { Joiner = pages.Delimiter };
        parts[at] = last with { Particle = pages.IsShortening ? "" : last.Particle, Text = page };
    }

    private string Dash(NumberPart part, string joiner)
    {
        if (joiner != "-" || !part.IsNumeric || !HasTerm(part)) { return joiner; }
        return IsPage(part) || variable is Variable.Locator or Variable.Issue or Variable.Volume or Variable.Edition or Variable.Number ? pages.Delimiter
            : variable == Variable.CollectionNumber ? "\u2013" : joiner;
    }

    private bool HasTerm(NumberPart part) =>
        variable is not (Variable.Locator or Variable.Page or Variable.PageFirst) || NumberLabels.TermOf(part.OriginalLabel.Length > 0 ? part.OriginalLabel : part.Label, locale) is not null;

    private bool IsPage(NumberPart part) =>
        variable is Variable.Page or Variable.PageFirst || (variable == Variable.Locator && (part.Label == "p." || part.OriginalLabel == "p."));

    private static bool IsPlain(string text) => NumberText.IsDigits(text) || NumberText.IsRoman(text);

    // Digits with small letters after them.
    private static bool AreNumbers(string first, string last) => IsNumber(first) && IsNumber(last);

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? text.Length > 0 : digits > 0 && text.AsSpan(digits).IndexOfAnyExceptInRange('a', 'z') < 0;
    }
}
