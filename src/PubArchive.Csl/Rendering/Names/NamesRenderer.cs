using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Output;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Names;

/// <summary>Renders <c>names</c> (CSL 1.0.2, "Names"): variables with labels, a common label for the same editors and translators, substitutes.</summary>
internal sealed class NamesRenderer(Rendition rendition)
{
    // The names element whose substitutes are being tried; its shorthands print with its affixes.
    private NamesElement? _outer;

    public Run? Render(NamesElement element)
    {
        var run = RenderVariables(element);
        foreach (var variable in element.Variables) { rendition.Note(variable, run is not null && HasNames(variable)); }
        run ??= RenderSubstitutes(element) ?? NoneToSortBy(element);
        // What follows the place of names begins no sentence, even where there are none; after a mere shorthand for them it does.
        if (run is not null || _outer is null || !element.IsShorthand) { rendition.HasPrinted = true; }
        return run is not null && _outer is null ? InMode(run) : run;
    }

    // The first names of a cite, or what stands for them, are its author.
    private Run? InMode(Run run)
    {
        if (rendition.Author is not null) { return run; }
        rendition.Author = run;
        if (rendition.Cite.Mode != CiteMode.SuppressAuthor || rendition.IsComparing || rendition.IsSorting) { return run; }
        rendition.HasPrinted = false;
        return null;
    }

    private Run? RenderSubstitutes(NamesElement element)
    {
        var outer = _outer;
        foreach (var substitute in rendition.Elements.Chosen(element.Substitutes))
        {
            _outer = element;
            var isLeading = !rendition.HasPrinted;
            rendition.FirstInstead = null;
            var run = rendition.Substitute(() => rendition.Elements.Render(substitute));
            _outer = outer;
            // A term is a substitute even where the locale has no word for it.
            if (run is null && substitute is TermText) { return null; }
            if (run is null) { continue; }
            if (isLeading && rendition.FirstInstead is { } first) { rendition.LeadingNames ??= first; }
            return run;
        }
        return null;
    }

    private Run? RenderVariables(NamesElement element)
    {
        var variables = WithNames(element.Variables);
        if (variables.Count == 0) { return null; }
        var shape = element.IsShorthand && _outer is not null ? _outer : element;
        var options = WithSortKey(rendition.Style.NameOptionsOf(shape, rendition.Area));
        if (options.Form == NameForm.Count) { return Count(element, options, variables); }
        var shown = rendition.HasPrinted || rendition.LeadingNames is not null || rendition.IsSorting || rendition.IsComparing ? null : ImmutableArray.CreateBuilder<string>();
        var runs = RenderLists(element, shape, options, variables, shown);
        if (runs.Count == 0) { return null; }
        // The names of the cite before are not repeated.
        if (rendition.Memory is { } memory && memory.Repeats(RunText.Of(runs[^1]))) { runs.RemoveAt(runs.Count - 1); }
        var inner = Run.OfChildren(runs);
        inner.Delimiter = shape.Delimiter ?? options.NamesDelimiter ?? "";
        inner.Tag = RunTag.Names;
        var run = Run.OfChildren(inner);
        RunMaker.Dress(run, shape.Decoration);
        if (shown is not null) { rendition.LeadingNames ??= new LeadingNames(inner, shown.DrainToImmutable()); }
        return run;
    }

    private List<Run> RenderLists(NamesElement element, NamesElement shape, NameOptions options, List<Variable> variables, ImmutableArray<string>.Builder? shown)
    {
        var isCommon = IsCommon(element.Variables, shape, options);
        var runs = new List<Run>();
        foreach (var variable in isCommon ? variables[..1] : variables)
        {
            var names = rendition.Item.NamesOf(variable);
            var renderer = new NameListRenderer(rendition, shape, options);
            if (renderer.Render(names) is not { } list) { continue; }
            shown?.AddRange(renderer.Shown.Select(LeadingNames.KeyOf));
            var whole = Run.OfChildren(list);
            whole.Tag = RunTag.NameList;
            runs.Add(Labelled(whole, shape, isCommon ? Term.EditorAndTranslator : Terms.OfVariable(variable), names.Length));
        }
        return runs;
    }

    // CSL 1.0.2, "Sorting": et-al options of the key win over all others.
    // In keys the reference lets the limits of the whole list go before those of the macro's own names, so that a list is in the order of what it shows.
    private NameOptions WithSortKey(NameOptions options) => rendition.SortKey is { } key
        ? key.NameOptions.Over(rendition.Area.NameOptions.Over(rendition.Style.Style.NameOptions).EtAlOnly).Over(options)
        : options;

    private Run? Count(NamesElement element, NameOptions options, List<Variable> variables)
    {
        var count = variables.Sum(variable => EtAlRule.Of(options, rendition).Shown(rendition.Item.NamesOf(variable).Length));
        if (count == 0) { return null; }
        return rendition.Runs.Text(CountText(count), element.Decoration);
    }

    // Who has no names sorts before who has one, where their number is the key.
    private Run? NoneToSortBy(NamesElement element)
    {
        if (!rendition.IsSorting || _outer is not null || rendition.Style.NameOptionsOf(element, rendition.Area).Form != NameForm.Count) { return null; }
        rendition.Note(element.Variables[0], found: true);
        return rendition.Runs.Text(CountText(0), Decoration.None);
    }

    private string CountText(int count) => count.ToString(rendition.IsSorting ? "000000" : "0", CultureInfo.InvariantCulture);

    // CSL 1.0.2, "Names": the same persons as editor and translator are printed once, with the term for both. Those shown count.
    private bool IsCommon(ImmutableArray<Variable> variables, NamesElement shape, NameOptions options)
    {
        if (variables.Length != 2 || !variables.Contains(Variable.Editor) || !variables.Contains(Variable.Translator)) { return false; }
        if (shape.Label is not { } label || rendition.Locale.Text(Term.EditorAndTranslator, label.Form).Length == 0) { return false; }
        if (!HasNames(Variable.Editor)) { return false; }
        var (editors, translators) = (rendition.Item.NamesOf(Variable.Editor), rendition.Item.NamesOf(Variable.Translator));
        var rule = EtAlRule.Of(options, rendition);
        var (shown, others) = (rule.Shown(editors.Length), rule.Shown(translators.Length));
        return shown == others && shown == editors.Length == (others == translators.Length) && editors.Take(shown).SequenceEqual(translators.Take(others));
    }

    private Run Labelled(Run list, NamesElement element, Term? term, int count)
    {
        if (element.Label is not { } label || term is not { } known || rendition.IsSorting) { return list; }
        var isPlural = label.Plural switch
        {
            LabelPlural.Always => true,
            LabelPlural.Never => false,
            _ => count > 1,
        };
        var text = rendition.Locale.Text(known, label.Form, isPlural);
        if (rendition.StripPeriods > 0 || label.Decoration.StripPeriods) { text = Periods.StripAll(text); }
        if (text.Length == 0) { return list; }
        var run = rendition.Runs.Text(text, label.Decoration);
        return label.BeforeName ? Run.OfChildren(run, list) : Run.OfChildren(list, run);
    }

    private List<Variable> WithNames(ImmutableArray<Variable> variables)
    {
        var found = new List<Variable>();
        foreach (var variable in variables)
        {
            if (HasNames(variable)) { found.Add(variable); }
        }
        return found;
    }

    private bool HasNames(Variable variable) => !rendition.IsSuppressed(variable) && !rendition.Item.NamesOf(variable).IsEmpty;
}
