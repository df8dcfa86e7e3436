using System.Globalization;

namespace PubArchive.Csl.Locales;

/// <summary>A complete locale: style and locale files merged for one language (CSL 1.0.2, "Locale Fallback"), flat and ready to look up.</summary>
/// <remarks>Made by <see cref="LocaleSet.Resolve"/>; immutable, to be shared.</remarks>
public sealed class Locale
{
    private readonly TermTable _terms;
    private readonly OrdinalTable _ordinals;

    internal Locale(string language, IReadOnlyCollection<LocaleFragment> nearestFirst)
    {
        Language = language;
        Culture = LanguageTags.Culture(language);
        _terms = new TermTable(nearestFirst);
        _ordinals = new OrdinalTable(nearestFirst.FirstOrDefault(fragment => fragment.Ordinals.Length > 0)?.Ordinals ?? []);
        TextDate = nearestFirst.FirstOrDefault(fragment => fragment.TextDate is not null)?.TextDate ?? LocalizedDate.Empty;
        NumericDate = nearestFirst.FirstOrDefault(fragment => fragment.NumericDate is not null)?.NumericDate ?? LocalizedDate.Empty;
        LimitDayOrdinalsToDay1 = nearestFirst.FirstOrDefault(fragment => fragment.LimitDayOrdinalsToDay1 is not null)?.LimitDayOrdinalsToDay1 ?? false;
        PunctuationInQuote = nearestFirst.FirstOrDefault(fragment => fragment.PunctuationInQuote is not null)?.PunctuationInQuote ?? false;
    }

    /// <summary>Language tag in normal form, the dialect where one is known: <c>de-DE</c> for <c>de</c>.</summary>
    public string Language { get; }

    /// <summary>Collation and casing of <see cref="Language"/>; invariant where the machine does not know the language.</summary>
    public CultureInfo Culture { get; }

    internal LocalizedDate TextDate { get; }

    internal LocalizedDate NumericDate { get; }

    internal bool LimitDayOrdinalsToDay1 { get; }

    internal bool PunctuationInQuote { get; }

    /// <summary>The wording of a term, with fallback of forms (verb-short to verb to long, symbol to short to long); empty when the locale has none.</summary>
    internal string Text(Term term, TermForm form = TermForm.Long, bool plural = false)
    {
        var text = _terms[term, form];
        return text is null ? "" : plural ? text.Multiple : text.Single;
    }

    /// <summary>Whether the term has any wording, even an empty one, in this form or one it falls back to.</summary>
    internal bool Defines(Term term, TermForm form = TermForm.Long) => _terms[term, form] is not null;

    /// <summary>Gender of the noun a term is: what an ordinal beside it agrees with.</summary>
    internal Gender GenderOf(Term term) => _terms.GenderOf(term);

    /// <summary>The suffix that makes <paramref name="number"/> an ordinal, <c>th</c> of <c>4th</c>; empty when the locale has none.</summary>
    internal string OrdinalSuffix(long number, Gender gender) => _ordinals.Suffix(number, gender);

    /// <summary>The ordinal as a word, 1 to 10; <see langword="null"/> beyond or where the locale has none: then the suffix is used.</summary>
    internal string? LongOrdinal(long number, Gender gender) =>
        number is < 1 or > 10 ? null : _terms.LongOrdinal((int)number, gender);
}
