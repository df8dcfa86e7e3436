using System.Buffers;
using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>Spaces beside punctuation that wants a narrow no-break one, and before a single quote.</summary>
internal static class Spaces
{
    private const char Narrow = '\u202F';
    private static readonly SearchValues<char> s_signs = SearchValues.Create(":;?!\u00BB\u00AB'");

    public static string Normalize(string text)
    {
        if (!text.AsSpan().ContainsAny(s_signs)) { return text; }
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign is ':' or ';' or '?' or '!' or '\u00BB' && result.Length > 0 && result[^1] == ' ') { result[^1] = Narrow; }
            if (sign == '\'') { OneSpaceBefore(result); }
            if (sign == ' ' && i > 0 && text[i - 1] == '\u00AB') { sign = Narrow; }
            result.Append(sign);
        }
        return result.ToString();
    }

    private static void OneSpaceBefore(StringBuilder text)
    {
        if (text.Length == 0 || !char.IsWhiteSpace(text[^1])) { return; }
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) { text.Length--; }
        text.Append(' ');
    }
}
