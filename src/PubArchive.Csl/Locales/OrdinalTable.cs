using System.Collections.Immutable;

namespace PubArchive.Csl.Locales;

/// <summary>The ordinal suffixes of one locale (CSL 1.0.2, "Ordinal Suffixes").</summary>
internal sealed class OrdinalTable
{
    private const int Numbers = 100;
    private const int Genders = 3;

    // Suffix by match, gender and number of the rule.
    private readonly string?[]? _suffixes;
    private readonly string?[] _default = new string?[Genders];

    public OrdinalTable(ImmutableArray<OrdinalRule> rules)
    {
        if (rules.IsEmpty) { return; }
        _suffixes = new string?[3 * Genders * Numbers];
        foreach (var rule in IsOldScheme(rules) ? Modernise(rules) : rules) { Add(rule); }
    }

    public string Suffix(long number, Gender gender)
    {
        if (_suffixes is null) { return ""; }
        var size = Math.Abs(number);
        var tens = (int)(size % 100);
        // Rules 10 to 99 win over 00 to 09; within them the narrower match wins.
        var found = size is >= 10 and < Numbers ? Find(OrdinalMatch.WholeNumber, (int)size, gender) : null;
        found ??= tens >= 10 ? Find(OrdinalMatch.LastTwoDigits, tens, gender) : null;
        found ??= size < 10 ? Find(OrdinalMatch.WholeNumber, (int)size, gender) : null;
        found ??= tens < 10 ? Find(OrdinalMatch.LastTwoDigits, tens, gender) : null;
        found ??= Find(OrdinalMatch.LastDigit, tens % 10, gender);
        return found ?? _default[(int)gender] ?? _default[(int)Gender.Neuter] ?? "";
    }

    private string? Find(OrdinalMatch match, int number, Gender gender) =>
        _suffixes![Slot(match, gender, number)] ?? _suffixes[Slot(match, Gender.Neuter, number)];

    private void Add(OrdinalRule rule)
    {
        if (rule.Number is int number) { _suffixes![Slot(rule.Match, rule.Variant, number)] = rule.Suffix; }
        else { _default[(int)rule.Variant] = rule.Suffix; }
    }

    private static int Slot(OrdinalMatch match, Gender gender, int number) => ((int)match * Genders + (int)gender) * Numbers + number;

    // CSL 1.0.2: without "ordinal" but with "ordinal-01" to "ordinal-04" the scheme of CSL 1.0 holds.
    private static bool IsOldScheme(ImmutableArray<OrdinalRule> rules) =>
        rules.All(rule => rule.Number is >= 1 and <= 4) && rules.Any(rule => rule.Number == 4);

    private static IEnumerable<OrdinalRule> Modernise(ImmutableArray<OrdinalRule> rules)
    {
        var others = rules.Last(rule => rule.Number == 4);
        foreach (var rule in rules.Where(rule => rule.Number < 4)) { yield return rule with { Match = OrdinalMatch.LastDigit }; }
        yield return others with { Number = null };
        for (var teen = 11; teen <= 13; teen++) { yield return others with { Number = teen, Match = OrdinalMatch.LastTwoDigits }; }
    }
}
