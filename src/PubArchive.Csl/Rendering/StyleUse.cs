using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>What a style makes use of anywhere.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StyleUse(bool YearSuffix, bool DisambiguateTest)
{
    public static StyleUse Of(Style style)
    {
        var use = Of(style.Citation.Layout.Children).Or(style.Bibliography is { } area ? Of(area.Layout.Children) : default);
        foreach (var macro in style.Macros) { use = use.Or(Of(macro.Children)); }
        return use;
    }

    private static StyleUse Of(ImmutableArray<RenderingElement> elements)
    {
        var use = default(StyleUse);
        foreach (var element in elements) { use = use.Or(Of(element)); }
        return use;
    }

    private static StyleUse Of(RenderingElement element) => element switch
    {
        VariableText text => new StyleUse(text.Variable is Variable.YearSuffix or Variable.CitationLabel, false),
        GroupElement group => Of(group.Children),
        NamesElement names => Of(names.Substitutes),
        ChooseElement choose => OfBranches(choose),
        _ => default,
    };

    private static StyleUse OfBranches(ChooseElement choose)
    {
        var use = default(StyleUse);
        foreach (var branch in choose.Branches)
        {
            use = use.Or(Of(branch.Children)).Or(new StyleUse(false, branch.Conditions.Any(condition => condition is DisambiguateCondition)));
        }
        return use;
    }

    private StyleUse Or(StyleUse other) => new(YearSuffix || other.YearSuffix, DisambiguateTest || other.DisambiguateTest);
}
