namespace PubArchive.Catalogue.Rules;

/// <summary>The words that title a lay summary, and the language they name or are written in.</summary>
internal static class LaySummaryTitle
{
    // Folded; the longer before the shorter that begins alike.
    private static readonly (string Words, string Language)[] s_titles =
    [
        ("plain language summary", "en"), ("plain-language summary", "en"), ("lay summary", "en"), ("lay abstract", "en"),
        ("popularvitenskapelig sammendrag", "nb"), ("popularvitenskapelig oppsummering", "nb"), ("populaervitenskapelig sammendrag", "nb"), ("populaervitenskapelig oppsummering", "nb"),
        ("popularvitskapeleg samandrag", "nn"), ("populaervitskapleg samandrag", "nn"), ("populaervitskapeleg samandrag", "nn"),
    ];

    /// <summary>The language a title says (<c>Lay summary (nn)</c>, <c>Lay summary nn</c>, <c>Lay summary [nn-NO]</c>), else the one it is written in.</summary>
    /// <returns><see langword="null"/> when the title is another.</returns>
    public static string? Language(string title)
    {
        var folded = TextFold.Fold(title.Trim().TrimEnd(':'));
        foreach (var (words, language) in s_titles)
        {
            if (!folded.StartsWith(words, StringComparison.Ordinal)) { continue; }
            var rest = folded[words.Length..].Trim().Trim('(', ')', '[', ']', ':', '-', '–').Trim();
            if (rest.Length == 0) { return language; }
            return rest.Length <= 10 ? Languages.Primary(rest) : null;
        }
        return null;
    }

    /// <summary>A note that a format flattened to one line: <c>Lay summary: text</c>, <c>Lay summary (nn) text</c>, <c>Lay summary text</c>.</summary>
    public static (string Language, string Text)? Split(string text)
    {
        var title = s_titles.FirstOrDefault(title => TextFold.Fold(text[..Math.Min(text.Length, title.Words.Length + 8)]).StartsWith(title.Words, StringComparison.Ordinal));
        if (title.Words is null) { return null; }
        var start = LengthInText(text, title.Words);
        var rest = text[start..].TrimStart();
        var language = title.Language;
        if (rest is ['(' or '[', ..] && rest.IndexOfAny([')', ']']) is var close and > 1 and < 12)
        {
            if (Languages.Primary(rest[1..close]) is not { } named) { return null; }
            (language, rest) = (named, rest[(close + 1)..].TrimStart());
        }
        var body = rest.TrimStart(':', '-', '–', '.').Trim();
        return body.Length > 0 ? (language, body) : null;
    }

    // Folding can lengthen (æ is ae), so the title's end is found by folding longer and longer openings.
    private static int LengthInText(string text, string words)
    {
        var length = 0;
        while (length < text.Length && TextFold.Fold(text[..length]).Length < words.Length) { length++; }
        return length;
    }
}
