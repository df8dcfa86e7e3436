using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Makes runs of text and dresses them as the style says.</summary>
internal sealed class RunMaker(Rendition rendition)
{
    /// <summary>A leaf of text with formatting, case, quotes and affixes; markup in it is read.</summary>
    public Run Text(string text, Decoration decoration)
    {
        var run = Bare(text, decoration);
        Dress(run, decoration);
        // There are no italics in the scripts of East Asia.
        if (run.Formatting.FontStyle is not null && !Scripts.HasLetters(text)) { run.Formatting = run.Formatting.WithoutStyle(); }
        return run;
    }

    /// <summary>As <see cref="Text"/>, for text that may not be changed to English title case: the item is not English, or belongs to a jurisdiction and is known by the name its courts and laws give it.</summary>
    public Run Title(string text, Decoration decoration) =>
        decoration.TextCase == TextCase.Title && (!rendition.IsEnglish || rendition.Item.Text(Variable.Jurisdiction) is not null)
            ? Text(text, decoration with { TextCase = null })
            : Text(text, decoration);

    /// <summary>Puts affixes, formatting, quotes and display around a run.</summary>
    public static void Dress(Run run, Decoration decoration)
    {
        if (decoration.IsNone) { return; }
        run.Prefix = decoration.Affixes.Prefix + run.Prefix;
        run.Suffix += decoration.Affixes.Suffix;
        run.Formatting = decoration.Formatting;
        run.IsQuoted = decoration.Quotes == true;
        run.BeginsQuotes = decoration.Quotes == false;
        run.Display = decoration.Display;
    }

    /// <summary>A sequence with everything around it.</summary>
    public static Run Sequence(List<Run> children, string delimiter, Decoration decoration)
    {
        var run = Run.OfChildren(children);
        run.Delimiter = delimiter;
        Dress(run, decoration);
        return run;
    }

    /// <summary>A leaf without affixes and formatting: spaces, case, periods, markup.</summary>
    public Run Bare(string text, Decoration decoration)
    {
        var run = Plain(text, decoration);
        rendition.Style.Markup.Parse(run);
        return run;
    }

    /// <summary>As <see cref="Bare"/>, without a look at markup.</summary>
    public Run Plain(string text, Decoration decoration)
    {
        rendition.HasPrinted = true;
        text = Spaces.Normalize(text);
        var lead = LeadingMarks(text);
        var content = text[lead..];
        if (decoration.TextCase is { } textCase) { content = rendition.Style.CaserOf(rendition.Language).Apply(content, textCase); }
        if (rendition.StripPeriods > 0 || decoration.StripPeriods) { content = Periods.Strip(content); }
        var run = Run.OfText(content);
        run.Prefix = text[..lead];
        return run;
    }

    // Marks at the beginning of a field take part in collisions like a prefix.
    private static int LeadingMarks(string text)
    {
        if (text[0] == ' ') { return 0; }
        var lead = 0;
        while (lead < text.Length && text[lead] is ':' or '.' or ';' or '!' or '?' or ' ') { lead++; }
        return lead == text.Length ? 0 : lead;
    }
}
