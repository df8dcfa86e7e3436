using System.Buffers;
using System.Text;

namespace PubArchive.Csl.Output;

/// <summary>Escapes text for HTML the way the reference processor does: numeric references, two white spaces as a no-break space and a space, superscript letters as <c>sup</c>.</summary>
internal static class HtmlText
{
    private const string Superscripts =
        "\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0\u02B1\u02B2\u02B3\u02B4\u02B5\u02B6\u02B7\u02B8\u02E0\u02E1\u02E2\u02E3\u02E4"
        + "\u1D2C\u1D2D\u1D2E\u1D30\u1D31\u1D32\u1D33\u1D34\u1D35\u1D36\u1D37\u1D38\u1D39\u1D3A\u1D3C\u1D3D\u1D3E\u1D3F\u1D40\u1D41\u1D42"
        + "\u1D43\u1D44\u1D45\u1D46\u1D47\u1D48\u1D49\u1D4A\u1D4B\u1D4C\u1D4D\u1D4F\u1D50\u1D51\u1D52\u1D53\u1D54\u1D55\u1D56\u1D57\u1D58\u1D59\u1D5A\u1D5B\u1D5C\u1D5D\u1D5E\u1D5F\u1D60\u1D61"
        + "\u2070\u2071\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F\u2120\u2122"
        + "\u3192\u3193\u3194\u3195\u3196\u3197\u3198\u3199\u319A\u319B\u319C\u319D\u319E\u319F\u02C0\u02C1\u06E5\u06E6";

    private static readonly SearchValues<char> s_special = SearchValues.Create([.. "&<>", .. Superscripts, .. NotText()]);
    private static readonly SearchValues<char> s_rare = SearchValues.Create([.. "&<>", .. Superscripts, .. NotText().Where(sign => sign != ' ')]);
    private static readonly SearchValues<char> s_superscripts = SearchValues.Create(Superscripts);

    public static void Append(StringBuilder html, string text)
    {
        if (!text.AsSpan().ContainsAny(s_rare) && !text.Contains("  ", StringComparison.Ordinal)) { html.Append(text); return; }
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(s_special);
            if (next < 0) { html.Append(text, at, text.Length - at); return; }
            html.Append(text, at, next);
            at += next;
            at += AppendSpecial(html, text, at);
        }
    }

    /// <summary>Escapes for a double-quoted attribute.</summary>
    public static void AppendAttribute(StringBuilder html, string text)
    {
        foreach (var sign in text)
        {
            if (sign is '&' or '<' or '>' or '"') { html.Append("&#").Append((int)sign).Append(';'); }
            else if (!char.IsControl(sign)) { html.Append(char.IsSurrogate(sign) || sign >= '\uFFFE' ? '\uFFFD' : sign); }
        }
    }

    // White space, controls, halves of surrogate pairs and what Unicode says is no character.
    private static IEnumerable<char> NotText() =>
        Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || char.IsSurrogate(sign) || sign >= '\uFFFE');

    // Returns how many characters were written.
    private static int AppendSpecial(StringBuilder html, string text, int at)
    {
        var sign = text[at];
        if (sign is '&' or '<' or '>')
        {
            html.Append("&#").Append((int)sign).Append(';');
            return 1;
        }
        if (s_superscripts.Contains(sign))
        {
            html.Append("<sup>").Append(Base(sign)).Append("</sup>");
            return 1;
        }
        if (!char.IsWhiteSpace(sign)) { return AppendOddity(html, text, at); }
        if (at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]))
        {
            html.Append("\u00A0 ");
            return 2;
        }
        html.Append(sign);
        return 1;
    }

    // A pair is a character; half of one is not, and a control has no place in HTML.
    private static int AppendOddity(StringBuilder html, string text, int at)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            html.Append(text, at, 2);
            return 2;
        }
        if (!char.IsControl(text[at])) { html.Append('\uFFFD'); }
        return 1;
    }

    // Unicode decomposes all but four.
    private static string Base(char superscript) => superscript switch
    {
        '\u02C0' => "\u0294",
        '\u02C1' => "\u0295",
        '\u06E5' => "\u0648",
        '\u06E6' => "\u064A",
        _ => superscript.ToString().Normalize(NormalizationForm.FormKD),
    };
}
