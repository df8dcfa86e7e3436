using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>What a style makes use of.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StyleUse(bool YearSuffix, bool DisambiguateTest, bool CitationNumber)
{
    /// <summary>What is used anywhere.</summary>
    public static StyleUse Of(Style style)
    {
        var use = Of(style.Citation.Layout.Children, null).Or(style.Bibliography is { } area ? Of(area.Layout.Children, null) : default);
        foreach (var macro in style.Macros) { use = use.Or(Of(macro.Children, null)); }
        return use;
    }

    /// <summary>What citations use, in macros too.</summary>
    public static StyleUse OfCitation(Style style) => Of(style.Citation.Layout.Children, []);

    // Macros are looked into once, or not at all.
    private static StyleUse Of(ImmutableArray<RenderingElement> elements, HashSet<Macro>? macros)
    {
        var use = default(StyleUse);
        foreach (var element in elements) { use = use.Or(Of(element, macros)); }
        return use;
    }

    private static StyleUse Of(RenderingElement element, HashSet<Macro>? macros) => element switch
    {
        VariableText text => new StyleUse(text.Variable is Variable.YearSuffix or Variable.CitationLabel, false, text.Variable == Variable.CitationNumber),
        NumberElement number => new StyleUse(false, false, number.Variable == Variable.CitationNumber),
        MacroText text when macros?.Add(text.Macro) == true => Of(text.Macro.Children, macros),
        GroupElement group => Of(group.Children, macros),
        NamesElement names => Of(names.Substitutes, macros),
        ChooseElement choose => OfBranches(choose, macros),
        _ => default,
    };

    private static StyleUse OfBranches(ChooseElement choose, HashSet<Macro>? macros)
    {
        var use = default(StyleUse);
        foreach (var branch in choose.Branches)
        {
            use = use.Or(Of(branch.Children, macros)).Or(new StyleUse(false, branch.Conditions.Any(condition => condition is DisambiguateCondition), false));
        }
        return use;
    }

    private StyleUse Or(StyleUse other) => new(YearSuffix || other.YearSuffix, DisambiguateTest || other.DisambiguateTest, CitationNumber || other.CitationNumber);
}
