using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace PubArchive.Formats.Drafts;

/// <summary>Text of a file in which HTML may stand: entities, tags that are rich text to Zotero, and others.</summary>
/// <remarks>Zotero's rich text: <c>i</c>, <c>b</c>, <c>sub</c>, <c>sup</c>, <c>span</c> with small capitals or <c>nocase</c>.</remarks>
internal static class MarkupText
{
    private const int LongestTag = 400;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("&<");

    private static readonly FrozenDictionary<string, string> s_rich = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["i"] = "i", ["em"] = "i", ["b"] = "b", ["strong"] = "b", ["sub"] = "sub", ["inf"] = "sub", ["sup"] = "sup", ["span"] = "span", ["sc"] = "sc",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_html = FrozenSet.ToFrozenSet(
        ["a", "abbr", "article", "bdi", "bdo", "big", "blockquote", "body", "br", "center", "cite", "code", "dd", "div", "dl", "dt", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
            "html", "img", "ins", "kbd", "label", "li", "mark", "ol", "p", "pre", "q", "s", "section", "small", "strike", "style", "table", "tbody", "td", "th", "tr", "tt", "u", "ul", "var", "wbr"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text has an ampersand or an angle bracket.</summary>
    public static bool MayHave(ReadOnlySpan<char> text) => text.ContainsAny(s_signs);

    /// <summary>Without tags, and with characters for entities; a sign that begins neither stays.</summary>
    public static string Plain(string text) => MayHave(text) ? Convert(text, keepsRich: false) : text;

    /// <summary>With Zotero's rich text only; other tags are dropped, and entities become characters.</summary>
    public static string Rich(string text) => MayHave(text) ? Convert(text, keepsRich: true) : text;

    private static string Convert(string text, bool keepsRich)
    {
        // "&lt;i&gt;": markup that was escaped on its way is markup.
        var decoded = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        if (!decoded.Contains('<', StringComparison.Ordinal)) { return decoded; }
        var result = new StringBuilder(decoded.Length);
        var rest = decoded.AsSpan();
        while (rest.IndexOf('<') is var at and >= 0)
        {
            result.Append(rest[..at]);
            rest = rest[at..];
            var length = TagLength(rest, out var name);
            if (length == 0)
            {
                result.Append('<');
                rest = rest[1..];
                continue;
            }
            AppendTag(result, rest[..length], name, keepsRich);
            rest = rest[length..];
        }
        return result.Append(rest).ToString();
    }

    private static void AppendTag(StringBuilder result, ReadOnlySpan<char> tag, ReadOnlySpan<char> name, bool keepsRich)
    {
        var isRich = s_rich.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var rich);
        if (isRich && keepsRich)
        {
            result.Append(tag is ['<', '/', ..] ? rich == "sc" ? "</span>" : $"</{rich}>" : rich switch { "span" => tag.ToString(), "sc" => """<span style="font-variant:small-caps;">""", _ => $"<{rich}>" });
        }
        else if (!isRich && name.Equals("br", StringComparison.OrdinalIgnoreCase)) { result.Append('\n'); }
    }

    // The length of an HTML tag that begins the text; 0 when it is none.
    private static int TagLength(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        name = text[1..].TrimStart('/');
        var nameLength = 0;
        while (nameLength < name.Length && char.IsAsciiLetterOrDigit(name[nameLength])) { nameLength++; }
        name = name[..nameLength];
        var isKnown = nameLength > 0 && (s_rich.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name) || s_html.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name));
        if (!isKnown) { return 0; }
        var end = text[..Math.Min(text.Length, LongestTag)].IndexOf('>');
        return end < 0 || text[1..end].Contains('<') ? 0 : end + 1;
    }
}
