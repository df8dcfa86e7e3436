namespace PubArchive.Csl.Output;

/// <summary>Splits a field's text at everything that may be markup.</summary>
internal static class MarkupTokens
{
    private static readonly (string Opener, string Closer, Markup Markup)[] s_tags =
    [
        ("<i>", "</i>", Markup.Italic),
        ("<b>", "</b>", Markup.Bold),
        ("<sup>", "</sup>", Markup.Sup),
        ("<sub>", "</sub>", Markup.Sub),
        ("<sc>", "</sc>", Markup.SmallCaps),
    ];

    private static readonly string[] s_closers = ["</span>", "</i>", "</b>", "</sup>", "</sub>", "</sc>"];

    public static List<MarkupToken> Split(string text, QuoteMarks quotes)
    {
        var tokens = new List<MarkupToken>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var afterOpener = at == start && tokens.Count > 0 && tokens[^1].Kind == MarkupKind.Open;
            var length = Match(text, at, quotes, afterOpener, out var token);
            if (length == 0) { at++; continue; }
            if (at > start) { tokens.Add(MarkupToken.OfText(text[start..at])); }
            tokens.Add(token);
            at += length;
            start = at;
        }
        if (start < text.Length) { tokens.Add(MarkupToken.OfText(text[start..])); }
        return tokens;
    }

    private static int Match(string text, int at, QuoteMarks quotes, bool afterOpener, out MarkupToken token)
    {
        token = default;
        var mark = text[at];
        if (mark == '<') { return MatchTag(text, at, out token); }
        if (mark is '"' or '\'') { return MatchStraightQuote(text, at, afterOpener, out token); }
        return quotes.Match(text, at, out token);
    }

    private static int MatchTag(string text, int at, out MarkupToken token)
    {
        var rest = text.AsSpan(at);
        foreach (var (opener, closer, markup) in s_tags)
        {
            if (!rest.StartsWith(opener, StringComparison.Ordinal)) { continue; }
            token = new MarkupToken(MarkupKind.Open, opener, markup, closer);
            return opener.Length;
        }
        foreach (var closer in s_closers)
        {
            if (!rest.StartsWith(closer, StringComparison.Ordinal)) { continue; }
            token = new MarkupToken(MarkupKind.Close, closer);
            return closer.Length;
        }
        return MatchSpan(rest, out token);
    }

    private static int MatchSpan(ReadOnlySpan<char> rest, out MarkupToken token)
    {
        token = default;
        var end = rest.IndexOf('>');
        if (end < 0 || !rest.StartsWith("<span", StringComparison.Ordinal)) { return 0; }
        var attributes = rest[5..end].Trim();
        Markup? markup = attributes switch
        {
            _ when attributes.StartsWith("class=\"nocase\"", StringComparison.Ordinal) => Markup.None,
            _ when attributes.StartsWith("class=\"nodecor\"", StringComparison.Ordinal) => Markup.NoDecoration,
            _ when IsSmallCaps(attributes) => Markup.SmallCaps,
            _ => null,
        };
        if (markup is not { } known) { return 0; }
        token = new MarkupToken(MarkupKind.Open, rest[..(end + 1)].ToString(), known, "</span>");
        return end + 1;
    }

    private static bool IsSmallCaps(ReadOnlySpan<char> attributes)
    {
        const string start = "style=\"font-variant:";
        return attributes.StartsWith(start, StringComparison.Ordinal) && attributes[start.Length..].TrimStart().StartsWith("small-caps", StringComparison.Ordinal);
    }

    // A straight quote opens at the beginning, after a space or bracket, and right after other markup; else it closes. Between letters it is an apostrophe.
    private static int MatchStraightQuote(string text, int at, bool afterOpener, out MarkupToken token)
    {
        var mark = text[at].ToString();
        var next = at + 1 == text.Length ? '\0' : text[at + 1];
        var opens = afterOpener || at == 0 || text[at - 1] is ' ' or '(' or '\u00A0';
        var isApostrophe = mark == "'" && !afterOpener && (opens ? next == ' ' : next is not ('\0' or ' ' or ',' or '.' or '?' or ':' or ';'));
        if (isApostrophe) { token = MarkupToken.OfText("\u2019"); }
        else if (opens) { token = new MarkupToken(MarkupKind.Open, mark, mark == "'" ? Markup.InnerQuote : Markup.Quote, mark); }
        else { token = new MarkupToken(MarkupKind.Close, mark); }
        return 1;
    }
}
