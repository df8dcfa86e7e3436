using System.Globalization;

namespace PubArchive.Items;

/// <summary>Cuts a date's text into tokens: numbers in any script's digits, words in any case, single marks.</summary>
internal ref struct DateTokenizer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<DateToken> _tokens = [];
    private int _at = 0;

    /// <summary>All tokens, without blanks.</summary>
    public static List<DateToken> Tokens(ReadOnlySpan<char> text)
    {
        var tokenizer = new DateTokenizer(text);
        while (tokenizer._at < text.Length) { tokenizer.ReadOne(); }
        return tokenizer._tokens;
    }

    private void ReadOne()
    {
        var character = _text[_at];
        if (char.IsDigit(character)) { ReadNumber(); }
        else if (IsCounter(character)) { Add(DateTokenKind.Mark, '年', 1); }
        else if (char.IsLetter(character)) { ReadWord(); }
        else { ReadMark(character); }
    }

    private void ReadMark(char character)
    {
        switch (character)
        {
            case '[' or '(' or '{' or '<': Add(DateTokenKind.Open, character, 1); break;
            case ']' or ')' or '}' or '>': Add(DateTokenKind.Close, character, 1); break;
            case '?' or '~': Add(DateTokenKind.Circa, 0, 1); break;
            case '&': Add(DateTokenKind.To, 0, 1); break;
            case '©' or '\'' or '"' or '’' or 'º' or 'ª': _at++; break;
            case '_': Add(DateTokenKind.Mark, '–', 1); break;
            case '.' or ',' or '/' or ';' or ':': Add(DateTokenKind.Mark, character, 1); break;
            case var dash when Dashes.IsDash(dash): ReadDash(); break;
            case var blank when char.IsWhiteSpace(blank) || char.IsControl(blank): _at++; break;
            default: Add(DateTokenKind.Word, 0, 1); break;
        }
    }

    // "-", "--" and "–": two hyphens are TeX's dash.
    private void ReadDash()
    {
        var start = _at;
        while (_at < _text.Length && Dashes.IsDash(_text[_at])) { _at++; }
        var isHyphen = _at == start + 1 && _text[start] is '-' or '\u2010' or '\u2011' or '\u00AD';
        _tokens.Add(new DateToken(DateTokenKind.Mark, isHyphen ? '-' : '–'));
    }

    private void ReadNumber()
    {
        var (start, value) = (_at, 0);
        for (; _at < _text.Length && char.IsDigit(_text[_at]); _at++)
        {
            value = _at - start < 9 ? value * 10 + CharUnicodeInfo.GetDecimalDigitValue(_text[_at]) : 0;
        }
        var length = _at - start;
        if (length <= 2 && _at + 1 < _text.Length && _text[_at] == ':' && char.IsDigit(_text[_at + 1])) { SkipTime(); return; }
        var isOrdinal = length <= 2 && TakeOrdinal();
        if (_at < _text.Length && char.IsLetter(_text[_at]) && !IsCounter(_text[_at]) && !TakeSuffix(length))
        {
            Add(DateTokenKind.Word, 0, LetterOrDigits(_at));
            return;
        }
        _tokens.Add(new DateToken(DateTokenKind.Number, value, length, isOrdinal));
    }

    private bool TakeOrdinal()
    {
        var letters = Letters(_at);
        if (_text.Slice(_at, letters) is not ("st" or "nd" or "rd" or "th" or "er" or "ST" or "ND" or "RD" or "TH")) { return false; }
        _at += letters;
        return true;
    }

    // What may touch a number: the letter that tells 1983a from 1983b; a month (09Sep2019); T before a time; BC.
    private bool TakeSuffix(int digits)
    {
        var letters = Letters(_at);
        var suffix = _text.Slice(_at, letters);
        if (digits == 4 && letters == 1 && suffix[0] is >= 'a' and <= 'z' and not ('s' or 'u' or 'x')) { _at++; return true; }
        if (suffix is "T") { _at++; return true; }
        return DateWords.Find(suffix).Kind is DateTokenKind.Month or DateTokenKind.BeforeChrist or DateTokenKind.AnnoDomini;
    }

    // A time of day and its zone say nothing about the date: "15:20:00 GMT+0100 (CET)", "9:34 pm", "10:00:00+AEDT".
    private void SkipTime()
    {
        while (_at < _text.Length && (char.IsDigit(_text[_at]) || _text[_at] is ':' or '.')) { _at++; }
        var end = _at;
        while (end < _text.Length && _text[end] is ' ' or '(') { end++; }
        if (Letters(end) is > 0 and <= 5 and var zone && DateWords.Find(_text.Slice(end, zone)).Kind is DateTokenKind.Word or DateTokenKind.Filler) { _at = end + zone; }
        end = _at;
        while (end < _text.Length && _text[end] == ' ') { end++; }
        if (end < _text.Length && _text[end] is '+' or '-' or '\u2212') { _at = end + 1 + OffsetLength(end + 1); }
        SkipZoneName();
    }

    private void SkipZoneName()
    {
        var rest = _text[_at..].TrimStart(' ');
        if (rest is ['(', ..] && rest.IndexOf(')') is var close and >= 0) { _at = _text.Length - rest.Length + close + 1; }
        else if (rest is [')', ..]) { _at = _text.Length - rest.Length + 1; }
    }

    private readonly int OffsetLength(int start)
    {
        var end = start;
        while (end < _text.Length && end - start < 6 && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == ':')) { end++; }
        return end - start;
    }

    private void ReadWord()
    {
        var length = WordLength(_at);
        var word = _text.Slice(_at, length);
        var touchesNumber = _at + length < _text.Length && char.IsDigit(_text[_at + length]);
        if (touchesNumber && word is "c" or "p" or "C" or "cop") { Add(DateTokenKind.Copyright, 0, length); return; }
        // Era names of two words: "v. Chr.", "av. J.-C.", "f. Kr.", "a. C.".
        var next = _at + length;
        while (next < _text.Length && _text[next] is '.' or ' ') { next++; }
        var second = next < _text.Length && char.IsLetter(_text[next]) ? WordLength(next) : 0;
        if (second > 0 && length <= 2 && DateWords.Find([.. word, .. _text.Slice(next, second)]) is { Kind: DateTokenKind.BeforeChrist or DateTokenKind.AnnoDomini } era)
        {
            _tokens.Add(era);
            _at = next + second;
            return;
        }
        _tokens.Add(DateWords.Find(word));
        _at += length;
    }

    // Letters, and the dots and hyphens inside abbreviations of single letters: "B.C.E", "J.-C".
    private readonly int WordLength(int start)
    {
        var (end, piece) = (start, start);
        while (end < _text.Length)
        {
            if (char.IsLetter(_text[end]) && !IsCounter(_text[end])) { end++; continue; }
            var gap = _text[end] != '.' || end - piece != 1 ? 0 : end + 1 < _text.Length && _text[end + 1] == '-' ? 2 : 1;
            if (gap == 0 || end + gap >= _text.Length || !char.IsLetter(_text[end + gap])) { break; }
            end += gap;
            piece = end;
        }
        return end - start;
    }

    private readonly int Letters(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsLetter(_text[end])) { end++; }
        return end - start;
    }

    private readonly int LetterOrDigits(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end])) { end++; }
        return end - start;
    }

    // The counters of Chinese, Japanese and Korean dates: 2019年4月30日.
    private static bool IsCounter(char character) => character is '年' or '月' or '日' or '号' or '號' or '년' or '월' or '일';

    private void Add(DateTokenKind kind, int value, int length)
    {
        _tokens.Add(new DateToken(kind, value));
        _at += length;
    }
}
