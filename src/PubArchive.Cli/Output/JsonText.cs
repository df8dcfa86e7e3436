using System.Globalization;
using System.Text;

namespace PubArchive.Cli.Output;

/// <summary>Writes JSON strings as JavaScript's <c>JSON.stringify</c> does (ECMA-262, QuoteJSONString), so that lines compare byte by byte with those of JavaScript programs: .NET's own encoders escape more.</summary>
internal static class JsonText
{
    /// <summary>The text in quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var at = 0; at < text.Length; at++) { Append(quoted, text, at); }
        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, string text, int at)
    {
        var letter = text[at];
        _ = letter switch
        {
            '"' => quoted.Append("\\\""),
            '\\' => quoted.Append("\\\\"),
            '\b' => quoted.Append("\\b"),
            '\f' => quoted.Append("\\f"),
            '\n' => quoted.Append("\\n"),
            '\r' => quoted.Append("\\r"),
            '\t' => quoted.Append("\\t"),
            < ' ' => Escaped(quoted, letter),
            _ when char.IsSurrogate(letter) && !IsPaired(text, at) => Escaped(quoted, letter),
            _ => quoted.Append(letter),
        };
    }

    private static StringBuilder Escaped(StringBuilder quoted, char letter) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");

    private static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
