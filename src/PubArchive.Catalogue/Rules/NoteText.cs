using System.Net;
using System.Text;

namespace PubArchive.Catalogue.Rules;

/// <summary>Takes the text out of a Zotero note: paragraphs and list items apart, no markup. The note is not trusted; what comes out is text, to be encoded again by whoever prints it.</summary>
public static class NoteText
{
    /// <summary>Plain text; blank lines between paragraphs, single line ends for line breaks and list items.</summary>
    public static string Plain(string html)
    {
        if (!html.Contains('<')) { return Tidy(Decode(html)); }
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is var start and >= 0)
        {
            text.Append(rest[..start]);
            rest = rest[start..];
            var length = MarkupLength(rest, out var name);
            if (length == 0) { text.Append("&lt;"); length = 1; }
            else { text.Append(Gap(name, isEnd: rest[1] == '/')); }
            rest = rest[length..];
        }
        return Tidy(Decode(text.Append(rest).ToString()));
    }

    // A tag begins with a letter or a slash, a comment with an exclamation mark; "p < 0.05" is text.
    private static int MarkupLength(ReadOnlySpan<char> text, out string name)
    {
        name = "";
        if (text.StartsWith("<!--", StringComparison.Ordinal)) { return text.IndexOf("-->") is var end and >= 0 ? end + 3 : text.Length; }
        if (text.Length < 2 || !(char.IsAsciiLetter(text[1]) || text[1] is '/' or '!' or '?')) { return 0; }
        var close = text.IndexOf('>');
        if (close < 0) { return 0; }
        var inside = text[1..close].TrimStart('/');
        var stop = inside.IndexOfAny(' ', '/', '\n');
        name = (stop < 0 ? inside : inside[..stop]).ToString().ToLowerInvariant();
        var isRaw = name is "script" or "style" && text[1] != '/';
        if (!isRaw) { return close + 1; }
        var after = text[close..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return after < 0 ? text.Length : close + after;
    }

    private static string Gap(string name, bool isEnd) => name switch
    {
        "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "blockquote" or "pre" or "table" => "\n\n",
        "br" or "li" or "tr" => isEnd ? "" : "\n",
        "td" or "th" => " ",
        _ => "",
    };

    private static string Decode(string text) => WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blankLines = 0;
        foreach (var line in text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
        {
            if (line.Length == 0) { blankLines++; continue; }
            if (tidy.Length > 0) { tidy.Append(blankLines > 0 ? "\n\n" : "\n"); }
            blankLines = 0;
            tidy.Append(line);
        }
        return tidy.ToString();
    }
}
