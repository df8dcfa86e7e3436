using System.Buffers;

namespace PubArchive.Formats.BibTex;

/// <summary>The signs of BibTeX's grammar.</summary>
internal static class BibTexSyntax
{
    /// <summary>How far the opening of an entry may reach: <c>@</c>, word, blanks, brace.</summary>
    public const int LongestOpening = 80;

    private const int LongestKey = 400;

    private static readonly SearchValues<char> s_fieldSigns = SearchValues.Create(",=\"\n");
    private static readonly SearchValues<char> s_keyEnds = SearchValues.Create(",\n\r{}\"=");

    /// <summary>Where the opening brace or parenthesis stands in a text that begins with <c>@</c>; -1 when it begins no entry.</summary>
    /// <param name="text">Begins with <c>@</c>.</param>
    /// <param name="isOpen">Whether the text is too short to tell.</param>
    public static int OpeningAt(ReadOnlySpan<char> text, out bool isOpen)
    {
        isOpen = false;
        var at = 1;
        while (at < text.Length && at < LongestOpening && IsBlank(text[at])) { at++; }
        var word = at;
        while (at < text.Length && at < LongestOpening && IsTypeCharacter(text[at])) { at++; }
        if (at == word && at < text.Length) { return -1; }
        while (at < text.Length && at < LongestOpening && IsBlank(text[at])) { at++; }
        if (at < text.Length) { return text[at] is '{' or '(' ? at : -1; }
        isOpen = at < LongestOpening;
        return -1;
    }

    /// <summary>Whether an <c>@</c> inside an entry begins another: it stands first in its line, and behind the brace come a key and a comma, or a definition.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the sign stands.</param>
    /// <param name="isOpen">Whether the text is too short to tell.</param>
    public static bool BeginsEntry(ReadOnlySpan<char> text, int at, out bool isOpen)
    {
        isOpen = false;
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t') { before--; }
        if (before >= 0 && text[before] is not ('\n' or '\r')) { return false; }
        var opening = OpeningAt(text[at..], out isOpen);
        if (opening < 0) { return false; }
        var type = text[(at + 1)..(at + opening)].Trim();
        if (IsWord(type, "string") || IsWord(type, "preamble") || IsWord(type, "comment")) { return true; }
        var key = text[(at + opening + 1)..];
        var end = key[..Math.Min(key.Length, LongestKey)].IndexOfAny(s_keyEnds);
        isOpen = end < 0 && key.Length < LongestKey;
        return end >= 0 && (key[end] == ',' || key[end] is '\n' or '\r' && !key[..end].Trim().IsEmpty);
    }

    /// <summary>Whether a closing brace stands between the key and its comma, <c>@misc{key},</c>, as some EndNote styles write it: the fields follow all the same.</summary>
    /// <param name="before">From the opening brace to this one.</param>
    /// <param name="behind">What follows.</param>
    /// <param name="isOpen">Whether the text is too short to tell.</param>
    public static bool IsStrayBrace(ReadOnlySpan<char> before, ReadOnlySpan<char> behind, out bool isOpen)
    {
        isOpen = false;
        if (before.Length > LongestKey || before.ContainsAny(s_fieldSigns)) { return false; }
        isOpen = behind.IsEmpty;
        return behind is [',', ..];
    }

    /// <summary>A blank or a line end.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\u00A0' or '\uFEFF';

    /// <summary>Whether two words are the same but for letter case.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The length of a braced text with both braces; that of all when it has no end.</summary>
    public static int BracedLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny('{', '}', '\\');
            if (found < 0) { return text.Length; }
            at += found;
            if (text[at] == '\\') { at++; }
            else if (text[at] == '{') { depth++; }
            else if (--depth == 0) { return at + 1; }
        }
        return text.Length;
    }

    /// <summary>The length of a quoted text with both signs; that of all when it has no end.</summary>
    public static int QuotedLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when depth > 0 || at + 1 < text.Length && text[at + 1] is '{' or '}': at++; break;
                case '{': depth++; break;
                case '}': depth--; break;
                case '"' when depth <= 0: return at + 1;
                default: break;
            }
        }
        return text.Length;
    }

    private static bool IsTypeCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '+' or '.' or ':';
}
