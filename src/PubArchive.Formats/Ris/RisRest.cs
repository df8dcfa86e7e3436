using System.Collections.Frozen;
using PubArchive.Formats.Drafts;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>What no tag of an item type holds, in lines <c>Name: value</c> of <c>M2</c>, back in its place.</summary>
internal static class RisRest
{
    // Several fields have one name, of different item types.
    private static readonly FrozenDictionary<string, Field[]> s_fields = ZoteroSchema.AllFields.GroupBy(ExtraText.NameOf, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, CreatorType> s_roles = Enum.GetValues<CreatorType>().ToFrozenDictionary(ZoteroSchema.Name, StringComparer.Ordinal);

    /// <summary>Takes a line our writer made, which names a field or role the item type has.</summary>
    /// <returns><see langword="false"/> when it is a line of Extra.</returns>
    public static bool TryTake(ItemDraft draft, string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0) { return false; }
        var (name, text) = (line[..colon], line[(colon + 2)..]);
        if (s_fields.TryGetValue(name, out var fields)) { return Array.Exists(fields, field => field != Field.Extra && ZoteroSchema.IsValid(draft.Type, field) && draft.TryPut(field, text)); }
        if (!s_roles.TryGetValue(name, out var role) || !ZoteroSchema.IsValid(draft.Type, role)) { return false; }
        var bars = text.IndexOf(" || ", StringComparison.Ordinal);
        draft.AddCreator(bars < 0 ? Creator.OneField(role, text) : Creator.Person(role, text[..bars], text[(bars + 4)..]));
        return true;
    }
}
