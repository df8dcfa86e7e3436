using System.Text;

namespace PubArchive.Site.Hugo;

/// <summary>A reference as content pages print it: one line, the tags a citation processor makes, links to the web, <c>&amp;#38;</c> for an ampersand. All else is text.</summary>
/// <remarks>References come from our processor, from a spreadsheet or from an older archive; a well-formed one keeps its bytes.</remarks>
internal static class ReferenceLine
{
    private static readonly string[] s_tags = ["<i>", "</i>", "<b>", "</b>", "<em>", "</em>", "<strong>", "</strong>", "<sup>", "</sup>", "<sub>", "</sub>", "</a>", "</span>", "<span style=\"font-variant:small-caps;\">", "<span style=\"font-variant: small-caps;\">"];

    /// <summary>The reference, safe to stand in a page.</summary>
    public static string Clean(string html)
    {
        var rest = html.ReplaceLineEndings(" ").Trim().AsSpan();
        var text = new StringBuilder(rest.Length + 16);
        while (!rest.IsEmpty)
        {
            var special = rest.IndexOfAny('<', '&', '{');
            text.Append(special < 0 ? rest : rest[..special]);
            if (special < 0) { break; }
            rest = rest[special..];
            rest = rest[Special(rest, text)..];
        }
        return text.ToString();
    }

    // How much was read.
    private static int Special(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var length = rest[0] switch { '<' => TagLength(rest), '&' => EntityLength(rest), _ => rest is not ['{', '{', ..] ? 1 : 0 };
        if (length > 0) { text.Append(rest[..length]); }
        else { text.Append(rest[0] switch { '<' => "&#60;", '&' => "&#38;", _ => "&#123;" }); }
        return Math.Max(length, 1);
    }

    private static int TagLength(ReadOnlySpan<char> rest)
    {
        foreach (var tag in s_tags)
        {
            if (rest.StartsWith(tag, StringComparison.Ordinal)) { return tag.Length; }
        }
        const string link = "<a href=\"";
        if (!rest.StartsWith(link, StringComparison.Ordinal)) { return 0; }
        var url = rest[link.Length..];
        url = url[..Math.Max(0, url.IndexOf('"'))];
        var isWeb = PageLink.Of(url.ToString()) is { } kept && url.SequenceEqual(kept);
        return isWeb && rest[(link.Length + url.Length)..].StartsWith("\">", StringComparison.Ordinal) ? link.Length + url.Length + 2 : 0;
    }

    // A character reference, &#38; or &amp;.
    private static int EntityLength(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 12)].IndexOf(';');
        if (end < 2) { return 0; }
        var name = rest[1] is '#' ? rest[2..end] : rest[1..end];
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character)) { return 0; }
        }
        return name.IsEmpty ? 0 : end + 1;
    }
}
