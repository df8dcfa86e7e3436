using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>The roles of people.</summary>
internal static class BibTexRoles
{
    /// <summary>What biblatex's <c>editortype</c> makes of an editor.</summary>
    public static CreatorType OfEditor(string word, CreatorType role) => word.Trim('{', '}', ' ') switch
    {
        "collaborator" or "compiler" or "continuator" or "founder" => CreatorType.Contributor,
        // How Zotero writes the editors of a series.
        "redactor" => CreatorType.SeriesEditor,
        "translator" => CreatorType.Translator,
        "director" => CreatorType.Director,
        "producer" => CreatorType.Producer,
        "scriptwriter" => CreatorType.Scriptwriter,
        "author" => CreatorType.Author,
        _ => role,
    };

    /// <summary>The role in items of a type: an author is whoever stands first there, another role without place a contributor.</summary>
    public static CreatorType For(ItemType type, CreatorType role)
    {
        if (ZoteroSchema.IsValid(type, role)) { return role; }
        if (role == CreatorType.Author && ZoteroSchema.PrimaryCreatorType(type) is { } primary) { return primary; }
        if (role == CreatorType.BookAuthor && ZoteroSchema.IsValid(type, CreatorType.Author)) { return CreatorType.Author; }
        return ZoteroSchema.IsValid(type, CreatorType.Contributor) ? CreatorType.Contributor : role;
    }

    /// <summary>The number of a patent with its office before it, as biblatex's <c>type</c> names it.</summary>
    public static string WithOffice(string number, string? type)
    {
        var office = type?.ToLowerInvariant() switch { "patentus" => "US", "patenteu" => "EP", "patentuk" => "GB", "patentde" => "DE", "patentfr" => "FR", _ => "" };
        return number.StartsWith(office, StringComparison.OrdinalIgnoreCase) ? number : office + number;
    }
}
