using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Reads number variables: <c>12</c>, <c>12–14</c>, <c>12, 14 &amp; 16</c>, <c>S12-S14</c>, <c>2nd</c>, <c>Special issue</c>.</summary>
internal static class NumberParser
{
    public static NumberValue Parse(string text, Variable variable, Locale locale)
    {
        var parts = ImmutableArray.CreateBuilder<NumberPart>();
        var splitter = new NumberSplitter(text.Trim(), variable, locale);
        while (splitter.TryNext(out var piece, out var joiner)) { parts.Add(PartOf(piece, joiner)); }
        var first = parts[0];
        var isNumeric = IsNumber(first.Text) || IsFraction(text);
        var isPlural = isNumeric && ((parts.Count > 1 && first.IsCountable && !first.Joiner.StartsWith('\\')) || IsManyOf(variable, text));
        return new NumberValue(parts.DrainToImmutable(), isNumeric, isPlural);
    }

    private static NumberPart PartOf(string text, string joiner)
    {
        var particle = ParticleLength(text);
        var value = text[particle..];
        return new NumberPart(text[..particle], value, joiner, value.Length > 0 && (char.IsAsciiDigit(value[0]) || IsRoman(value)));
    }

    // Letters, with digits before them and zeros after, in front of a number that ends the text, with letters after it at most.
    private static int ParticleLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at])) { at++; }
        var letters = at;
        while (at < text.Length && char.IsAsciiLetter(text[at])) { at++; }
        if (at == letters) { return 0; }
        while (at < text.Length && text[at] == '0') { at++; }
        if (at == text.Length && text[at - 1] == '0') { at--; }
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) { at++; }
        if (at == digits) { return 0; }
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] is '-' or ',')) { at++; }
        return at == text.Length ? digits : 0;
    }

    // Digits or a small Roman numeral, then letters and light punctuation, or a hyphen and digits.
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at])) { at++; }
        if (at == 0) { while (at < text.Length && text[at] is 'i' or 'x' or 'v') { at++; } }
        if (at == 0) { return false; }
        var rest = text[at..];
        return IsAll(rest, sign => char.IsAsciiLetter(sign) || sign is '-' or ',' or ':')
            || (rest is ['-', ..] && IsAll(rest, sign => char.IsAsciiDigit(sign) || sign == '-'));
    }

    // 3/4, 12/13/14
    private static bool IsFraction(string text) =>
        text.Contains('/', StringComparison.Ordinal) && text.Split('/').All(part => part.Length > 0 && part.All(char.IsAsciiDigit));

    // "number-of-volumes" counts: 12 volumes are many, however the number is written.
    private static bool IsManyOf(Variable variable, string text) =>
        variable is Variable.NumberOfPages or Variable.NumberOfVolumes && LeadingInteger(text) > 1;

    /// <summary>Lower or upper case Roman digits only.</summary>
    internal static bool IsRoman(ReadOnlySpan<char> text) =>
        text.Length > 0 && IsAll(text, sign => sign is 'i' or 'v' or 'x' or 'l' or 'c' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'M');

    internal static long LeadingInteger(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) { end++; }
        return long.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool IsAll(ReadOnlySpan<char> text, Func<char, bool> test)
    {
        foreach (var sign in text)
        {
            if (!test(sign)) { return false; }
        }
        return true;
    }
}
