using System.Text;

namespace PubArchive.Formats.Latex;

/// <summary>Math that text can say: letters, symbols, indices, exponents, accents.</summary>
internal sealed class LatexMath
{
    private const int Deepest = 12;
    private const int Longest = 500;
    private const int FarthestEnd = 4000;

    private readonly bool _isRich;
    private readonly StringBuilder _out = new();
    private bool _isPossible = true;

    private LatexMath(bool isRich) => _isRich = isRich;

    /// <summary>The text of the content of a formula.</summary>
    /// <returns><see langword="false"/> when it takes more than text to say it: fractions, roots, matrices, commands unknown here.</returns>
    public static bool TryConvert(ReadOnlySpan<char> math, bool isRich, out string text)
    {
        var conversion = new LatexMath(isRich);
        if (math.Length <= Longest) { conversion.Run(math, 0); }
        text = conversion._out.ToString();
        return math.Length <= Longest && conversion._isPossible;
    }

    /// <summary>Where the sign stands that ends a formula; -1 when it has no end before the group around it ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, string sign)
    {
        var depth = 0;
        for (var at = 0; at < Math.Min(text.Length, FarthestEnd); at++)
        {
            switch (text[at])
            {
                case '\\': at++; break;
                case '{': depth++; break;
                case '}' when depth == 0: return -1;
                case '}': depth--; break;
                case '$' when depth == 0 && text[at..].StartsWith(sign, StringComparison.Ordinal): return at;
                default: break;
            }
        }
        return -1;
    }

