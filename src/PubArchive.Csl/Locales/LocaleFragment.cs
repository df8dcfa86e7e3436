using System.Collections.Immutable;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Locales;

/// <summary>What one <c>locale</c> element says, of a style or of a locale file: any part of a locale, not merged with any other.</summary>
public sealed class LocaleFragment
{
    internal LocaleFragment() { }

    /// <summary>Language tag in normal form (<c>de</c>, <c>nb-NO</c>, <c>sr-Cyrl-RS</c>); <see langword="null"/> for one that concerns all languages.</summary>
    public string? Language { get; init; }

    /// <summary>In document order; a later definition of the same term, form and gender wins.</summary>
    internal ImmutableArray<TermDefinition> Terms { get; init; } = [];

    /// <summary>The ordinal suffixes; empty when none is given. One given rule replaces all rules of farther sources.</summary>
    internal ImmutableArray<OrdinalRule> Ordinals { get; init; } = [];

    internal LocalizedDate? TextDate { get; init; }

    internal LocalizedDate? NumericDate { get; init; }

    internal bool? LimitDayOrdinalsToDay1 { get; init; }

    internal bool? PunctuationInQuote { get; init; }

    /// <summary>The same without some terms.</summary>
    /// <param name="terms">Which, by term.</param>
    internal LocaleFragment Without(bool[] terms) => new()
    {
        Language = Language,
        Terms = [.. Terms.Where(definition => !terms[(int)definition.Term])],
        Ordinals = Ordinals,
        TextDate = TextDate,
        NumericDate = NumericDate,
        LimitDayOrdinalsToDay1 = LimitDayOrdinalsToDay1,
        PunctuationInQuote = PunctuationInQuote,
    };
}

/// <summary>One form of one term. <c>Variant</c> is the gender of this wording (<c>gender-form</c>, long ordinals only), <c>Gender</c> that of the noun (<c>gender</c>).</summary>
internal sealed record TermDefinition(Term Term, TermForm Form, TermWording Text, Gender Variant = Gender.Neuter, Gender? Gender = null);

/// <summary>A term's wording; <see cref="Multiple"/> equals <see cref="Single"/> when there is but one.</summary>
internal sealed record TermWording(string Single, string Multiple);

/// <summary>A suffix of ordinal numbers: <c>ordinal</c> (<see cref="Number"/> null) or <c>ordinal-00</c> to <c>ordinal-99</c>.</summary>
internal sealed record OrdinalRule(int? Number, string Suffix, OrdinalMatch Match, Gender Variant);

/// <summary>A locale's date format. No affixes of its own; the delimiter, empty by default, stands between the parts.</summary>
internal sealed record LocalizedDate(ImmutableArray<DatePart> Parts, string Delimiter, Decoration Decoration)
{
    public static LocalizedDate Empty { get; } = new([], "", Decoration.None);
}

internal enum TermForm : byte { Long, Short, Verb, VerbShort, Symbol }

internal enum Gender : byte { Neuter, Masculine, Feminine }

internal enum OrdinalMatch : byte { LastDigit, LastTwoDigits, WholeNumber }
