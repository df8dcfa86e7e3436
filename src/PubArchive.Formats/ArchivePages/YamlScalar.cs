using System.Globalization;
using System.Text;

namespace PubArchive.Formats.ArchivePages;

/// <summary>Reads one YAML flow scalar, plain or quoted, on one line or several.</summary>
internal static class YamlScalar
{
    /// <summary>Reads what stands after <c>title: </c> up to, without it, the last line end.</summary>
    /// <returns><see langword="null"/> when it is no such scalar: an open quote, an unknown escape, text after the closing quote, a block scalar.</returns>
    public static string? Read(ReadOnlySpan<char> scalar) => scalar switch
    {
        ['\'', ..] => SingleQuoted(scalar[1..]),
        ['"', ..] => DoubleQuoted(scalar[1..]),
        ['|' or '>', ..] => null,
        _ => Folded(scalar),
    };

    private static string? SingleQuoted(ReadOnlySpan<char> rest)
    {
        if (rest is not [.., '\'']) { return null; }
        var inner = rest[..^1];
        var text = new StringBuilder(inner.Length);
        for (var at = 0; at < inner.Length; at++)
        {
            if (inner[at] is '\'' && (++at == inner.Length || inner[at] is not '\'')) { return null; }
            text.Append(inner[at]);
        }
        return Folded(text.ToString());
    }

    // YAML 1.1, "Line folding": one line break is a blank, each empty line after it a line break; blanks around a break are not text.
    private static string Folded(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var (lines, isFirst) = (0, true);
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var isLast = range.End.GetOffset(text.Length) == text.Length;
            if (!isFirst) { line = line.TrimStart(' '); }
            if (!isLast) { line = line.TrimEnd(' '); }
            if (!isFirst && line.IsEmpty && !isLast) { lines++; continue; }
            if (!isFirst) { folded.Append(lines == 0 ? " " : new string('\n', lines)); }
            folded.Append(line);
            (lines, isFirst) = (0, false);
        }
        return folded.ToString();
    }

    private static string? DoubleQuoted(ReadOnlySpan<char> rest)
    {
        var text = new StringBuilder(rest.Length);
        while (!rest.IsEmpty)
        {
            switch (rest[0])
            {
                case '"': return rest.Length == 1 ? text.ToString() : null;
                case '\\' when rest is ['\\', '\n', ..]: rest = rest[2..].TrimStart(' '); break;
                case '\\':
                    if (!TryEscape(rest[1..], out var rune, out var length)) { return null; }
                    text.Append(rune.ToString());
                    rest = rest[(1 + length)..];
                    break;
                case '\n': rest = Break(rest, text); break;
                default: text.Append(rest[0]); rest = rest[1..]; break;
            }
        }
        return null;
    }

    private static ReadOnlySpan<char> Break(ReadOnlySpan<char> rest, StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ') { text.Length--; }
        var lines = 0;
        for (; rest is ['\n', ..]; lines++) { rest = rest[1..].TrimStart(' '); }
        text.Append(lines == 1 ? " " : new string('\n', lines - 1));
        return rest;
    }

    private static bool TryEscape(ReadOnlySpan<char> rest, out Rune rune, out int length)
    {
        (rune, length) = (default, 1);
        if (rest.IsEmpty) { return false; }
        var digits = rest[0] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            length = 1 + digits;
            return rest.Length >= length && int.TryParse(rest[1..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                && Rune.TryCreate(value, out rune);
        }
        var code = rest[0] switch
        {
            '0' => 0, 'a' => 7, 'b' => 8, 't' or '\t' => 9, 'n' => 10, 'v' => 11, 'f' => 12, 'r' => 13, 'e' => 27,
            ' ' or '"' or '\\' or '/' => rest[0], 'N' => 0x85, '_' => 0xA0, 'L' => 0x2028, 'P' => 0x2029, _ => -1,
        };
        return code >= 0 && Rune.TryCreate(code, out rune);
    }
}
