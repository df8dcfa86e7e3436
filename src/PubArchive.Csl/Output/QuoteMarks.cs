using System.Buffers;
using PubArchive.Csl.Locales;

namespace PubArchive.Csl.Output;

/// <summary>The quotation marks of a locale, outer and inner.</summary>
internal sealed class QuoteMarks
{
    private readonly SearchValues<char> _signs;

    public QuoteMarks(Locale locale)
        : this((locale.Text(Term.OpenQuote), locale.Text(Term.CloseQuote)), (locale.Text(Term.OpenInnerQuote), locale.Text(Term.CloseInnerQuote)))
    {
    }

    private QuoteMarks((string Open, string Close) outer, (string Open, string Close) inner)
    {
        (Open, Close) = outer;
        (OpenInner, CloseInner) = inner;
        _signs = SearchValues.Create([.. "<\"'", .. Open, .. Close, .. OpenInner, .. CloseInner]);
    }

    /// <summary>Writes no marks at all.</summary>
    public static QuoteMarks None { get; } = new(("", ""), ("", ""));

    public string Open { get; }

    public string Close { get; }

    public string OpenInner { get; }

    public string CloseInner { get; }

    public bool MayHoldMarkup(string text) => text.AsSpan().ContainsAny(_signs);

    /// <summary>Finds the locale's own marks; straight ones are read elsewhere.</summary>
    /// <returns>Length of the mark, 0 for none.</returns>
    public int Match(string text, int at, out MarkupToken token)
    {
        token = default;
        if (Starts(text, at, Open) && Close.Length > 0) { token = new MarkupToken(MarkupKind.Open, Open, Markup.Quote, Close); }
        else if (Starts(text, at, OpenInner) && CloseInner.Length > 0) { token = new MarkupToken(MarkupKind.Open, OpenInner, Markup.InnerQuote, CloseInner); }
        else if (Starts(text, at, Close) || Starts(text, at, CloseInner)) { token = Closer(text, at); }
        return token.Text?.Length ?? 0;
    }

    // A right single quote between letters is an apostrophe whatever the locale's quotes are.
    private MarkupToken Closer(string text, int at)
    {
        var mark = Starts(text, at, Close) ? Close : CloseInner;
        var isApostrophe = mark == "\u2019" && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
        return isApostrophe ? MarkupToken.OfText(mark) : new MarkupToken(MarkupKind.Close, mark);
    }

    private static bool Starts(string text, int at, string mark) =>
        mark.Length > 0 && mark is not ("\"" or "'") && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
