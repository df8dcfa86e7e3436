using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace PubArchive.Formats.Drafts;

/// <summary>English title case, as Zotero gives it to names of journals and publishers that a database has in capitals or in sentence case.</summary>
internal static class TitleCase
{
    private static readonly SearchValues<char> s_parting = SearchValues.Create(Parting);

    private const string Parting = " /-\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    // Articles, conjunctions and short prepositions stay small inside of a title.
    private static readonly FrozenSet<string> s_small = FrozenSet.ToFrozenSet(
        ["but", "or", "yet", "so", "for", "and", "nor", "a", "an", "the", "at", "by", "from", "in", "into", "of", "on", "to", "with", "up", "down", "as"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The text in title case; a word that has capitals keeps them, unless the whole text is in capitals.</summary>
    public static string Of(string text) => Of(text, FrozenDictionary<string, string>.Empty);

    /// <inheritdoc cref="Of(string)"/>
    /// <param name="text">The text.</param>
    /// <param name="fixedWords">Words that are written in one way only.</param>
    public static string Of(string text, FrozenDictionary<string, string> fixedWords)
    {
        var isCapitals = !text.Any(char.IsLower);
        var result = new StringBuilder(text.Length);
        var at = 0;
        var isFirst = true;
        while (at < text.Length)
        {
            var length = WordLength(text.AsSpan(at));
            if (length == 0)
            {
                result.Append(text[at++]);
                continue;
            }
            var word = text.Substring(at, length);
            at += length;
            var isEnd = isFirst || WordLength(text.AsSpan(at).TrimStart(Parting)) == 0 || IsAfterStop(result);
            result.Append(fixedWords.TryGetValue(word, out var fixedWord) ? fixedWord : OfWord(word, isCapitals, isEnd));
            isFirst = false;
        }
        return result.ToString();
    }

    private static string OfWord(string word, bool isCapitals, bool isEnd)
    {
        var lower = word.ToLowerInvariant();
        if (!isCapitals && word != lower) { return word; }
        if (!isEnd && s_small.Contains(lower)) { return lower; }
        return char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    private static bool IsAfterStop(StringBuilder before)
    {
        var at = before.Length - 1;
        while (at >= 0 && before[at] == ' ') { at--; }
        return at >= 0 && before[at] is (':' or '?' or '!');
    }

    private static int WordLength(ReadOnlySpan<char> text) => text.IndexOfAny(s_parting) is var end and >= 0 ? end : text.Length;
}
