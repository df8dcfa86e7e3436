using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>Removes periods (CSL 1.0.2, "Strip-periods").</summary>
internal static class Periods
{
    /// <summary>All but those before a lower-case letter, which are part of a word (<c>example.org</c>); of three in a row one stays.</summary>
    public static string Strip(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal)) { return text; }
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isInside = i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1]);
            if (text[i] == '.' && !isInside && ++i == text.Length) { break; }
            result.Append(text[i]);
        }
        return result.ToString();
    }

    public static string StripAll(string text) => text.Replace(".", "", StringComparison.Ordinal);
}
