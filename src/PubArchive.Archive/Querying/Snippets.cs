using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Querying;

/// <summary>Cuts out of a publication the passage in which the words searched for stand.</summary>
/// <remarks>The index keeps no text (it would hold folded words only), so the passage is found again in the record.</remarks>
internal static class Snippets
{
    private const int Length = 160;
    private const int Before = 40;

    public static string Of(Publication publication, string[] words)
    {
        foreach (var text in Texts(publication))
        {
            var found = words.Select(word => IndexOf(text, word)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
            if (found >= 0) { return Cut(text, found); }
        }
        return Cut(TextFold.WithoutRichText(publication.Item.Title), 0);
    }

    private static IEnumerable<string> Texts(Publication publication)
    {
        foreach (var summary in publication.Facts.Summaries) { yield return summary.Text; }
        if (publication.Item[Field.AbstractNote] is { } text) { yield return text; }
        yield return string.Join(", ", publication.Item.Tags.Where(Catalogue.Rules.KeywordRules.IsKeyword).Select(tag => tag.Name));
        if (publication.Item[Field.PublicationTitle] is { } container) { yield return container; }
    }

    // The beginning of the first word in the text that begins, when folded, with the folded word.
    private static int IndexOf(string text, string word)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isStart = char.IsLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
            if (!isStart || TextFold.Fold(text[at].ToString())[0] != word[0]) { continue; }
            var opening = text.AsSpan(at, Math.Min(word.Length + 4, text.Length - at));
            if (TextFold.Fold(opening.ToString()).StartsWith(word, StringComparison.Ordinal)) { return at; }
        }
        return -1;
    }

    private static string Cut(string text, int found)
    {
        var start = found <= Before ? 0 : text.LastIndexOf(' ', found - Before / 2) is var blank && blank > found - Before * 2 ? blank + 1 : found - Before;
        var end = start + Length >= text.Length ? text.Length : text.LastIndexOf(' ', start + Length) is var stop && stop > found ? stop : start + Length;
        var passage = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{(start > 0 ? "…" : "")}{passage}{(end < text.Length ? "…" : "")}";
    }
}
