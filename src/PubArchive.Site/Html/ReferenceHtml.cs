using System.Buffers;
using System.Net;
using System.Text;

namespace PubArchive.Site.Html;

/// <summary>Lets through what a citation processor prints: <c>i b em strong sup sub u</c>, <c>span</c> with a text style, <c>div</c> with a <c>csl-</c> class, links to allowed addresses, character references. Any other tag is text.</summary>
/// <remarks>References may be ours or an older archive's, read from its pages; neither is trusted with the page.</remarks>
internal static class ReferenceHtml
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("<&");
    private static readonly SearchValues<char> s_lettersAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly string[] s_plain = ["i", "b", "em", "strong", "sup", "sub", "u"];
    private static readonly string[] s_styles = ["font-variant", "font-style", "font-weight", "text-decoration", "vertical-align", "baseline"];

    /// <summary>The reference, safe to stand in a page, every tag closed.</summary>
    public static Markup Filter(string html)
    {
        var to = new StringBuilder(html.Length + 16);
        var open = new Stack<Opening>();
        var rest = html.AsSpan().Trim();
        while (rest.IndexOfAny(s_special) is var at and >= 0)
        {
            HtmlText.Encode(rest[..at], to);
            rest = rest[at..];
            rest = rest[(rest[0] is '&' ? Reference(rest, to) : Tag(rest, open, to))..];
        }
        HtmlText.Encode(rest, to);
        while (open.TryPop(out var last)) { to.Append(last.HtmlClose); }
        return Markup.Filtered(to);
    }

    private static int Reference(ReadOnlySpan<char> text, StringBuilder to)
    {
        var end = text[..Math.Min(text.Length, 12)].IndexOf(';');
        var name = end > 1 ? text[1..end] : default;
        if (name.Length > 0 && name[0] is '#') { name = name[1..]; }
        if (name.IsEmpty || name.ContainsAnyExcept(s_lettersAndDigits))
        {
            to.Append("&amp;");
            return 1;
        }
        to.Append(text[..(end + 1)]);
        return end + 1;
    }

    private static int Tag(ReadOnlySpan<char> text, Stack<Opening> open, StringBuilder to)
    {
        var end = text.IndexOf('>');
        if (end > 1 && Opened(text[1..end]) is { } opened)
        {
            open.Push(opened);
            to.Append(opened.Html);
            return end + 1;
        }
        if (end > 1 && open.TryPeek(out var inner) && text[1..end].Equals("/" + inner.Name, StringComparison.OrdinalIgnoreCase))
        {
            to.Append(open.Pop().HtmlClose);
            return end + 1;
        }
        to.Append("&lt;");
        return 1;
    }

    private static Opening? Opened(ReadOnlySpan<char> tag)
    {
        foreach (var name in s_plain)
        {
            if (tag.Equals(name, StringComparison.OrdinalIgnoreCase)) { return new Opening(name, $"<{name}>", $"</{name}>"); }
        }
        if (AttributeOf(tag, "a", "href") is { } href) { return Link(href); }
        if (AttributeOf(tag, "span", "style") is { } style && IsTextStyle(style)) { return new Opening("span", Markup.Of($"<span style=\"{style}\">").ToString(), "</span>"); }
        if (AttributeOf(tag, "div", "class") is { } kind && kind.StartsWith("csl-", StringComparison.Ordinal)) { return new Opening("div", Markup.Of($"<div class=\"{kind}\">").ToString(), "</div>"); }
        return null;
    }

    private static Opening Link(string href) => SafeUrl.TryParse(WebUtility.HtmlDecode(href), out var url)
        ? new Opening("a", Markup.Of($"<a href=\"{url}\">").ToString(), "</a>")
        : new Opening("a", "", "");

    // Exactly NAME ATTRIBUTE="VALUE".
    private static string? AttributeOf(ReadOnlySpan<char> tag, string name, string attribute)
    {
        var head = $"{name} {attribute}=\"";
        if (!tag.StartsWith(head, StringComparison.OrdinalIgnoreCase) || tag[^1] is not '"' || tag.Length <= head.Length) { return null; }
        var value = tag[head.Length..^1];
        return value.Contains('"') ? null : value.ToString();
    }

    private static bool IsTextStyle(string style) => style.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(rule => s_styles.Contains(rule.Split(':')[0].Trim(), StringComparer.Ordinal) && !rule.AsSpan().ContainsAny('(', '\\', '<'));

    private sealed record Opening(string Name, string Html, string HtmlClose);
}
