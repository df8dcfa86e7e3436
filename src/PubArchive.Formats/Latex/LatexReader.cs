using System.Buffers;

namespace PubArchive.Formats.Latex;

/// <summary>Turns LaTeX into text: accents, symbols, styles, quotation marks, dashes. Math becomes text where text can say it and stays in its dollars where not.</summary>
/// <remarks>
/// Total: whatever the text, no nesting is too deep and no brace missing. The spaces behind a command belong to it, as in TeX. A command nobody knows stays as it is,
/// or, when it has an argument, gives way to it.
/// </remarks>
internal sealed partial class LatexReader
{
    private static readonly SearchValues<char> s_halting = SearchValues.Create("\\{}$~`'-?! \n\r\t");

    private const int LongestSpare = 10_000;

    private static readonly SearchValues<char> s_special = SearchValues.Create("\\{}$~`\n\r\t");
    private static readonly SearchValues<char> s_suspicious = SearchValues.Create("\\{}$~`\n\r\t-'");

    // A reader from the text before: most texts are short, and there are many.
    [ThreadStatic]
    private static LatexReader? t_spare;

    private readonly LatexOutput _out = new();
    private readonly List<Frame> _frames = [new Frame()];
    private LatexKind _kind;
    private List<string>? _unknown;
    private bool _isQuoted;

    private LatexReader()
    {
    }

    /// <summary>What a closing brace ends.</summary>
    private struct Frame
    {
        public int Start;
        public string? Close;
        public bool Protects;
    }

    /// <summary>The text.</summary>
    public static string Read(ReadOnlySpan<char> latex, LatexKind kind) => Read(latex, kind, out _);

    /// <summary>The text, and the commands that nobody knew.</summary>
    public static string Read(ReadOnlySpan<char> latex, LatexKind kind, out IReadOnlyList<string> unknown)
    {
        unknown = [];
        return IsPlain(latex) ? latex.Trim().ToString() : Convert(latex, kind, ref unknown);
    }

    /// <summary>The text, which is the very same one when it says the same in LaTeX, and the commands that nobody knew.</summary>
    public static string Read(string latex, LatexKind kind, out IReadOnlyList<string> unknown)
    {
        unknown = [];
        return IsPlain(latex) ? latex.Trim() : Convert(latex, kind, ref unknown);
    }

    private static string Convert(ReadOnlySpan<char> latex, LatexKind kind, ref IReadOnlyList<string> unknown)
    {
        // None while it reads: formulas have text inside them.
        var reader = t_spare ?? new LatexReader();
        t_spare = null;
        reader._kind = kind;
        reader.ReadAll(latex);
        unknown = reader._unknown ?? unknown;
        var text = reader._out.Finish();
        reader.Clear();
        if (latex.Length <= LongestSpare) { t_spare = reader; }
        return text;
    }

    private void Clear()
    {
        _out.Clear();
        _frames.Clear();
        _frames.Add(new Frame());
        (_unknown, _isQuoted) = (null, false);
    }

