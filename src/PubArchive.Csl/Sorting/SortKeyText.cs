using System.Globalization;

namespace PubArchive.Csl.Sorting;

/// <summary>The text form of sort keys.</summary>
internal static class SortKeyText
{
    /// <summary>Stands between the words of a key; sorts before every letter and is not ignored, so that short words come first.</summary>
    public const char Separator = '|';

    private const int OnStack = 512;

    /// <summary>The key in the form that is compared: punctuation goes, spaces become <see cref="Separator"/>. <see langword="null"/> when nothing is left.</summary>
    public static string? Normalize(string key)
    {
        if (key.Length == 0) { return null; }
        var text = key.Length < OnStack ? stackalloc char[OnStack] : new char[key.Length + 1];
        var length = 0;
        foreach (var sign in key)
        {
            if (sign == ' ') { text[length++] = Separator; }
            else if (!IsIgnored(sign)) { text[length++] = sign; }
        }
        text[length++] = Separator;
        return text[..length].ToString();
    }

    /// <summary>A number's first digits padded, so that numbers compare as such; other text as it is.</summary>
    public static string Pad(string number)
    {
        var start = number.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) { return number; }
        var end = start;
        while (end < number.Length && char.IsAsciiDigit(number[end])) { end++; }
        return number[start..end].PadLeft(20, '0');
    }

    private static bool IsIgnored(char sign) => !char.IsAsciiLetterOrDigit(sign) && char.GetUnicodeCategory(sign) is
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control;
}
