using System.Collections.Immutable;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads the tests of <c>if</c> and <c>else-if</c>.</summary>
internal static class ConditionReader
{
    private static readonly string[] s_names = ["disambiguate", "is-numeric", "is-uncertain-date", "locator", "position", "type", "variable"];

    public static ImmutableArray<Condition> Read(SourceElement element, Attributes attributes, FaultList faults)
    {
        ImmutableArray<Condition> conditions =
        [
            .. attributes.Choices("type", Vocabulary.Types).Select(type => new TypeCondition(type)),
            .. attributes.Choices("variable", Vocabulary.Variables).Select(variable => new VariableCondition(variable)),
            .. attributes.Choices("is-numeric", Vocabulary.Variables).Select(variable => new NumericCondition(variable)),
            .. attributes.Choices("is-uncertain-date", Vocabulary.DateVariables).Select(variable => new UncertainDateCondition(variable)),
            .. attributes.Choices("locator", Vocabulary.Locators).Select(locator => new LocatorCondition(locator)),
            .. attributes.Choices("position", Vocabulary.Positions).Select(position => new PositionCondition(position)),
        ];
        if (attributes.Flag("disambiguate") is { } wanted) { conditions = conditions.Add(new DisambiguateCondition(wanted)); }
        if (conditions.IsEmpty && !s_names.Any(attributes.Has))
        {
            faults.Add(element, "There is nothing to test.", "Give one of " + string.Join(", ", s_names) + ".");
        }
        return conditions;
    }
}
