using System.Buffers;
using System.Text;

namespace PubArchive.Items;

/// <summary>The shape of a DOI in text: where it begins, where it ends, how addresses encode it.</summary>
internal static class DoiText
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> s_registrant = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> s_plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/[]");
    private static readonly SearchValues<char> s_wordStarts = SearchValues.Create(" \t\r\n\"<(");
    private static readonly string[] s_pageNames = ["/full", "/full/html", "/fulltext", "/abstract", "/summary", "/pdf", "/epdf", "/epub", "/html", "/meta", ".pdf", ".full.pdf", ".full", ".abstract"];

    /// <summary><c>10.</c>, a registrant of four digits or more (with subdivisions), a slash, and something without white space.</summary>
    public static bool IsDoi(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("10.", StringComparison.Ordinal)) { return false; }
        var slash = text.IndexOf('/');
        if (slash < 0 || slash == text.Length - 1) { return false; }
        var registrant = text[3..slash];
        var digits = registrant.IndexOfAnyExcept(s_digits);
        if ((digits < 0 ? registrant.Length : digits) is < 4 or > 9) { return false; }
        if (registrant.ContainsAnyExcept(s_registrant)) { return false; }
        foreach (var character in text[slash..])
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character)) { return false; }
        }
        return true;
    }

    /// <summary>Undoes percent-encoding, also where it was done twice, so that the result reads as itself.</summary>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<char> text)
    {
        while (text.Contains('%'))
        {
            var decoded = Uri.UnescapeDataString(text);
            if (decoded.Length == text.Length) { return text; }
            text = decoded;
        }
        return text;
    }

    /// <summary>Without the sentence's punctuation behind it; a bracket goes only when its partner is missing.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        while (text is [.., var last])
        {
            var drop = last switch
            {
                '.' or ',' or ';' or ':' or '"' or '\'' or '”' or '’' or '»' or '*' => true,
                ')' => text.Count('(') < text.Count(')'),
                ']' => text.Count('[') < text.Count(']'),
                '}' => text.Count('{') < text.Count('}'),
                '>' => text.Count('<') < text.Count('>'),
                _ => char.IsWhiteSpace(last),
            };
            if (!drop) { break; }
            text = text[..^1];
        }
        return text;
    }

    /// <summary>Escapes what a URL's path cannot hold, and nothing else: brackets and semicolons of old DOIs stay readable.</summary>
    public static string Encode(string value)
    {
        if (!value.AsSpan().ContainsAnyExcept(s_plain)) { return value; }
        var url = new StringBuilder(value.Length + 16);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && s_plain.Contains((char)rune.Value)) { url.Append((char)rune.Value); }
            else { url.Append(Uri.EscapeDataString(rune.ToString())); }
        }
        return url.ToString();
    }

    /// <summary>Where the next <c>10.</c> stands that no longer number or word runs into; -1 for none.</summary>
    public static int IndexOfStart(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var found = text[from..].IndexOf("10.", StringComparison.Ordinal);
            if (found < 0) { return -1; }
            from += found;
            if (from == 0 || !(char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.') || IsEscape(text, from)) { return from; }
            from++;
        }
        return -1;
    }

    /// <summary>The text from a start to the end of its word: a blank, a quotation mark, a tag, the next DOI of a list.</summary>
    public static ReadOnlySpan<char> Candidate(ReadOnlySpan<char> text, int start)
    {
        var candidate = text[start..EndOfWord(text, start)];
        var head = text[..start];
        var blank = head.LastIndexOfAny(s_wordStarts);
        var isAddress = head[(blank + 1)..].Contains("://", StringComparison.Ordinal);
        return isAddress ? WithoutPageName(candidate) : candidate;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var next = text[(at + 1)..];
            var ends = text[at] switch
            {
                '"' or '”' or '|' => true,
                // "<" is part of the SICI DOIs of the 1990s; a tag is "</" or "<a".
                '<' => next is ['/', ..] || next is [var letter, ..] && char.IsAsciiLetter(letter),
                ',' or ';' => next.StartsWith("10.", StringComparison.Ordinal) || next.StartsWith("http", StringComparison.OrdinalIgnoreCase),
                var other => char.IsWhiteSpace(other) || char.IsControl(other),
            };
            if (ends) { return at; }
        }
        return text.Length;
    }

    private static ReadOnlySpan<char> WithoutPageName(ReadOnlySpan<char> candidate)
    {
        if (candidate.IndexOfAny("?#&") is var query and >= 0) { candidate = candidate[..query]; }
        foreach (var name in s_pageNames)
        {
            if (candidate.EndsWith(name, StringComparison.OrdinalIgnoreCase)) { return candidate[..^name.Length]; }
        }
        return candidate;
    }

    // "%2F10.1000": the digit of an escape is not a number the DOI continues.
    private static bool IsEscape(ReadOnlySpan<char> text, int at) =>
        at >= 3 && text[at - 3] == '%' && char.IsAsciiHexDigit(text[at - 2]) && char.IsAsciiHexDigit(text[at - 1]);
}