    /// <summary>Where the brace stands that closes the group a text begins with; the length of the text when none does.</summary>
    public static int EndOfGroup(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') { at++; }
            else if (text[at] == '{') { depth++; }
            else if (text[at] == '}' && --depth == 0) { return at; }
        }
        return text.Length;
    }

    private void Run(ReadOnlySpan<char> math, int depth)
    {
        if (depth > Deepest) { _isPossible = false; }
        while (!math.IsEmpty && _isPossible)
        {
            switch (math[0])
            {
                case '_' or '^': math = Raise(math, depth); break;
                case '{': Run(TakeAtom(ref math), depth + 1); break;
                case '\\': math = Command(math, depth); break;
                case ' ' or '\n' or '\r' or '\t' or '~': math = math[1..]; AddBlank(math); break;
                case '&' or '}': _isPossible = false; break;
                case '\'': _out.Append('′'); math = math[1..]; break;
                default: _out.Append(math[0]); math = math[1..]; break;
            }
        }
    }

    // Blanks mean nothing in math, but between two words of text.
    private void AddBlank(ReadOnlySpan<char> math)
    {
        if (_out.Length > 0 && _out[^1] != ' ' && !math.IsEmpty && (_out[^1] is '=' or '<' or '>' or '≤' or '≥' or '≈' or '×' or ',' || math[0] is '=' or '<' or '>' or '\\')) { _out.Append(' '); }
    }

    private ReadOnlySpan<char> Raise(ReadOnlySpan<char> math, int depth)
    {
        var isIndex = math[0] == '_';
        math = math[1..].TrimStart();
        var argument = TakeAtom(ref math);
        var inner = new LatexMath(_isRich);
        inner.Run(argument, depth + 1);
        _isPossible &= inner._isPossible;
        var text = inner._out.ToString().Trim();
        if (text.Length == 0) { return math; }
        if (!isIndex && text is "∘") { _out.Append('°'); }
        else if (LatexScripts.TryRaise(text, isIndex, out var raised)) { _out.Append(raised); }
        else if (!_isRich) { _out.Append(text); }
        else { _out.Append(isIndex ? "<sub>" : "<sup>").Append(text).Append(isIndex ? "</sub>" : "</sup>"); }
        return math;
    }

    // One group, command or character.
    private static ReadOnlySpan<char> TakeAtom(ref ReadOnlySpan<char> math)
    {
        if (math.IsEmpty) { return []; }
        if (math[0] == '{')
        {
            var end = EndOfGroup(math);
            var group = math[1..end];
            math = math[Math.Min(end + 1, math.Length)..];
            return group;
        }
        var length = 1;
        if (math[0] == '\\')
        {
            length = Math.Min(2, math.Length);
            while (length > 1 && char.IsAsciiLetter(math[1]) && length < math.Length && char.IsAsciiLetter(math[length])) { length++; }
            if (math[length..] is ['{', ..] && LatexCommands.IsTransparent(math[1..length])) { length += EndOfGroup(math[length..]) + 1; }
        }
        var atom = math[..Math.Min(length, math.Length)];
        math = math[atom.Length..];
        return atom;
    }

    private ReadOnlySpan<char> Command(ReadOnlySpan<char> math, int depth)
    {
        math = math[1..];
        if (math.IsEmpty || !char.IsAsciiLetter(math[0])) { return Sign(math); }
        var length = 0;
        while (length < math.Length && char.IsAsciiLetter(math[length])) { length++; }
        var name = math[..length];
        math = math[length..];
        var behind = math.TrimStart();
        if (name is "left" or "right" or "big" or "Big" or "bigl" or "bigr" or "Bigl" or "Bigr" or "limits" or "nolimits" or "displaystyle" or "textstyle") { return behind is ['.', ..] ? behind[1..] : behind; }
        if (name is "quad" or "qquad") { _out.Append(' '); return behind; }
        if (LatexAccents.TryGetMath(name, out var mark)) { return Accent(mark, behind, depth); }
        if (name is "mathbb" && TryDouble(ref behind)) { return behind; }
        if (LatexSymbols.TryGet(name, out var character)) { _out.Append(character); return behind; }
        if (LatexCommands.TryStyle(name, out var tags)) { return Styled(tags, behind, depth); }
        if (LatexCommands.IsTransparent(name)) { return Inner(behind, depth, name.StartsWith("text", StringComparison.Ordinal) || name is "mbox"); }
        if (IsFunction(name)) { _out.Append(name); if (behind is [var next, ..] && char.IsLetterOrDigit(next)) { _out.Append(' '); } return behind; }
        _isPossible = false;
        return [];
    }

    private ReadOnlySpan<char> Sign(ReadOnlySpan<char> math)
    {
        if (math.IsEmpty) { return math; }
        switch (math[0])
        {
            case '{' or '}' or '$' or '%' or '&' or '#' or '_': _out.Append(math[0]); break;
            case ',' or ';' or ':' or ' ' or '>': _out.Append(' '); break;
            case '!' or '/': break;
            case '|': _out.Append('‖'); break;
            default: _isPossible = false; break;
        }
        return math[1..];
    }

    private ReadOnlySpan<char> Accent(char mark, ReadOnlySpan<char> behind, int depth)
    {
        var argument = TakeAtom(ref behind);
        var inner = new LatexMath(_isRich);
        inner.Run(argument, depth + 1);
        var letter = inner._out.ToString();
        _isPossible &= inner._isPossible && letter.Length is 1 or 2;
        if (_isPossible) { _out.Append(LatexAccents.Compose(letter, [mark])); }
        return behind;
    }

    private ReadOnlySpan<char> Styled((string Open, string Close) tags, ReadOnlySpan<char> behind, int depth)
    {
        var argument = TakeAtom(ref behind);
        if (_isRich) { _out.Append(tags.Open); }
        Run(argument, depth + 1);
        if (_isRich) { _out.Append(tags.Close); }
        return behind;
    }

    private ReadOnlySpan<char> Inner(ReadOnlySpan<char> behind, int depth, bool isText)
    {
        if (behind is not ['{', ..]) { return behind; }
        var argument = TakeAtom(ref behind);
        if (isText) { _out.Append(LatexReader.Read(argument, _isRich ? LatexKind.Rich : LatexKind.Plain)); }
        else { Run(argument, depth + 1); }
        return behind;
    }

    private bool TryDouble(ref ReadOnlySpan<char> behind)
    {
        var after = behind;
        var letter = TakeAtom(ref after);
        var at = letter.Length == 1 ? "CHNPQRZ".IndexOf(letter[0], StringComparison.Ordinal) : -1;
        if (at < 0) { return false; }
        _out.Append("ℂℍℕℙℚℝℤ"[at]);
        behind = after;
        return true;
    }

    private static bool IsFunction(ReadOnlySpan<char> name) =>
        name is "sin" or "cos" or "tan" or "log" or "ln" or "exp" or "max" or "min" or "lim" or "sup" or "inf" or "det" or "dim" or "ker" or "deg" or "gcd" or "mod" or "arg" or "Pr" or "tanh" or "sinh" or "cosh" or "lg" or "hom";
}
