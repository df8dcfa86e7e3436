using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PubArchive.Formats.ArchivePages;

/// <summary>Writes the value of a front matter's <c>title:</c> as libyaml emits it at width 80 with Unicode allowed.</summary>
/// <remarks>Plain where that reads back as the same text; else single-quoted; double-quoted only where a character has to be escaped.</remarks>
internal static partial class YamlTitle
{
    private const int Width = 80;
    private const string Break = "\n  ";

    // "title: " stands before it.
    private const int FirstColumn = 7;
    private const int BreakColumn = 2;

    private static readonly SearchValues<char> s_indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");

    // YAML 1.1, "Language-Independent Types": what a plain scalar would be read as instead of text.
    [GeneratedRegex(
        @"^(?:~|null|Null|NULL|y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|=|<<"
        + @"|[-+]?0b[01_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?"
        + @"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
        + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?)\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotText { get; }

    /// <summary>The scalar as it stands after <c>title: </c>, without the line end.</summary>
    public static string Write(string title)
    {
        if (title.EnumerateRunes().Any(IsEscaped)) { return DoubleQuoted(title); }
        return NeedsQuotes(title) ? SingleQuoted(title) : Plain(title);
    }

    private static bool NeedsQuotes(string title) =>
        title is "" or [' ', ..] or [.., ' '] or [.., ':'] || s_indicators.Contains(title[0])
        || title.StartsWith("...", StringComparison.Ordinal) || title.Contains(": ", StringComparison.Ordinal) || title.Contains(" #", StringComparison.Ordinal)
        || NotText.IsMatch(title);

    private static string Plain(string title)
    {
        var text = new StringBuilder(title.Length + 16);
        Fold(title, FirstColumn, text, character => text.Append(character).Length);
        return text.ToString();
    }

    private static string SingleQuoted(string title)
    {
        var text = new StringBuilder("'", title.Length + 16);
        Fold(title, FirstColumn + 1, text, character => text.Append(character is '\'' ? "''" : character.ToString()).Length);
        return text.Append('\'').ToString();
    }

    // A blank beyond the width becomes a line break, unless it stands at an end or beside another blank.
    private static void Fold(string title, int column, StringBuilder text, Func<char, int> write)
    {
        for (var at = 0; at < title.Length; at++)
        {
            if (title[at] is ' ' && column > Width && at > 0 && at < title.Length - 1 && title[at - 1] is not ' ' && title[at + 1] is not ' ')
            {
                text.Append(Break);
                column = BreakColumn;
                continue;
            }
            var before = text.Length;
            column += write(title[at]) - before;
        }
    }

    private static string DoubleQuoted(string title)
    {
        var text = new StringBuilder("\"", title.Length + 16);
        var (column, previous, at) = (FirstColumn + 1, 0, 0);
        foreach (var rune in title.EnumerateRunes())
        {
            var next = at + rune.Utf16SequenceLength;
            if (rune.Value is ' ' && previous is not ' ' && column > Width && at > 0 && next < title.Length)
            {
                // A second blank is kept apart from the indentation by a backslash.
                text.Append(Break).Append(title[next] is ' ' ? "\\" : "");
                column = BreakColumn + (title[next] is ' ' ? 1 : 0);
            }
            else
            {
                var written = IsEscaped(rune) || rune.Value is '"' or '\\' ? Escape(rune) : rune.ToString();
                text.Append(written);
                column += written.Length;
            }
            (previous, at) = (rune.Value, next);
        }
        return text.Append('"').ToString();
    }

    // What libyaml does not print as it is; and line separators, which would fold.
    private static bool IsEscaped(Rune rune) => rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF or > 0xFFFF;

    private static string Escape(Rune rune) => rune.Value switch
    {
        0 => "\\0",
        7 => "\\a",
        8 => "\\b",
        9 => "\\t",
        10 => "\\n",
        11 => "\\v",
        12 => "\\f",
        13 => "\\r",
        27 => "\\e",
        '"' => "\\\"",
        '\\' => "\\\\",
        0x85 => "\\N",
        0x2028 => "\\L",
        0x2029 => "\\P",
        <= 0xFF => "\\x" + rune.Value.ToString("X2", CultureInfo.InvariantCulture),
        <= 0xFFFF => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
        _ => "\\U" + rune.Value.ToString("X8", CultureInfo.InvariantCulture),
    };
}
