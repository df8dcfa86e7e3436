namespace PubArchive.Archive.Identity;

/// <summary>How two titles relate.</summary>
internal enum TitleLikeness
{
    /// <summary>One of them is missing.</summary>
    Unknown,

    /// <summary>Other words.</summary>
    Different,

    /// <summary>One goes on where the other ends (a subtitle), or most words are the same.</summary>
    Near,

    /// <summary>The same words.</summary>
    Equal,
}

/// <summary>Compares titles as <c>TextFold.Words</c> leaves them.</summary>
internal static class Titles
{
    private static readonly string[] s_beforeSubtitle = [". ", " - ", " – ", " — "];

    private const double MostWords = 0.7;
    private const char FirstOfHan = '\u2E80';

    public static TitleLikeness Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) { return TitleLikeness.Unknown; }
        if (string.Equals(left, right, StringComparison.Ordinal)) { return TitleLikeness.Equal; }
        return Continues(left, right) || Continues(right, left) || Share(left, right) >= MostWords ? TitleLikeness.Near : TitleLikeness.Different;
    }

    /// <summary>What of a title as written stands before its subtitle: up to the first colon, question mark, or full stop or dash between blanks.</summary>
    public static string Main(string title)
    {
        var end = title.AsSpan().IndexOfAny(':', '?', '：');
        foreach (var mark in s_beforeSubtitle)
        {
            if (title.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 && (end < 0 || at < end)) { end = at; }
        }
        return end > 0 ? title[..end] : title;
    }

    /// <summary>Whether few works have a title.</summary>
    public static bool IsTelling(string title) => Is(title, words: 3, weight: 15);

    /// <summary>Whether few works of one person have a title in one year: it is not "Introduction" or "Review".</summary>
    public static bool IsOwn(string title) => Is(title, words: 2, weight: 12);

    // Han and kana write no gaps: each character counts as a word, and for three letters.
    private static bool Is(string title, int words, int weight)
    {
        var (seen, heavy) = (1, 0);
        foreach (var character in title)
        {
            if (character == ' ') { seen++; }
            else if (character >= FirstOfHan) { (seen, heavy) = (seen + 1, heavy + 3); }
            else { heavy++; }
        }
        return seen >= words && heavy >= weight;
    }

    // "iron" goes on in very many titles; two words of some length are needed.
    private static bool Continues(string shorter, string longer) =>
        shorter.Length >= 12 && shorter.Contains(' ') && longer.Length > shorter.Length && longer[shorter.Length] == ' ' && longer.StartsWith(shorter, StringComparison.Ordinal);

    /// <summary>Dice's measure over the sets of words: twice the shared ones over all.</summary>
    public static double Share(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) { return 0; }
        var first = left.Split(' ').ToHashSet(StringComparer.Ordinal);
        var second = right.Split(' ').ToHashSet(StringComparer.Ordinal);
        return 2.0 * first.Count(second.Contains) / (first.Count + second.Count);
    }
}
