using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Fields BibTeX has no word for, under Zotero's: <c>librarycatalog</c>, <c>castmember</c>. Better BibTeX reads them so too.</summary>
internal static class BibTexRareFields
{
    private static readonly FrozenDictionary<string, Field> s_fields = ZoteroSchema.AllFields.ToFrozenDictionary(ZoteroSchema.Name, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, CreatorType> s_roles = Enum.GetValues<CreatorType>().ToFrozenDictionary(ZoteroSchema.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field of a name, when the item type has it.</summary>
    public static bool TryField(string name, ItemType type, out Field field) => s_fields.TryGetValue(name, out field) && ZoteroSchema.IsValid(type, field);

    /// <summary>The role of a name, when the item type has it.</summary>
    public static bool TryRole(string name, ItemType type, out CreatorType role) => s_roles.TryGetValue(name, out role) && ZoteroSchema.IsValid(type, role);

    /// <summary>Whether our reader makes anything else of a name than a line of Extra.</summary>
    public static bool IsKnown(string name, ItemType type) => TryField(name, type, out _) || TryRole(name, type, out _) || name is "extra" or "itemtype" or "entrysubtype" || name.StartsWith("bdsk-", StringComparison.Ordinal);
}
