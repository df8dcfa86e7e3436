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

    public NumberSplitter(string text, Variable variable, Locale locale)
    {
        _text = variable is Variable.Page or Variable.PageFirst ? text.Replace('\u2013', '-') : text;
        _hyphensCut = !_text.Contains("\\-", StringComparison.Ordinal);
        if (!_hyphensCut) { _text = string.Join('-', _text.Split("\\-").Select(piece => piece.Replace('-', '\u2013'))).Replace("\\", "", StringComparison.Ordinal); }
        _and = locale.Text(Term.And);
        var symbol = locale.Text(Term.And, TermForm.Symbol);
        _ampersand = symbol == _and || symbol.Length == 0 ? "&" : symbol;
    }

    /// <summary>The pieces, each with what joins it to the next.</summary>
    public List<(string Text, string Joiner)> Split()
    {
        var pieces = new List<(string Text, string Joiner)>();
        var start = 0;
        for (var at = 0; at < _text.Length;)
        {
            var length = JoinerLength(at, out var joiner);
            if (length == 0) { at++; continue; }
            // R&D is one word.
            if (joiner == " " + _ampersand + " " && _text[at..(at + length)].Contains('&', StringComparison.Ordinal) && IsWord(_text.AsSpan(start, at - start))) { joiner = _ampersand; }
            pieces.Add((_text[start..at], joiner));
            start = at += length;
        }
        pieces.Add((_text[start..], ""));
        JoinSubsections(pieces);
        return pieces;
    }

    private static bool IsWord(ReadOnlySpan<char> text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[^1]);

    private int JoinerLength(int at, out string joiner)
    {
        var rest = _text.AsSpan(at);
        var spaces = rest.Length - rest.TrimStart().Length;
        var sign = spaces < rest.Length ? rest[spaces] : '\0';
        joiner = "";
        if (IsDash(sign)) { return Dash(rest, spaces, out joiner); }
        if (sign == '&') { joiner = " " + _ampersand + " "; return WithSpaces(rest, spaces + 1); }
        var word = AndLength(rest);
        if (word > 0) { joiner = rest[..word].ToString(); return word; }
        if (spaces > 0 || rest is not [',' or ';', _, ..] || !char.IsWhiteSpace(rest[1])) { return 0; }
        var length = WithSpaces(rest, 1);
        joiner = rest[..length].ToString();
        return length;
    }

    private bool IsDash(char sign) => sign == '\u2013' || (sign == '-' && _hyphensCut);

    // Spaces around a hyphen go; those around dashes stay.
    private int Dash(ReadOnlySpan<char> rest, int at, out string joiner)
    {
        var end = at;
        while (end < rest.Length && IsDash(rest[end])) { end++; }
        var dashes = rest[at..end].ToString();
        var length = WithSpaces(rest, end);
        joiner = dashes == "-" ? dashes : rest[..length].ToString();
        return length;
    }

    // ", and " or " and ", in English or the style's language.
    private int AndLength(ReadOnlySpan<char> rest)
    {
        var start = rest is [',', _, ..] && char.IsWhiteSpace(rest[1]) ? 1 : 0;
        if (rest.Length <= start || !char.IsWhiteSpace(rest[start])) { return 0; }
        var word = rest[start..].TrimStart();
        var at = rest.Length - word.Length;
        foreach (var and in (ReadOnlySpan<string>)["and", _and])
        {
            if (and.Length > 0 && word.StartsWith(and, StringComparison.Ordinal) && word.Length > and.Length && char.IsWhiteSpace(word[and.Length])) { return WithSpaces(rest, at + and.Length); }
        }
        return 0;
    }

    private static int WithSpaces(ReadOnlySpan<char> rest, int end)
    {
        while (end < rest.Length && char.IsWhiteSpace(rest[end])) { end++; }
        return end;
    }

    // 12a-c is one number.
    private static void JoinSubsections(List<(string Text, string Joiner)> pieces)
    {
        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            var (piece, next) = (pieces[i], pieces[i + 1]);
            if (piece.Joiner != "-" || !EndsInLetters(piece.Text) || !IsLetters(next.Text)) { continue; }
            pieces[i] = (piece.Text + "-" + next.Text, next.Joiner);
            pieces.RemoveAt(i + 1);
        }
    }

    // Labels perhaps, then digits with letters after them.
    private static bool EndsInLetters(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOf('.') is var period and > 0 && period <= 4 && NumberLabels.MayBe(rest[..period]) && period + 1 < rest.Length && rest[period + 1] == ' ') { rest = rest[(period + 1)..].TrimStart(' '); }
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && IsLetters(rest[digits..]);
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (!char.IsAsciiLetter(sign) && sign != ',') { return false; }
        }
        return text.Length > 0;
    }
}
