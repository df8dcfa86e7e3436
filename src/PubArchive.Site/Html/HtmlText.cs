using System.Buffers;
using System.Text;

namespace PubArchive.Site.Html;

/// <summary>Text made safe to stand between tags or inside a quoted attribute.</summary>
internal static class HtmlText
{
    // HTML allows no control character but tab and newline; the rest could not be written as a reference either.
    private const string Controls = "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f";

    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"'" + Controls);

    public static void Encode(ReadOnlySpan<char> text, StringBuilder to)
    {
        while (text.IndexOfAny(s_special) is var at and >= 0)
        {
            to.Append(text[..at]).Append(Reference(text, at));
            text = text[(at + 1)..];
        }
        to.Append(text);
    }

    /// <summary>The text with U+FFFD in the place of half surrogate pairs, which neither JSON nor Unicode normalisation takes.</summary>
    public static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;

    private static string Reference(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\r' => at + 1 < text.Length && text[at + 1] is '\n' ? "" : "\n",
        _ => "\ufffd",
    };
}
