using System.Collections.Immutable;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Sorting;

/// <summary>Whether a sort key has to do with a date.</summary>
internal static class DateUse
{
    public static bool In(SortKey key) => key.Variable?.Kind() == VariableKind.Date || (key.Macro is { } macro && In(macro.Children, [macro]));

    private static bool In(ImmutableArray<RenderingElement> elements, HashSet<Macro> seen) => elements.Any(element => In(element, seen));

    private static bool In(RenderingElement element, HashSet<Macro> seen) => element switch
    {
        DateElement => true,
        MacroText text => seen.Add(text.Macro) && In(text.Macro.Children, seen),
        GroupElement group => In(group.Children, seen),
        ChooseElement choose => choose.Branches.Any(branch => In(branch.Children, seen)),
        NamesElement names => In(names.Substitutes, seen),
        _ => false,
    };
}
