using System.Buffers.Text;

namespace PubArchive.Formats.Json;

/// <summary>Repairs what the framework's JSON reader refuses and real exports contain.</summary>
internal static class JsonRepair
{
    private const int EscapeLength = 6;

    /// <summary>Puts <c>\uFFFD</c> in the place of each half surrogate pair written as an escape, where a program cut a text to a length.</summary>
    public static void ReplaceHalfPairs(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0;)
        {
            var length = Length(json[at..]);
            if (length == EscapeLength && Unit(json[at..]) is >= 0xD800 and <= 0xDFFF) { length = ReplaceUnlessPaired(json[at..]); }
            at += length;
            var next = at < json.Length ? json[at..].IndexOf((byte)'\\') : -1;
            at = next < 0 ? -1 : at + next;
        }
    }

    private static int ReplaceUnlessPaired(Span<byte> json)
    {
        var isPair = Unit(json) <= 0xDBFF && Unit(json[EscapeLength..]) is >= 0xDC00 and <= 0xDFFF;
        if (isPair) { return 2 * EscapeLength; }
        "\\uFFFD"u8.CopyTo(json);
        return EscapeLength;
    }

    private static int Length(ReadOnlySpan<byte> escape) => Unit(escape) >= 0 ? EscapeLength : Math.Min(2, escape.Length);

    private static int Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= EscapeLength && escape[0] == '\\' && escape[1] == 'u' && Utf8Parser.TryParse(escape[2..EscapeLength], out ushort unit, out var read, 'X') && read == 4 ? unit : -1;
}
