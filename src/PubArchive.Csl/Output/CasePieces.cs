using System.Buffers;
using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>A piece of text between two separators, or a separator: punctuation, a bracket, a quote, a tag.</summary>
internal sealed class CasePiece(string text, bool isSeparator)
{
    public string Original { get; } = text;

    public string Text { get; set; } = text;

    public bool IsSeparator => isSeparator;
}

/// <summary>Splits text for case changes. Text pieces and separators alternate, beginning and ending with text, which may be empty.</summary>
internal static class CasePieces
{
    private static readonly SearchValues<char> s_separators = SearchValues.Create("<\"'\u2018\u2019\u201C\u201D-\u2013\u2014/.,;?!:[]()");
    private static readonly SearchValues<char> s_spaces = SearchValues.Create("\u0020\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u205F\u3000");

    public static List<CasePiece> Split(string text)
    {
        var pieces = new List<CasePiece>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(s_separators);
            if (next < 0) { break; }
            at += next;
            var length = SeparatorLength(text, at);
            if (length == 0) { at++; continue; }
            var quoteWithSpace = text[at] is '"' or '\'' && at > start && text[at - 1] == ' ';
            var from = quoteWithSpace ? at - 1 : at;
            pieces.Add(new CasePiece(text[start..from], false));
            pieces.Add(new CasePiece(text[from..(at + length)], true));
            at += length;
            start = at;
        }
        pieces.Add(new CasePiece(text[start..], false));
        JoinApostrophes(pieces);
        return pieces;
    }

    // A single quote with text right after it belongs to that text: it is more often an apostrophe than the end of a quotation.
    private static void JoinApostrophes(List<CasePiece> pieces)
    {
        for (var i = 1; i < pieces.Count; i += 2)
        {
            if (pieces[i].Text != "'" || pieces[i + 1].Text.Length == 0) { continue; }
            pieces[i] = new CasePiece("", true);
            pieces[i + 1] = new CasePiece("'" + pieces[i + 1].Text, false);
        }
    }

    public static string Join(List<CasePiece> pieces)
    {
        if (pieces is [var only]) { return only.Text; }
        var text = new StringBuilder();
        foreach (var piece in pieces) { text.Append(piece.Text); }
        return text.ToString();
    }

    /// <summary>Changes each word, keeping the white space between.</summary>
    public static string MapWords(string text, Func<string, string> change)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOfAny(s_spaces);
            if (length < 0) { length = rest.Length; }
            if (length == 0) { result.Append(text[at++]); continue; }
            result.Append(change(text.Substring(at, length)));
            at += length;
        }
        return result.ToString();
    }

    /// <summary>How many words <see cref="MapWords"/> would meet.</summary>
    public static int CountWords(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExcept(s_spaces) is var start and >= 0)
        {
            count++;
            rest = rest[start..];
            rest = rest.IndexOfAny(s_spaces) is var end and >= 0 ? rest[end..] : [];
        }
        return count;
    }

    private static int SeparatorLength(string text, int at)
    {
        if (text[at] != '<') { return 1; }
        var end = text.IndexOf('>', at);
        return end > 0 && IsTag(text.AsSpan(at + 1, end - at - 1)) ? end - at + 1 : 0;
    }

    private static bool IsTag(ReadOnlySpan<char> inside)
    {
        if (inside is ['/', .. var name]) { return name is "span" || IsSimple(name); }
        return IsSimple(inside)
            || (inside.StartsWith("span", StringComparison.Ordinal)
                && (inside.Contains("\"nocase\"", StringComparison.Ordinal) || inside.Contains("\"nodecor\"", StringComparison.Ordinal) || inside.Contains("small-caps", StringComparison.Ordinal)));
    }

    private static bool IsSimple(ReadOnlySpan<char> name) => name is "i" or "b" or "sc" or "sub" or "sup";
}

/// <summary>Follows tags to know whether text must keep its case.</summary>
internal sealed class CaseProtection
{
    private readonly Stack<string> _closers = new();

    public bool IsOn => _closers.Count > 0;

    public void Pass(string separator)
    {
        if (_closers.TryPeek(out var closer) && closer == separator) { _closers.Pop(); }
        else if (separator.StartsWith("<span", StringComparison.Ordinal)) { _closers.Push("</span>"); }
        else if (separator is "<sc>" or "<sub>" or "<sup>") { _closers.Push("</" + separator[1..]); }
    }
}
