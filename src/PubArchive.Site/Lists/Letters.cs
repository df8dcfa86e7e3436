using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PubArchive.Site.Lists;

/// <summary>The letter under which a word stands in a list: the language's own letters, accents folded, then everything else.</summary>
internal sealed class Letters(SiteLanguage language)
{
    private const string Norwegian = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ";
    private const string English = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly string _letters = language.Code is "nb" or "nn" ? Norwegian : English;

    /// <summary>The text from its first letter or digit on, so that quotes and brackets do not order a title.</summary>
    public static string SortText(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) { start++; }
        return start == text.Length ? text : text[start..];
    }

    /// <summary>Place of the text's letter among all headings: digits before A, other scripts after the last letter.</summary>
    public int Rank(string sortText)
    {
        if (sortText.Length > 0 && char.IsAsciiDigit(sortText[0])) { return 0; }
        var letter = _letters.IndexOf(LetterOf(sortText), StringComparison.Ordinal);
        return letter < 0 ? _letters.Length + 1 : letter + 1;
    }

    /// <summary>The heading of a rank: <c>0–9</c>, a letter, or the word for the rest.</summary>
    public string Heading(int rank) => rank == 0 ? "0–9" : rank <= _letters.Length ? _letters[rank - 1].ToString() : language.Words.OtherLetters;

    /// <summary>The anchor of a rank, from ASCII letters.</summary>
    public static string Anchor(int rank) => string.Create(CultureInfo.InvariantCulture, $"l{rank}");

    /// <summary>Every rank in order.</summary>
    public ImmutableArray<int> Ranks => [.. Enumerable.Range(0, _letters.Length + 2)];

    private char LetterOf(string text)
    {
        if (text.Length == 0) { return '\0'; }
        // Norwegian writes å as aa in names, and files it last.
        if (_letters == Norwegian && text.StartsWith("aa", StringComparison.OrdinalIgnoreCase)) { return 'Å'; }
        var first = char.ToUpperInvariant(text[0]);
        if (_letters.Contains(first, StringComparison.Ordinal)) { return first; }
        return first switch
        {
            'Æ' => 'A',
            'Ø' => 'O',
            'Ä' when _letters == Norwegian => 'Æ',
            'Ö' when _letters == Norwegian => 'Ø',
            'Đ' => 'D',
            'Ł' => 'L',
            'Þ' => 'T',
            _ when char.IsSurrogate(first) => '\0',
            _ => first.ToString().Normalize(NormalizationForm.FormD)[0],
        };
    }
}
