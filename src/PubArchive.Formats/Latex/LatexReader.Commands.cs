using System.Buffers;
using System.Globalization;
using System.Text;

namespace PubArchive.Formats.Latex;

// What begins with a backslash.
internal sealed partial class LatexReader
{
    private const int FarthestEnd = 4000;

    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private ReadOnlySpan<char> Command(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            _out.Add('\\');
            return rest;
        }
        if (!char.IsAsciiLetter(rest[0])) { return Sign(rest); }
        var length = rest.IndexOfAnyExcept(s_letters);
        var name = length < 0 ? rest : rest[..length];
        return Word(name, rest[name.Length..]);
    }

    // A backslash and one character that is no letter.
    private ReadOnlySpan<char> Sign(ReadOnlySpan<char> rest)
    {
        if (LatexAccents.TryGet(rest[..1], out var accent)) { _out.Accent(accent.Mark, accent.Alone); return rest[1..]; }
        switch (rest[0])
        {
            case '(' or '[': return Delimited(rest);
            case '-' or '/' or '!' or '@' or '*': break;
            case '\\' or ' ' or '\n' or '\r' or '\t': _out.AddBlank(); break;
            case ',': _out.Add('\u2009'); break;
            case ';' or ':': _out.Add(' '); break;
            default: _out.Add(rest[0]); break;
        }
        return rest[1..];
    }

    // \( … \) and \[ … \].
    private ReadOnlySpan<char> Delimited(ReadOnlySpan<char> rest)
    {
        var end = rest[..System.Math.Min(rest.Length, FarthestEnd)].IndexOf(rest[0] == '(' ? "\\)" : "\\]", StringComparison.Ordinal);
        if (end < 0)
        {
            _out.Add(rest[0]);
            return rest[1..];
        }
        AddMath(rest[1..end], $"\\{rest[..(end + 2)]}");
        return rest[(end + 2)..];
    }

    private ReadOnlySpan<char> Word(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        var behind = rest.TrimStart(" \n\r\t");
        if (LatexAccents.TryGet(name, out var accent))
        {
            _out.Accent(accent.Mark, accent.Alone);
            return behind;
        }
        if (LatexCommands.TryStyle(name, out var tags)) { return OpenArgument(tags, behind, isMarkup: true); }
        if (LatexCommands.TryQuote(name, out var signs)) { return OpenArgument(signs, behind, isMarkup: false); }
        if (LatexCommands.TryDeclaration(name, out var declared)) { return Declare(declared, behind); }
        if (LatexCommands.TryWords(name, out var words)) { return AddWords(name, words, behind); }
        if (LatexSymbols.TryGet(name, out var character))
        {
            _out.Add(character);
            return behind is ['{', '}', ..] ? behind[2..] : behind;
        }
        return Rare(name, rest, behind);
    }

    private ReadOnlySpan<char> AddWords(ReadOnlySpan<char> name, string words, ReadOnlySpan<char> behind)
    {
        if (name is "par" && _kind == LatexKind.Prose) { _out.AddParagraph(); }
        else if (name is "newline" or "linebreak" && _kind == LatexKind.Prose) { _out.AddLine(); }
        else if (words is " ") { _out.AddBlank(); }
        else { _out.Add(words); }
        return behind is ['{', '}', ..] ? behind[2..] : behind;
    }

    private ReadOnlySpan<char> Rare(ReadOnlySpan<char> name, ReadOnlySpan<char> rest, ReadOnlySpan<char> behind)
    {
        if (name is "ensuremath" && behind is ['{', ..]) { return Ensured(behind); }
        if (name is "symbol" or "char") { return Numbered(name, rest, behind); }
        if (LatexCommands.IsVerbatim(name) && behind is ['{', ..])
        {
            var address = Argument(ref behind);
            _out.Add(address);
            return behind;
        }
        if (LatexCommands.IsTransparent(name)) { return behind; }
        if (LatexCommands.TryDropped(name, out var arguments))
        {
            for (var at = 0; at < arguments && behind is ['{', ..]; at++)
            {
                Argument(ref behind);
                behind = behind.TrimStart(" \n\r\t");
            }
            return behind;
        }
        (_unknown ??= []).Add($"\\{name}");
        if (behind is not ['{', ..])
        {
            _out.Add($"\\{name}");
            return rest;
        }
        return behind;
    }

    private ReadOnlySpan<char> Ensured(ReadOnlySpan<char> behind)
    {
        var whole = behind;
        var content = Argument(ref behind);
        AddMath(content, $"\\ensuremath{whole[..^behind.Length]}");
        return behind;
    }

    // \symbol{126}, \char"7E, \char126.
    private ReadOnlySpan<char> Numbered(ReadOnlySpan<char> name, ReadOnlySpan<char> rest, ReadOnlySpan<char> behind)
    {
        var after = behind;
        var number = after is ['{', ..] ? Argument(ref after).Trim() : Digits(ref after);
        var isHex = number is ['"', ..];
        if (int.TryParse(isHex ? number[1..] : number, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 31 && Rune.TryCreate(code, out var rune))
        {
            _out.Add(rune.ToString());
            return after;
        }
        _out.Add($"\\{name}");
        return rest;
    }

    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> text)
    {
        var start = text is ['"', ..] ? 1 : 0;
        var end = start;
        while (end < text.Length && end < 8 && (start == 1 ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))) { end++; }
        var digits = text[..end];
        text = text[end..];
        return digits;
    }

    private ReadOnlySpan<char> OpenArgument((string Open, string Close) signs, ReadOnlySpan<char> behind, bool isMarkup)
    {
        if (behind is not ['{', ..]) { return behind; }
        var isSilent = isMarkup && _kind <= LatexKind.Words;
        _out.Settle();
        if (!isSilent) { _out.AddTag(signs.Open); }
        _frames.Add(new Frame { Start = _out.Length, Close = isSilent ? null : signs.Close });
        return behind[1..];
    }

    private ReadOnlySpan<char> Declare((string Open, string Close) tags, ReadOnlySpan<char> behind)
    {
        if (_kind <= LatexKind.Words) { return behind; }
        _out.AddTag(tags.Open);
        _frames[^1] = _frames[^1] with { Close = tags.Close + _frames[^1].Close };
        return behind;
    }

    // The text of a braced argument, as it stands.
    private static ReadOnlySpan<char> Argument(ref ReadOnlySpan<char> text)
    {
        var end = LatexMath.EndOfGroup(text);
        var argument = text[1..end];
        text = text[System.Math.Min(end + 1, text.Length)..];
        return argument;
    }
}
