using System.Collections.Immutable;
using System.Text;

namespace PubArchive.Site.Html;

/// <summary>Zotero's rich text in titles: <c>&lt;i&gt; &lt;b&gt; &lt;sub&gt; &lt;sup&gt;</c>, small capitals, and <c>nocase</c>, which is not shown. Everything else in angle brackets is text.</summary>
/// <remarks>Source: Zotero documentation, "Rich text bibliography". A tag without its partner is text too.</remarks>
internal static class RichText
{
    private static readonly ImmutableArray<RichTag> s_tags =
    [
        new("<i>", "</i>", "<i>", "</i>"),
        new("<b>", "</b>", "<b>", "</b>"),
        new("<sub>", "</sub>", "<sub>", "</sub>"),
        new("<sup>", "</sup>", "<sup>", "</sup>"),
        new("<sc>", "</sc>", "<span class=\"caps\">", "</span>"),
        new("<span style=\"font-variant:small-caps;\">", "</span>", "<span class=\"caps\">", "</span>"),
        new("<span style=\"font-variant: small-caps;\">", "</span>", "<span class=\"caps\">", "</span>"),
        new("<span class=\"nocase\">", "</span>", "", ""),
    ];

    /// <summary>The text as HTML.</summary>
    public static Markup ToHtml(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        Scan(text, html, keepTags: true);
        return Markup.Filtered(html);
    }

    /// <summary>The text without its tags: for <c>&lt;title&gt;</c>, metadata and sorting. Not escaped.</summary>
    public static string ToPlain(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) { return text; }
        var plain = new StringBuilder(text.Length);
        Scan(text, plain, keepTags: false);
        return plain.ToString();
    }

    private static void Scan(ReadOnlySpan<char> text, StringBuilder to, bool keepTags)
    {
        var open = new Stack<RichTag>();
        while (text.Length > 0)
        {
            var bracket = text.IndexOf('<');
            AppendText(bracket < 0 ? text : text[..bracket], to, keepTags);
            if (bracket < 0) { break; }
            text = text[bracket..];
            text = text[TagOrBracket(text, open, to, keepTags)..];
        }
        while (keepTags && open.TryPop(out var tag)) { to.Append(tag.HtmlClose); }
    }

    // Gives the length read. Only the innermost open tag can close, so the result nests whatever the input did.
    private static int TagOrBracket(ReadOnlySpan<char> text, Stack<RichTag> open, StringBuilder to, bool keepTags)
    {
        if (open.TryPeek(out var inner) && text.StartsWith(inner.Close, StringComparison.OrdinalIgnoreCase))
        {
            open.Pop();
            if (keepTags) { to.Append(inner.HtmlClose); }
            return inner.Close.Length;
        }
        foreach (var tag in s_tags)
        {
            if (!text.StartsWith(tag.Open, StringComparison.OrdinalIgnoreCase) || !text.Contains(tag.Close, StringComparison.OrdinalIgnoreCase)) { continue; }
            open.Push(tag);
            if (keepTags) { to.Append(tag.HtmlOpen); }
            return tag.Open.Length;
        }
        AppendText(text[..1], to, keepTags);
        return 1;
    }

    private static void AppendText(ReadOnlySpan<char> text, StringBuilder to, bool escape)
    {
        if (escape) { HtmlText.Encode(text, to); } else { to.Append(text); }
    }

    private sealed record RichTag(string Open, string Close, string HtmlOpen, string HtmlClose);
}
