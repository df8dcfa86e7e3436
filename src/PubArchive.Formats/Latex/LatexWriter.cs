using System.Globalization;
using System.Text;

namespace PubArchive.Formats.Latex;

/// <summary>Writes text as LaTeX that <see cref="LatexReader"/> reads back as the same text: signs shielded, rich text as commands, capitals and <c>nocase</c> in braces.</summary>
/// <remarks>Braces in the text become commands, because BibTeX counts braces even behind a backslash.</remarks>
internal sealed class LatexWriter
{
    private readonly StringBuilder _out = new();
    private readonly bool _isAscii;

    private LatexWriter(bool isAscii) => _isAscii = isAscii;

    /// <summary>The LaTeX of a text.</summary>
    /// <param name="text">The text, with Zotero's rich text for the kinds that have it.</param>
    /// <param name="kind">What it is read as.</param>
    /// <param name="isAscii">Whether characters beyond ASCII become commands where there are such.</param>
    public static string Write(string text, LatexKind kind, bool isAscii)
    {
        var writer = new LatexWriter(isAscii);
        writer.Run(text, kind);
        return writer._out.ToString();
    }

    private void Run(string text, LatexKind kind)
    {
        var tags = kind > LatexKind.Words ? RichTags.Match(text) : [];
        var words = kind == LatexKind.Title ? LatexCapitals.Find(text, tags) : [];
        var nextTag = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (nextTag < tags.Count && tags[nextTag].Start == at)
            {
                _out.Append(CommandOf(tags[nextTag]));
                at += tags[nextTag].Length - 1;
                nextTag++;
                continue;
            }
            if (words.TryGetValue(at, out var length))
            {
                _out.Append('{');
                for (var inside = at; inside < at + length; inside++) { inside += Put(text, inside, kind) - 1; }
                _out.Append('}');
                at += length - 1;
                continue;
            }
            at += Put(text, at, kind) - 1;
        }
    }

    private static string CommandOf(RichTag tag) => tag.IsClosing ? "}" : tag.Name switch
    {
        "i" => "\\textit{",
        "b" => "\\textbf{",
        "sub" => "\\textsubscript{",
        "sup" => "\\textsuperscript{",
        "sc" => "\\textsc{",
        _ => "{",
    };

    // Writes what stands at a place; how many characters that were.
    private int Put(string text, int at, LatexKind kind)
    {
        var character = text[at];
        switch (character)
        {
            case '\\': _out.Append("{\\textbackslash}"); return 1;
            case '{': _out.Append("{\\textbraceleft}"); return 1;
            case '}': _out.Append("{\\textbraceright}"); return 1;
            case '~': _out.Append("{\\textasciitilde}"); return 1;
            case '^': _out.Append("{\\textasciicircum}"); return 1;
            case '`': _out.Append("{\\textasciigrave}"); return 1;
            case '<': _out.Append("{\\textless}"); return 1;
            case '>': _out.Append("{\\textgreater}"); return 1;
            case '|': _out.Append("{\\textbar}"); return 1;
            case '$': return PutDollar(text, at);
            case '#' or '%' or '&' or '_': _out.Append('\\').Append(character); return 1;
            case '\u00A0': _out.Append('~'); return 1;
            case '\r' or '\n': return PutLineEnd(text, at, kind);
            case '-' or '\'' when at + 1 < text.Length && text[at + 1] == character && kind != LatexKind.Words: _out.Append(character).Append("{}"); return 1;
            default: return character < 128 || !_isAscii ? PutPlain(character) : PutBeyondAscii(text, at);
        }
    }

    private int PutPlain(char character)
    {
        _out.Append(character);
        return 1;
    }

    // Math that is more than text stands in the text as it came, and is written so.
    private int PutDollar(string text, int at)
    {
        var end = LatexMath.EndOf(text.AsSpan(at + 1), "$");
        if (end > 0)
        {
            var math = text.AsSpan(at + 1, end);
            if (math.Contains('\\') && !math.ContainsAny('<', '>') && !LatexMath.TryConvert(math, isRich: true, out _))
            {
                _out.Append(text, at, end + 2);
                return end + 2;
            }
        }
        _out.Append("\\$");
        return 1;
    }

    // In prose an empty line parts paragraphs and a line end is one; elsewhere both are blanks.
    private int PutLineEnd(string text, int at, LatexKind kind)
    {
        var end = at;
        while (end < text.Length && text[end] is '\r' or '\n') { end++; }
        if (kind != LatexKind.Prose) { _out.Append(' '); }
        else { _out.Append(text.AsSpan(at, end - at).Count('\n') > 1 ? "\n\n" : "\\newline\n"); }
        return end - at;
    }

    private int PutBeyondAscii(string text, int at)
    {
        var character = text[at];
        if (LatexSymbols.TryFind(character, out var symbol) && !(symbol.IsMath && IsInGreekWord(text, at)))
        {
            _out.Append(symbol.IsMath ? $"$\\{symbol.Command}$" : $"{{\\{symbol.Command}}}");
            return 1;
        }
        if (!char.IsLetter(character) || char.IsSurrogate(character)) { return PutPlain(character); }
        var parts = character.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Length != 2 || parts[0] > 127 || !LatexAccents.TryFind(parts[1], out var accent)) { return PutPlain(character); }
        _out.Append(CultureInfo.InvariantCulture, $"{{\\{accent}{{{parts[0]}}}}}");
        return 1;
    }

    // A word is written in its letters; a single letter is a symbol.
    private static bool IsInGreekWord(string text, int at) => IsGreek(text[at]) && (at > 0 && IsGreek(text[at - 1]) || at + 1 < text.Length && IsGreek(text[at + 1]));

    private static bool IsGreek(char character) => character is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF';
}
