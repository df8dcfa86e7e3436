using PubArchive.Items;

namespace PubArchive.Formats.ArchivePages;

/// <summary>Makes an item of the pages of one key, one a language.</summary>
internal static class ArchivePageItem
{
    /// <summary>The item: what the front matter, the buttons and the reference say, the English page before others.</summary>
    /// <param name="pages">At least one, of one key.</param>
    /// <param name="isWhole">Whether the reference has the usual shape.</param>
    public static Item Of(IReadOnlyList<ArchivePage> pages, out bool isWhole)
    {
        var page = pages.FirstOrDefault(page => page.Language == "en") ?? pages[0];
        var reference = PageReference.Read(page.ReferenceHtml);
        isWhole = reference.IsWhole;
        var url = page.Buttons.FirstOrDefault(button => button.Kind == ArchiveButtonKind.Zotero)?.Url;
        return new Item
        {
            Key = page.Key,
            Library = url is not null && ZoteroUri.TryParse(url, out var library, out _) ? library : null,
            Type = reference.Type,
            Fields = ItemFields.From(Fields(page, reference)),
            Creators = reference.Creators,
            Tags = page.Keywords is { } keywords ? [.. keywords.Where(word => word.Trim().Length > 0).Distinct(StringComparer.Ordinal).Select(word => new Tag(word.Trim(), IsAutomatic: false))] : [],
        };
    }

    // The reference may shorten a title or change its capitals; the front matter has it as it is. Where it is empty there, what the reference shows in its place is no title.
    private static IEnumerable<KeyValuePair<Field, string>> Fields(ArchivePage page, PageReference reference)
    {
        foreach (var (field, text) in reference.Fields)
        {
            if (field != Field.Title && ZoteroSchema.FieldFor(reference.Type, field) is { } own) { yield return KeyValuePair.Create(own, text); }
        }
        if (page.Title.Length > 0) { yield return KeyValuePair.Create(ZoteroSchema.FieldFor(reference.Type, Field.Title) ?? Field.Title, page.Title); }
        if (page.Abstract is { Length: > 0 } summary) { yield return KeyValuePair.Create(Field.AbstractNote, summary); }
    }
}
