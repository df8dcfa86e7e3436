using System.Globalization;
using System.Text;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Numeric character references that XML has not resolved, because the style's author escaped them twice: <c>&amp;#160;</c>. They are meant as the character, and every other processor prints it.</summary>
internal static class CharacterReferences
{
    private const int LongestReference = 10;

    /// <summary>The text with decimal (<c>&amp;#8211;</c>) and hexadecimal (<c>&amp;#x2013;</c>) references resolved; anything else stays.</summary>
    public static string Resolve(string text)
    {
        var at = text.IndexOf("&#", StringComparison.Ordinal);
        if (at < 0) { return text; }
        var resolved = new StringBuilder(text.Length);
        var done = 0;
        for (; at >= 0; at = text.IndexOf("&#", at + 1, StringComparison.Ordinal))
        {
            if (at < done || !TryRead(text.AsSpan(at), out var rune, out var length)) { continue; }
            resolved.Append(text, done, at - done).Append(rune.ToString());
            done = at + length;
        }
        return resolved.Append(text, done, text.Length - done).ToString();
    }

    private static bool TryRead(ReadOnlySpan<char> text, out Rune rune, out int length)
    {
        rune = default;
        var end = text[..Math.Min(text.Length, LongestReference)].IndexOf(';');
        length = end + 1;
        if (end < 3) { return false; }
        var isHex = text[2] is 'x' or 'X';
        var digits = isHex ? text[3..end] : text[2..end];
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code >= ' ' && Rune.TryCreate(code, out rune);
    }
}
