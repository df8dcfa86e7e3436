using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Rendering.Numbers;

/// <summary>Cuts the text of a number variable at hyphens, dashes, commas, semicolons and "and"; an escaped hyphen (<c>\-</c>) does not cut.</summary>
internal sealed class NumberSplitter
{
    private readonly string _text;
    private readonly string _and;
    private readonly string _ampersand;
    private readonly bool _hyphensCut;
    private int _at;
    private bool _ended;

    public NumberSplitter(string text, Variable variable, Locale locale)
    {
        _hyphensCut = !text.Contains("\\-", StringComparison.Ordinal);
        _text = _hyphensCut ? text : text.Replace("\\", "", StringComparison.Ordinal);
        if (variable is Variable.Page or Variable.PageFirst) { _text = _text.Replace('\u2013', '-'); }
        _and = locale.Text(Term.And);
        var symbol = locale.Text(Term.And, TermForm.Symbol);
        _ampersand = symbol == _and || symbol.Length == 0 ? "&" : symbol;
    }

    /// <summary>The next piece and what joins it to the one after.</summary>
    public bool TryNext(out string piece, out string joiner)
    {
        piece = joiner = "";
        if (_ended) { return false; }
        for (var i = _at; i < _text.Length; i++)
        {
            var length = JoinerLength(i, out joiner);
            if (length == 0) { continue; }
            piece = _text[_at..i];
            _at = i + length;
            return true;
        }
        piece = _text[_at..];
        joiner = "";
        _ended = true;
        return true;
    }

    private int JoinerLength(int at, out string joiner)
    {
        var rest = _text.AsSpan(at);
        var spaces = rest.Length - rest.TrimStart().Length;
        var sign = spaces < rest.Length ? rest[spaces] : '\0';
        joiner = "";
        if (sign is '-' or '\u2013' && _hyphensCut) { return Dash(rest, spaces, out joiner); }
        if (sign == '&') { joiner = " " + _ampersand + " "; return WithSpaces(rest, spaces + 1); }
        var word = AndLength(rest);
        if (word > 0) { joiner = rest[..word].ToString(); return word; }
        if (spaces > 0 || rest is not [',' or ';', ' ', ..]) { return 0; }
        joiner = rest[0] + " ";
        return WithSpaces(rest, 1);
    }

    private static int Dash(ReadOnlySpan<char> rest, int at, out string joiner)
    {
        var end = at;
        while (end < rest.Length && rest[end] is '-' or '\u2013') { end++; }
        var dashes = rest[at..end].ToString();
        var length = WithSpaces(rest, end);
        joiner = dashes == "-" ? dashes : rest[..length].ToString();
        return length;
    }

    // ", and " or " and ", in English or the style's language.
    private int AndLength(ReadOnlySpan<char> rest)
    {
        var start = rest is [',', ' ', ..] ? 1 : 0;
        if (rest.Length <= start || !char.IsWhiteSpace(rest[start])) { return 0; }
        var word = rest[start..].TrimStart();
        var at = rest.Length - word.Length;
        foreach (var and in (ReadOnlySpan<string>)["and", _and])
        {
            if (and.Length > 0 && word.StartsWith(and, StringComparison.Ordinal) && word.Length > and.Length && char.IsWhiteSpace(word[and.Length]))
            {
                return WithSpaces(rest, at + and.Length);
            }
        }
        return 0;
    }

    private static int WithSpaces(ReadOnlySpan<char> rest, int end)
    {
        while (end < rest.Length && char.IsWhiteSpace(rest[end])) { end++; }
        return end;
    }
}
