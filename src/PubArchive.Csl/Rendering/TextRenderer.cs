using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering.Numbers;
using PubArchive.Csl.Styles;
using TermText = PubArchive.Csl.Styles.TermText;

namespace PubArchive.Csl.Rendering;

/// <summary>Renders <c>text</c> with a variable, a term or a fixed value (CSL 1.0.2, "Text").</summary>
internal sealed class TextRenderer(Rendition rendition, NumberRenderer numbers)
{
    private const string DoiResolver = "https://doi.org/";

    public Run? Render(VariableText element)
    {
        var variable = element.Variable;
        if (variable is not (Variable.Locator or Variable.CitationNumber or Variable.YearSuffix or Variable.CitationLabel)) { rendition.Memory?.NoteText(); }
        if (NumberRenderer.IsNumberText(variable)) { return Number(variable, element.Decoration); }
        var text = TextOf(variable, element.Form);
        rendition.Note(variable, text is not null || variable == Variable.YearSuffix);
        if (text is null) { return null; }
        if (variable is Variable.Doi or Variable.Url && rendition.Style.Links) { return Link(variable, text, element.Decoration); }
        if (variable is Variable.Doi or Variable.Url) { return Plain(text, element.Decoration); }
        // A number before the entry begins no sentence.
        var hadPrinted = rendition.HasPrinted;
        var run = rendition.Runs.Title(text.Replace("\\", "", StringComparison.Ordinal), element.Decoration);
        if (variable is Variable.CitationNumber or Variable.YearSuffix) { rendition.HasPrinted = hadPrinted; }
        rendition.NoteInstead(run, rendition.Unsuppressed(variable) ?? text);
        run.Tag = variable switch { Variable.YearSuffix => RunTag.YearSuffix, Variable.CitationNumber => RunTag.CitationNumber, _ => run.Tag };
        return run;
    }

    // What follows the place of a volume and its like begins no sentence, even where there is none.
    private Run? Number(Variable variable, Decoration decoration)
    {
        var run = numbers.Render(variable, NumberForm.Numeric, decoration);
        if (variable is Variable.Volume or Variable.Issue or Variable.Edition or Variable.Number) { rendition.HasPrinted = true; }
        return run;
    }

    // A title printed in place of names is not printed again in its short form either.
    private string? TextOf(Variable variable, VariableForm form)
    {
        if (form == VariableForm.Long || rendition.IsSuppressed(variable)) { return rendition.Text(variable); }
        return rendition.Text(variable.ShortForm()) ?? rendition.Text(variable);
    }

    public Run? Render(TermText element)
    {
        var text = rendition.Locale.Text(element.Term, element.Form, element.Plural);
        if (text.Length == 0) { return null; }
        rendition.NotePlain();
        // A term at the very beginning begins a sentence, but not within a text's own sentence.
        var isAtStart = !rendition.HasPrinted && !(rendition.Style.Style.Class == StyleClass.InText && rendition.Area is CitationArea);
        if (isAtStart) { text = new TextCaser(rendition.Locale.Culture).Apply(text, TextCase.CapitalizeFirst); }
        if (rendition.StripPeriods > 0) { text = Periods.StripAll(text); }
        return text.Length == 0 ? null : rendition.Runs.Text(text, element.Decoration);
    }

    public Run? Render(ValueText element)
    {
        rendition.NotePlain();
        return element.Value.Length == 0 ? null : rendition.Runs.Text(element.Value, element.Decoration);
    }

    // The resolver's address in the prefix belongs into the link.
    private Run Link(Variable variable, string address, Decoration decoration)
    {
        var link = Run.OfChildren();
        link.Link = variable == Variable.Doi ? LinkKind.Doi : LinkKind.Url;
        var prefix = decoration.Affixes.Prefix;
        if (variable == Variable.Doi && prefix.EndsWith(DoiResolver, StringComparison.Ordinal))
        {
            address = WithoutResolver(address);
            prefix = prefix[..^DoiResolver.Length];
            if (!IsWeb(address)) { link.Children!.Add(Run.OfText(DoiResolver)); } // a sequence was just made
        }
        link.Children!.Add(Run.OfText(address));
        rendition.HasPrinted = true;
        var run = Run.OfChildren(link);
        RunMaker.Dress(run, decoration);
        run.Prefix = prefix;
        return run;
    }

    private Run Plain(string text, Decoration decoration)
    {
        rendition.HasPrinted = true;
        var run = Run.OfText(text);
        RunMaker.Dress(run, decoration);
        return run;
    }

    private static string WithoutResolver(string address)
    {
        foreach (var resolver in (ReadOnlySpan<string>)[DoiResolver, "http://doi.org/"])
        {
            if (address.StartsWith(resolver, StringComparison.Ordinal)) { return address[resolver.Length..]; }
        }
        return address;
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal);
}
