using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Decides which words stand as keywords on a publication's page.</summary>
public static class KeywordRules
{
    /// <summary>The keywords for a language, in their order, each once: those given in that language, else the item's own but for those that were given in another.</summary>
    public static ImmutableArray<string> For(Publication publication, string language)
    {
        var own = publication.Facts.Keywords.Where(keyword => keyword.Language.Equals(language, StringComparison.OrdinalIgnoreCase)).Select(keyword => keyword.Text).ToList();
        if (own.Count > 0) { return Distinct(own); }
        var foreign = publication.Facts.Keywords.Select(keyword => TextFold.Fold(keyword.Text)).ToHashSet(StringComparer.Ordinal);
        return Distinct(publication.Item.Tags.Where(tag => IsKeyword(tag) && !foreign.Contains(TextFold.Fold(tag.Name))).Select(tag => tag.Name));
    }

    /// <summary>Whether a tag is a word for readers: neither a goal nor private (<c>_todo</c>).</summary>
    public static bool IsKeyword(Tag tag) => !IsPrivate(tag) && SdgTagText.Goals(tag.Name).IsEmpty;

    /// <summary>Whether a tag is a librarian's own (<c>_todo</c>), never published.</summary>
    public static bool IsPrivate(Tag tag) => tag.Name.AsSpan().TrimStart() is ['_', ..];

    private static ImmutableArray<string> Distinct(IEnumerable<string> words) =>
        [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).DistinctBy(TextFold.Fold, StringComparer.Ordinal)];
}
