using System.Globalization;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>What a piece of a number is made of.</summary>
internal static class NumberText
{
    /// <summary>Length of the letters, with digits before them and zeros after, in front of a number that ends the text, with letters after it at most: 1 of <c>e1004</c>.</summary>
    public static int ParticleLength(ReadOnlySpan<char> text)
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

    /// <summary>Digits or a small Roman numeral, then letters and light punctuation, or a hyphen and digits.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at])) { at++; }
        if (at == 0) { while (at < text.Length && text[at] is 'i' or 'x' or 'v') { at++; } }
        if (at == 0) { return false; }
        var rest = text[at..];
        return IsAll(rest, sign => char.IsAsciiLetter(sign) || sign is '-' or ',' or ':')
            || (rest is ['-', ..] && IsAll(rest, sign => char.IsAsciiDigit(sign) || sign == '-'));
    }

    /// <summary>3/4, 12/13/14</summary>
    public static bool IsFraction(string text) =>
        text.Contains('/', StringComparison.Ordinal) && text.Split('/').All(part => part.Length > 0 && part.All(char.IsAsciiDigit));

    /// <summary>Lower or upper case Roman digits only.</summary>
    public static bool IsRoman(ReadOnlySpan<char> text) =>
        text.Length > 0 && IsAll(text, sign => sign is 'i' or 'v' or 'x' or 'l' or 'c' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'M');

    /// <summary>Digits only.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The number a text begins with; 0 for none, and for one too large to count.</summary>
    public static long LeadingInteger(ReadOnlySpan<char> text)
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
