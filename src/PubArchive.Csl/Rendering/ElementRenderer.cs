using System.Collections.Immutable;
using System.Diagnostics;
using PubArchive.Csl.Output;
using PubArchive.Csl.Rendering.Dates;
using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Rendering.Numbers;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>Renders the elements of a style for one item: one small method an element.</summary>
internal sealed class ElementRenderer
{
    private readonly Rendition _rendition;
    private readonly TextRenderer _texts;
    private readonly NumberRenderer _numbers;
    private readonly LabelRenderer _labels;
    private readonly DateRenderer _dates;
    private readonly NamesRenderer _names;

    public ElementRenderer(Rendition rendition)
    {
        _rendition = rendition;
        _numbers = new NumberRenderer(rendition);
        _texts = new TextRenderer(rendition, _numbers);
        _labels = new LabelRenderer(rendition);
        _dates = new DateRenderer(rendition);
        _names = new NamesRenderer(rendition);
    }

    /// <summary>What the element prints.</summary>
    /// <returns><see langword="null"/> when it prints nothing.</returns>
    public Run? Render(RenderingElement element)
    {
        var strips = element.Decoration.StripPeriods;
        if (strips) { _rendition.StripPeriods++; }
        var run = RenderInside(element);
        if (strips) { _rendition.StripPeriods--; }
        return run is { IsEmpty: true } ? null : run;
    }

    /// <summary>What the elements print, one after the other.</summary>
    public List<Run> RenderAll(ImmutableArray<RenderingElement> elements)
    {
        // Most elements of a style print nothing for an item, so a list is made when there is something to put into it.
        List<Run>? runs = null;
        foreach (var element in elements) { AddTo(ref runs, element); }
        return runs ?? [];
    }

    // The chosen branch prints in the place of the choose, so that a delimiter around it sees each of its elements.
    private void AddTo(ref List<Run>? runs, RenderingElement element)
    {
        if (element is ChooseElement choose)
        {
            foreach (var chosen in Choose(choose)) { AddTo(ref runs, chosen); }
        }
        else if (Render(element) is { } run) { (runs ??= new List<Run>(2)).Add(run); }
    }

    /// <summary>The elements with those of the branch chosen in the place of every choose.</summary>
    public IEnumerable<RenderingElement> Chosen(ImmutableArray<RenderingElement> elements)
    {
        foreach (var element in elements)
        {
            if (element is not ChooseElement choose) { yield return element; continue; }
            foreach (var chosen in Chosen(Choose(choose))) { yield return chosen; }
        }
    }

    private Run? RenderInside(RenderingElement element) => element switch
    {
        not (MacroText or GroupElement or ChooseElement or DateElement) when _rendition.OnlyDates => null,
        VariableText text => _texts.Render(text),
        MacroText macro => RenderMacro(macro.Macro, macro.Decoration),
        TermText term => _texts.Render(term),
        ValueText value => _texts.Render(value),
        NumberElement number => _numbers.Render(number.Variable, number.Form, number.Decoration),
        LabelElement label => _labels.Render(label),
        DateElement date => _dates.Render(date),
        NamesElement names => _names.Render(names),
        GroupElement group => RenderGroup(group.Children, group.Delimiter, group.Decoration),
        ChooseElement choose => Sequence(Choose(choose)),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a macro prints, called with these decorations.</summary>
    public Run? RenderMacro(Macro macro, Decoration decoration)
    {
        var onlyDates = _rendition.OnlyDates;
        _rendition.OnlyDates |= _rendition.IsSorting && macro.HasDate;
        var inner = RenderGroup(macro.Children, "", Decoration.None);
        _rendition.OnlyDates = onlyDates;
        return inner is null ? null : RunMaker.Sequence([inner], "", decoration);
    }

    // CSL 1.0.2, "Group": rejected when at least one variable is called and all called variables are empty. Macros are groups too.
    private Run? RenderGroup(ImmutableArray<RenderingElement> children, string delimiter, Decoration decoration)
    {
        var outer = _rendition.Calls;
        var hadPrinted = _rendition.HasPrinted;
        _rendition.Calls = default;
        var runs = RenderAll(children);
        // Blocks are made of the fields of an entry, not of their parts.
        foreach (var run in runs) { run.Display = null; }
        var inner = _rendition.Calls;
        _rendition.Calls = outer.Around(inner);
        if (inner.IsKept) { return runs.Count == 0 ? null : RunMaker.Sequence(runs, delimiter, decoration); }
        _rendition.HasPrinted = hadPrinted;
        return null;
    }

    private ImmutableArray<RenderingElement> Choose(ChooseElement choose)
    {
        foreach (var branch in choose.Branches)
        {
            if (Conditions.Hold(branch, _rendition)) { return branch.Children; }
        }
        return [];
    }

    private Run? Sequence(ImmutableArray<RenderingElement> elements)
    {
        var runs = RenderAll(elements);
        return runs.Count switch
        {
            0 => null,
            1 => runs[0],
            _ => Run.OfChildren(runs),
        };
    }
}
