using System.Buffers;
using System.Text;

namespace PubArchive.Formats.BibTex;

/// <summary>What stands outside of braces in a value, and values that are no LaTeX.</summary>
internal static class BibTexText
{
    private static readonly SearchValues<char> s_andOrBrace = SearchValues.Create("aA{}\\");

    /// <summary>Where the next <c>and</c> begins that parts names, with the blanks before it; -1 when there is none.</summary>
    /// <param name="text">A list of names.</param>
    /// <param name="width">How long it is with its blanks.</param>
    public static int IndexOfAnd(ReadOnlySpan<char> text, out int width)
    {
        width = 0;
        if (!text.Contains("and", StringComparison.OrdinalIgnoreCase)) { return -1; }
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(s_andOrBrace);
            if (found < 0) { return -1; }
            at += found;
            switch (text[at])
            {
                case '\\': at++; break;
                case '{': depth++; break;
                case '}': depth = Math.Max(0, depth - 1); break;
                case var _ when depth > 0 || !IsAnd(text, at): break;
                default:
                    var start = at;
                    while (start > 0 && BibTexSyntax.IsBlank(text[start - 1])) { start--; }
                    width = at + 3 - start;
                    return start;
            }
        }
        return -1;
    }

    /// <summary>Where the next comma stands outside of braces; -1 when there is none.</summary>
    public static int IndexOfComma(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(",{}\\");
            if (found < 0) { return -1; }
            at += found;
            switch (text[at])
            {
                case '\\': at++; break;
                case '{': depth++; break;
                case '}': depth = Math.Max(0, depth - 1); break;
                case ',' when depth == 0: return at;
                default: break;
            }
        }
        return -1;
    }

    /// <summary>The parts of a list between commas or semicolons outside of braces.</summary>
    public static List<string> ListOf(string text)
    {
        List<string> parts = [];
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\': at++; break;
                case '{': depth++; break;
                case '}': depth = Math.Max(0, depth - 1); break;
                case ',' or ';' when depth == 0:
                    parts.Add(text[start..at]);
                    start = at + 1;
                    break;
                default: break;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>The words of a text; braces hold one together.</summary>
    public static void Words(ReadOnlySpan<char> text, List<Range> words)
    {
        var (depth, start) = (0, -1);
        for (var at = 0; at < text.Length; at++)
        {
            var isBlank = depth == 0 && (BibTexSyntax.IsBlank(text[at]) || text[at] == '~');
            if (isBlank && start >= 0) { words.Add(start..at); start = -1; }
            else if (!isBlank && start < 0) { start = at; }
            if (text[at] == '{') { depth++; }
            else if (text[at] == '}') { depth = Math.Max(0, depth - 1); }
            else if (text[at] == '\\' && at + 1 < text.Length && !BibTexSyntax.IsBlank(text[at + 1])) { at++; }
        }
        if (start >= 0) { words.Add(start..text.Length); }
    }

    /// <summary>An address, a number, a path: without braces and the escapes people put there all the same.</summary>
    public static string Verbatim(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\r\n");
        if (!text.ContainsAny("\\{}\n\r")) { return text.ToString(); }
        if (text.StartsWith("\\url{", StringComparison.Ordinal) && text[^1] == '}') { text = text[5..^1]; }
        else if (text.StartsWith("\\href", StringComparison.Ordinal) && text.IndexOf('{') is var start and > 0 && text.IndexOf('}') is var end && end > start) { text = text[(start + 1)..end]; }
        var plain = text.ToString().Replace("$\\sim$", "~", StringComparison.Ordinal).Replace("\\textasciitilde", "~", StringComparison.Ordinal).Replace("{\\_}", "_", StringComparison.Ordinal);
        var result = new StringBuilder(plain.Length);
        for (var at = 0; at < plain.Length; at++)
        {
            var character = plain[at];
            if (character is '{' or '}') { continue; }
            if (character is '\n' or '\r' or '\t' or ' ')
            {
                if (result.Length > 0 && result[^1] != ' ') { result.Append(' '); }
                continue;
            }
            if (character == '\\' && at + 1 < plain.Length && plain[at + 1] is '_' or '%' or '#' or '&' or '$' or '{' or '}' or '~' or '-' or '/' or '\\') { character = plain[++at]; }
            result.Append(character);
        }
        return result.ToString().Trim();
    }

    private static bool IsAnd(ReadOnlySpan<char> text, int at) =>
        at > 0 && BibTexSyntax.IsBlank(text[at - 1]) && at + 3 < text.Length && BibTexSyntax.IsBlank(text[at + 3]) && BibTexSyntax.IsWord(text.Slice(at, 3), "and");
}
