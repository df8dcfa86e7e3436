using System.Diagnostics;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering;

/// <summary>The tests of <c>choose</c> (CSL 1.0.2, "Choose").</summary>
internal static class Conditions
{
    public static bool Hold(Branch branch, Rendition rendition)
    {
        if (branch.Conditions.IsEmpty) { return true; }
        // An item has one type, so several types are alternatives whatever the match.
        if (branch.Match == Match.All && branch.HasSeveralTypes) { return HoldWithTypes(branch, rendition); }
        foreach (var condition in branch.Conditions)
        {
            var holds = Holds(condition, rendition);
            if (branch.Match == Match.All && !holds) { return false; }
            if (branch.Match == Match.Any && holds) { return true; }
            if (branch.Match == Match.None && holds) { return false; }
        }
        return branch.Match != Match.Any;
    }

    private static bool HoldWithTypes(Branch branch, Rendition rendition) =>
        branch.Conditions.Any(condition => condition is TypeCondition && Holds(condition, rendition))
        && branch.Conditions.All(condition => condition is TypeCondition || Holds(condition, rendition));

    private static bool Holds(Condition condition, Rendition rendition) => condition switch
    {
        TypeCondition test => rendition.Type == test.Type,
        VariableCondition test => HasValue(test.Variable, rendition),
        NumericCondition test => IsNumeric(test.Variable, rendition),
        UncertainDateCondition test => rendition.Item.Date(test.Variable)?.Circa ?? false,
        LocatorCondition test => rendition.Cite.Locator is not null && rendition.Cite.LocatorType == test.Locator,
        PositionCondition test => rendition.Cite.Position is { } position && Includes(position, rendition.Cite.IsNearNote, test.Position),
        DisambiguateCondition test => IsAmbiguous(rendition) == test.Wanted,
        _ => throw new UnreachableException(),
    };

    // Of the tests met, as many hold as it takes to tell cites apart.
    private static bool IsAmbiguous(Rendition rendition)
    {
        rendition.TestsMet++;
        if (rendition.TestsHeld >= (rendition.Cite.Distinction?.Tests ?? 0)) { return false; }
        rendition.TestsHeld++;
        return true;
    }

    private static bool HasValue(Variable variable, Rendition rendition) => variable.Kind() switch
    {
        VariableKind.Name => !rendition.Item.NamesOf(variable).IsEmpty,
        VariableKind.Date => rendition.Date(variable).IsKnown,
        // What the processor makes itself does not count: a label, a number, a letter.
        _ when variable is Variable.CitationLabel or Variable.CitationNumber or Variable.YearSuffix => rendition.Item.Text(variable) is not null,
        _ => rendition.Unsuppressed(variable) is not null,
    };

    private static bool IsNumeric(Variable variable, Rendition rendition)
    {
        if (rendition.Unsuppressed(variable) is not { } text) { return false; }
        return variable.Kind() == VariableKind.Number ? rendition.Number(variable)?.IsNumeric ?? false : char.IsAsciiDigit(text[^1]);
    }

    // Each position implies the ones it is a special case of: ibid with locator is ibid, ibid is subsequent.
    private static bool Includes(CitePosition position, bool isNear, Position tested) => tested switch
    {
        Position.First => position == CitePosition.First,
        Position.Subsequent => position is not CitePosition.First,
        Position.Ibid => position is CitePosition.Ibid or CitePosition.IbidWithLocator,
        Position.IbidWithLocator => position == CitePosition.IbidWithLocator,
        Position.NearNote => isNear && position is not CitePosition.First,
        _ => false,
    };
}