    /// <summary>Whether a text says the same in LaTeX.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("  ", StringComparison.Ordinal) >= 0) { return false; }
        if (!text.ContainsAny(s_suspicious)) { return true; }
        return !text.ContainsAny(s_special) && text.IndexOf("--", StringComparison.Ordinal) < 0 && text.IndexOf("''", StringComparison.Ordinal) < 0;
    }

    private void ReadAll(ReadOnlySpan<char> latex)
    {
        var rest = latex.Trim();
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAny(s_halting);
            if (plain < 0) { plain = rest.Length; }
            _out.Add(rest[..plain]);
            rest = rest[plain..];
            if (!rest.IsEmpty) { rest = Step(rest); }
        }
        _out.Settle();
        while (_frames.Count > 0) { CloseFrame([]); }
    }

    // Reads what begins with a special character; what is left behind it.
    private ReadOnlySpan<char> Step(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '\\': return Command(rest[1..]);
            case '{': return OpenGroup(rest[1..]);
            case '}':
                CloseGroup(rest[1..]);
                return rest[1..];
            case '$': return Math(rest);
            case '~':
                _out.Add('\u00A0');
                return rest[1..];
            case ' ' or '\n' or '\r' or '\t': return Blank(rest);
            case '-': return Dash(rest);
            default: return Quote(rest);
        }
    }

    private ReadOnlySpan<char> Blank(ReadOnlySpan<char> rest)
    {
        var behind = rest.TrimStart(" \n\r\t");
        var blank = rest[..^behind.Length];
        if (_kind == LatexKind.Prose && blank.Count('\n') > 1) { _out.AddParagraph(); }
        else if (!_out.IsWaiting) { _out.AddBlank(); }
        return behind;
    }

    private ReadOnlySpan<char> Dash(ReadOnlySpan<char> rest)
    {
        if (_kind == LatexKind.Words)
        {
            _out.Add('-');
            return rest[1..];
        }
        var length = rest.StartsWith("---", StringComparison.Ordinal) ? 3 : rest.StartsWith("--", StringComparison.Ordinal) ? 2 : 1;
        _out.Add(length switch { 3 => '—', 2 => '–', _ => '-' });
        return rest[length..];
    }

    // ``…'', `…', ?` and !`; an apostrophe stays one.
    private ReadOnlySpan<char> Quote(ReadOnlySpan<char> rest)
    {
        if (rest is ['?' or '!', '`', ..] && rest is not [_, '`', '`', ..])
        {
            _out.Add(rest[0] == '?' ? '¿' : '¡');
            return rest[2..];
        }
        if (rest is ['`', '`', ..] or ['\'', '\'', ..])
        {
            _out.Add(rest[0] == '`' ? '“' : '”');
            return rest[2..];
        }
        var isClosing = rest[0] == '\'' && _isQuoted && (rest.Length == 1 || !char.IsLetter(rest[1])) && !char.IsWhiteSpace(_out.Last);
        if (rest[0] == '`' || isClosing) { _isQuoted = rest[0] == '`'; }
        _out.Add(rest[0] switch { '`' => '‘', '\'' when isClosing => '’', var other => other });
        return rest[1..];
    }

    private ReadOnlySpan<char> OpenGroup(ReadOnlySpan<char> rest)
    {
        var isOutermost = _frames.Count == 1 && _kind == LatexKind.Title;
        var isSpecial = rest is ['\\', ..] || _out.IsWaiting;
        _frames.Add(new Frame { Start = _out.Length, Protects = isOutermost && !isSpecial && !char.IsLetterOrDigit(_out.Last) });
        return rest;
    }

    private void CloseGroup(ReadOnlySpan<char> behind)
    {
        if (_frames.Count > 1) { CloseFrame(behind); }
    }

    private void CloseFrame(ReadOnlySpan<char> behind)
    {
        var frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        _out.Settle();
        if (frame.Close is { } close) { _out.AddTag(close); }
        var isWhole = frame.Start == 0 && behind.Trim().IsEmpty;
        if (frame.Protects && !isWhole && (behind.IsEmpty || !char.IsLetterOrDigit(behind[0]))) { _out.ProtectFrom(frame.Start); }
    }

    private ReadOnlySpan<char> Math(ReadOnlySpan<char> rest)
    {
        var sign = rest.StartsWith("$$", StringComparison.Ordinal) ? "$$" : "$";
        var end = LatexMath.EndOf(rest[sign.Length..], sign);
        if (end < 0)
        {
            _out.Add('$');
            return rest[1..];
        }
        AddMath(rest.Slice(sign.Length, end), rest[..(end + sign.Length * 2)]);
        return rest[(end + sign.Length * 2)..];
    }

    private void AddMath(ReadOnlySpan<char> content, ReadOnlySpan<char> source)
    {
        if (LatexMath.TryConvert(content, isRich: _kind > LatexKind.Words, out var text)) { _out.Add(text); }
        else { _out.Add(source); }
    }
}
