namespace PubArchive.Csl.Citations;

/// <summary>Spaces between a cite and the text somebody put before or after it.</summary>
internal static class CiteAffixes
{
    private const string Closers = "\"'\u201D\u2019\u00BB\u202F\u00A0 ";

    public static string SpaceAfter(string prefix)
    {
        var text = prefix.TrimEnd(Closers.ToCharArray());
        var wantsSpace = text.Length > 0 && (Rendering.Scripts.IsLetter(text[^1]) || text[^1] is '&' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or ',' or (>= '0' and <= '9'));
        return wantsSpace ? prefix.TrimEnd(' ') + " " : prefix;
    }

    public static string SpaceBefore(string suffix) => Rendering.Scripts.BeginsWithLetter(suffix) || suffix[0] is '[' or '(' ? " " + suffix : suffix;

    /// <summary>Whether a sentence ends here, so that the cite begins one: more than one word, and its mark.</summary>
    public static bool EndsSentence(string prefix)
    {
        var text = prefix.TrimEnd(Closers.ToCharArray());
        return text.Length > 0 && text[^1] is '.' or ';' or ':' or '!' or '?' && prefix.Trim().Contains(' ', StringComparison.Ordinal);
    }
}
