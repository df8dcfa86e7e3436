using PubArchive.Catalogue;

namespace PubArchive.Archive.Querying;

/// <summary>Turns what a person types into a query for FTS5: every word must be there, the last may be a beginning; no character has a meaning of its own.</summary>
internal static class SearchQuery
{
    /// <summary>The query.</summary>
    /// <returns><see langword="null"/> when the text has no word.</returns>
    public static string? From(string text)
    {
        var words = Words(text);
        if (words.Length == 0) { return null; }
        // "iron " is a whole word; "iron" may go on.
        var isOpen = char.IsLetterOrDigit(text[^1]);
        return string.Join(' ', words.Select((word, at) => at == words.Length - 1 && isOpen ? $"\"{word}\"*" : $"\"{word}\""));
    }

    /// <summary>The words, folded as the index is.</summary>
    public static string[] Words(string text) =>
        [.. TextFold.FoldForSearch(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("\"", " ", StringComparison.Ordinal).Replace('\0', ' ').Trim())
            .Where(word => word.Any(char.IsLetterOrDigit) || word.Any(char.IsSurrogate))];
}
