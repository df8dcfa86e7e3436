using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PubArchive.Csl;

/// <summary>Unescapes a JSON string that holds half a surrogate pair, which the framework's reader refuses.</summary>
internal static class JsonText
{
    /// <summary>Whether a property has a name of ASCII letters. Nobody escapes those, and an escape may be one that the framework's reader refuses.</summary>
    public static bool IsName(in Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);

    public static string Unescape(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length) { result.Append(text[i]); continue; }
            i++;
            if (text[i] != 'u') { result.Append(Simple(text[i])); continue; }
            _ = ushort.TryParse(text.Slice(i + 1, Math.Min(4, text.Length - i - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit);
            result.Append((char)unit);
            i += 4;
        }
        return Whole(result);
    }

    private static char Simple(char escaped) => escaped switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        _ => escaped,
    };

    private static string Whole(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; }
            else if (char.IsSurrogate(text[i])) { text[i] = '\uFFFD'; }
        }
        return text.ToString();
    }
}
