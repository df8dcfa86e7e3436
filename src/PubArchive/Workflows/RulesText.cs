using System.Security.Cryptography;
using System.Text;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Catalogue.Rules;

namespace PubArchive.Workflows;

/// <summary>All that facts by rule follow from, as one text: equal for equal rules.</summary>
internal static class RulesText
{
    // A blank that no name holds.
    private const char Gap = '\u001F';

    /// <summary>A short text that differs where rules differ.</summary>
    /// <param name="units">The organisation.</param>
    /// <param name="rules">The rules of <c>units.yaml</c>.</param>
    /// <param name="people">The people the library knows.</param>
    /// <param name="registers">The registers' names.</param>
    public static string Mark(UnitTree units, IEnumerable<TaggingRule> rules, IEnumerable<Person> people, IEnumerable<string> registers)
    {
        IEnumerable<string> lines =
        [
            FactsRules.Version, .. units.Units.Select(Line), "rules", .. rules.Select(rule => Line(rule.Subject, rule.Text, rule.UnitKey)),
            "people", .. people.Select(Line), "registers", .. registers,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    /// <summary>People as a text: equal for equal people.</summary>
    public static string Of(IEnumerable<Person> people) => string.Join('\n', people.Select(Line));

    private static string Line(Unit unit) => Line([unit.Key, unit.ParentKey, .. unit.Names.Texts.Values, "aliases", .. unit.Aliases]);

    private static string Line(Person person) => Line(
        [person.Id, person.Name, .. person.Variants, person.IsKnownByInitials, person.Orcid, person.Affiliation, .. person.Units.SelectMany(time => new object?[] { time.UnitKey, time.From, time.Until }), person.OptOut]);

    private static string Line(params IEnumerable<object?> parts) => string.Join(Gap, parts);
}
