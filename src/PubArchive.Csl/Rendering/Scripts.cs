namespace PubArchive.Csl.Rendering;

/// <summary>Scripts whose words are set apart by spaces, have letter case or italics: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai; against those of East Asia.</summary>
internal static class Scripts
{
    /// <summary>Whether there is any letter or digit of such a script.</summary>
    public static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (IsLetter(sign) || char.IsAsciiDigit(sign) || sign == '-') { return true; }
        }
        return false;
    }

    /// <summary>Whether the text begins with a letter of such a script, or with an ampersand.</summary>
    public static bool BeginsWithLetter(ReadOnlySpan<char> text) => text.Length > 0 && (text[0] == '&' || IsLetter(text[0]));

    public static bool IsLetter(char sign) => sign switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => true,
        < '\u00C0' => false,
        <= '\u017F' => true,
        >= '\u0218' and <= '\u021B' => true,
        >= '\u0370' and <= '\u052F' => true,
        '\u05D5' => false,
        >= '\u0590' and <= '\u06FF' => true,
        >= '\u0E01' and <= '\u0E5B' => true,
        >= '\u1F00' and <= '\u1FFF' => true,
        >= '\u200C' and <= '\u200E' => true,
        >= '\u202A' and <= '\u202E' => true,
        _ => false,
    };
}
