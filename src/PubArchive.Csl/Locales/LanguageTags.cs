using System.Globalization;

namespace PubArchive.Csl.Locales;

/// <summary>Language tags as CSL uses them: <c>xx</c>, <c>xx-XX</c>, <c>xx-Xxxx-XX</c>.</summary>
public static class LanguageTags
{
    /// <summary>The last resort of locale fallback.</summary>
    public const string EnglishUS = "en-US";

    // The dialect a bare language stands for, where the region is not the language's own code twice (as in de-DE), and the primary of each secondary dialect.
    private static readonly Dictionary<string, string> s_primary = new(StringComparer.Ordinal)
    {
        ["af"] = "af-ZA", ["bal"] = "bal-PK", ["brh"] = "brh-PK", ["ca"] = "ca-AD", ["cs"] = "cs-CZ", ["cy"] = "cy-GB",
        ["da"] = "da-DK", ["el"] = "el-GR", ["en"] = "en-US", ["et"] = "et-EE", ["fa"] = "fa-IR", ["gl"] = "gl-ES",
        ["he"] = "he-IL", ["hi"] = "hi-IN", ["hy"] = "hy-AM", ["ja"] = "ja-JP", ["km"] = "km-KH", ["ko"] = "ko-KR",
        ["lij"] = "lij-IT", ["ms"] = "ms-MY", ["nb"] = "nb-NO", ["nn"] = "nn-NO", ["no"] = "nb-NO", ["pa"] = "pa-PK",
        ["sl"] = "sl-SI", ["sr"] = "sr-RS", ["sv"] = "sv-SE", ["uk"] = "uk-UA", ["vi"] = "vi-VN", ["zh"] = "zh-CN",
        ["ar"] = "ar", ["eu"] = "eu", ["la"] = "la",
    };

    /// <summary>A tag in its usual letter case, with hyphens, cut to language, script and region: <c>EN_us-x-private</c> is <c>en-US</c>.</summary>
    /// <returns><see langword="null"/> when <paramref name="tag"/> does not begin with a language of two or three letters.</returns>
    public static string? Normalize(string? tag)
    {
        var parts = (tag ?? "").Trim().Split(['-', '_']);
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter)) { return null; }
        var normal = parts[0].ToLowerInvariant();
        foreach (var part in parts.Skip(1))
        {
            if (!IsScript(part) && !IsRegion(part)) { break; }
            normal += "-" + (IsScript(part) ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant() : part.ToUpperInvariant());
            if (IsRegion(part)) { break; }
        }
        return normal;
    }

    /// <summary>The language alone: <c>de</c> of <c>de-AT</c>.</summary>
    public static string Language(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is var end and > 0 ? tag[..end] : tag;

    /// <summary>The primary dialect of the tag's language: <c>de-DE</c> of <c>de-AT</c> and of <c>de</c>.</summary>
    public static string Primary(string tag)
    {
        var language = Language(tag);
        return s_primary.TryGetValue(language, out var primary) ? primary : language + "-" + language.ToUpperInvariant();
    }

    /// <summary>The tag as a dialect: a bare language becomes its primary dialect.</summary>
    public static string Dialect(string tag) => tag.Contains('-', StringComparison.Ordinal) ? tag : Primary(tag);

    /// <summary>Collation and casing of a language.</summary>
    /// <returns>The invariant culture where the machine does not know it.</returns>
    public static CultureInfo Culture(string tag)
    {
        try { return CultureInfo.GetCultureInfo(tag); }
        catch (CultureNotFoundException) { return CultureInfo.InvariantCulture; }
    }

    private static bool IsScript(string part) => part.Length == 4 && part.All(char.IsAsciiLetter);

    private static bool IsRegion(string part) => (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit));
}
