using System.Collections.Immutable;

namespace PubArchive.Csl.Styles;

/// <summary>One of <c>if</c>, <c>else-if</c>, <c>else</c>. <c>else</c> has no conditions and always holds.</summary>
/// <remarks>There is a condition for each test <em>value</em>: <c>type="book map"</c> is two, since <c>match</c> counts values.</remarks>
internal sealed record Branch(Match Match, ImmutableArray<Condition> Conditions, ImmutableArray<RenderingElement> Children)
{
    /// <summary>Whether more than one type is tested. Known once, since branches are tried for every item.</summary>
    public bool HasSeveralTypes { get; } = Conditions.Count(condition => condition is TypeCondition) > 1;
}

/// <summary>A test of the item or the cite (CSL 1.0.2, "Choose").</summary>
internal abstract record Condition
{
    private protected Condition() { }
}

internal sealed record VariableCondition(Variable Variable) : Condition;

internal sealed record TypeCondition(CslType Type) : Condition;

internal sealed record LocatorCondition(LocatorType Locator) : Condition;

internal sealed record PositionCondition(Position Position) : Condition;

internal sealed record NumericCondition(Variable Variable) : Condition;

internal sealed record UncertainDateCondition(Variable Variable) : Condition;

/// <summary>Wanted is always <see langword="true"/> in CSL 1.0.2; <c>false</c> is read for styles that say so.</summary>
internal sealed record DisambiguateCondition(bool Wanted) : Condition;

/// <summary>How the conditions of a branch combine. <see cref="All"/> is the default.</summary>
internal enum Match : byte { All, Any, None }

internal enum Position : byte { First, Subsequent, Ibid, IbidWithLocator, NearNote }
