using System.Buffers;
using PubArchive.Items;

namespace PubArchive.Formats.Drafts;

/// <summary>ISBNs with as many digits as they were written with: an item keeps what its source says.</summary>
internal static class WrittenIsbn
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789Xx");

    /// <summary>Every number of a text without hyphens, ten characters for one that stands there with ten.</summary>
    public static IEnumerable<string> FindAll(string text)
    {
        var digits = string.Concat(text.Where(character => s_digits.Contains(character)));
        foreach (var isbn in Isbn.FindAll(text)) { yield return digits.Contains(isbn.Value, StringComparison.Ordinal) ? isbn.Value : isbn.Short ?? isbn.Value; }
    }
}
