namespace PubArchive.Items;

/// <summary>The digits of an ISBN in text, and their check digits (ISO 2108, annex C).</summary>
internal static class IsbnDigits
{
    /// <summary>Reads the number a text begins with.</summary>
    /// <param name="text">Begins with a digit, else nothing is read.</param>
    /// <param name="digits">Thirteen digits.</param>
    /// <param name="length">How many characters of <paramref name="text"/> the number takes.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out string digits, out int length)
    {
        Span<char> thirteen = stackalloc char[13];
        length = Take(text, thirteen);
        if (length > 0 && IsThirteen(thirteen))
        {
            digits = thirteen.ToString();
            return true;
        }
        var ten = thirteen[3..];
        length = Take(text, ten);
        if (length > 0 && IsTen(ten))
        {
            "978".CopyTo(thirteen);
            thirteen[12] = CheckOfThirteen(thirteen);
            digits = thirteen.ToString();
            return true;
        }
        digits = "";
        return false;
    }

    /// <summary>Without <c>ISBN</c>, <c>ISBN-13</c>, <c>eISBN 10</c> at its beginning, whose digits are none of the number's.</summary>
    public static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> text)
    {
        if (text is ['e' or 'E' or 'p' or 'P', ..] && text[1..].StartsWith("ISBN", StringComparison.OrdinalIgnoreCase)) { text = text[1..]; }
        if (!text.StartsWith("ISBN", StringComparison.OrdinalIgnoreCase)) { return text; }
        var rest = text[4..];
        var number = rest.TrimStart(" " + Dashes.All);
        var isSize = number.StartsWith("10", StringComparison.Ordinal) || number.StartsWith("13", StringComparison.Ordinal);
        return isSize && number[2..] is [':' or ' ' or ')', ..] ? number[2..] : rest;
    }

    /// <summary>Without its first character, and when that is a digit without its neighbours too: no number begins inside another.</summary>
    public static ReadOnlySpan<char> SkipNumber(ReadOnlySpan<char> text)
    {
        var at = 1;
        while (char.IsAsciiDigit(text[0]) && at < text.Length && char.IsAsciiDigit(text[at])) { at++; }
        return text[at..];
    }

    /// <summary>The tenth character of a ten-character number: weights 10 to 2, modulo 11, ten is <c>X</c>.</summary>
    public static char CheckOfTen(ReadOnlySpan<char> nine)
    {
        var sum = 0;
        for (var at = 0; at < 9; at++) { sum += (10 - at) * (nine[at] - '0'); }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    private static char CheckOfThirteen(ReadOnlySpan<char> twelve)
    {
        var sum = 0;
        for (var at = 0; at < 12; at++) { sum += (at % 2 == 0 ? 1 : 3) * (twelve[at] - '0'); }
        return (char)('0' + (10 - sum % 10) % 10);
    }

    private static bool IsTen(ReadOnlySpan<char> ten) => !ten[..9].Contains('X') && CheckOfTen(ten) == ten[9];

    private static bool IsThirteen(ReadOnlySpan<char> digits) =>
        !digits.Contains('X') && digits is ['9', '7', '8' or '9', ..] && CheckOfThirteen(digits) == digits[12];

    // Exactly as many digits as fit, single dashes or blanks between them, no digit behind them; 0 when it is not so.
    private static int Take(ReadOnlySpan<char> text, Span<char> digits)
    {
        var (count, at) = (0, 0);
        while (count < digits.Length)
        {
            if (at >= text.Length) { return 0; }
            var isSeparator = Dashes.IsDash(text[at]) || text[at] is ' ' or '\u00A0';
            if (isSeparator && count > 0 && IsDigit(text[at - 1])) { at++; continue; }
            if (!IsDigit(text[at])) { return 0; }
            digits[count++] = char.ToUpperInvariant(text[at++]);
        }
        return at < text.Length && char.IsAsciiLetterOrDigit(text[at]) ? 0 : at;
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is 'X' or 'x';
}
