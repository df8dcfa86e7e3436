namespace PubArchive.Site.Hugo;

/// <summary>Records' texts as content pages hold them. These pages are raw HTML to their theme, so each text is let through as far as the archives that know the theme do, and no further.</summary>
internal static class PageText
{
    private const string Tags = "i b em strong sub sup";

    /// <summary>An abstract: raw, as the pages have it; only what Hugo would run is defused.</summary>
    public static string OfAbstract(string text) => WithoutShortcodes(text);

    /// <summary>A lay summary: text; of markup only <c>i b em strong sub sup</c> stays.</summary>
    public static string OfSummary(string text) => WithoutShortcodes(WithoutTags(text));

    /// <summary>A keyword: as a lay summary, on one line.</summary>
    public static string OfKeyword(string text) => OfSummary(text.ReplaceLineEndings(" "));

    /// <summary>The name of a unit: text, on one line.</summary>
    public static string OfName(string text) =>
        WithoutShortcodes(text.ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));

    // Hugo reads {{< name >}} and {{% name %}} anywhere in a page as a call; an unknown name breaks the build of the whole site.
    private static string WithoutShortcodes(string text) =>
        text.Replace("{{<", "{&#123;<", StringComparison.Ordinal).Replace("{{%", "{&#123;%", StringComparison.Ordinal);

    // A "<" that a browser would take for a tag becomes text, unless the tag is a plain one. "p < .05" and "p<.05" stay as they are.
    private static string WithoutTags(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (BeginsTag(text.AsSpan(at + 1))) { text = $"{text[..at]}&lt;{text[(at + 1)..]}"; }
        }
        return text;
    }

    private static bool BeginsTag(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !(char.IsAsciiLetter(rest[0]) || rest[0] is '/' or '!' or '?')) { return false; }
        var name = rest[0] is '/' ? rest[1..] : rest;
        foreach (var range in Tags.AsSpan().Split(' '))
        {
            var tag = Tags.AsSpan()[range];
            if (name.Length > tag.Length && name[tag.Length] is '>' && name.StartsWith(tag, StringComparison.Ordinal)) { return false; }
        }
        return true;
    }
}
