using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>Turns a row's columns of names into creators, and back.</summary>
/// <remarks>Zotero's column Author holds the creators of the item type's first role, and contributors among them, who stand in Contributor again.</remarks>
internal static class ZoteroCsvCreators
{
    /// <summary>A name as Zotero's CSV writes it: <c>Last, First</c>, or one field without comma.</summary>
    public static Creator Parse(string name, CreatorType type)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0) { comma = name.IndexOf(',', StringComparison.Ordinal); }
        var (last, first) = comma < 0 ? (name, "") : (name[..comma].Trim(), name[(comma + 1)..].Trim());
        return first.Length == 0 ? Creator.OneField(type, comma < 0 ? name : last) : Creator.Person(type, last, first);
    }

    /// <summary>Makes contributors of those in the first column who stand in Contributor too, and adds who stands there only.</summary>
    public static void AddContributors(List<Creator> creators, IEnumerable<string> names)
    {
        var unclaimed = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var at = 0; at < creators.Count; at++)
        {
            if (!unclaimed.TryGetValue(creators[at].SortName, out var places)) { unclaimed[creators[at].SortName] = places = []; }
            places.Push(at);
        }
        foreach (var contributor in names.Select(name => Parse(name, CreatorType.Contributor)))
        {
            // The last of that name: contributors stand behind the creators of the first role.
            if (unclaimed.TryGetValue(contributor.SortName, out var places) && places.TryPop(out var at)) { creators[at] = contributor; }
            else { creators.Add(contributor); }
        }
    }

    /// <summary>Whether the column Author holds creators of this role.</summary>
    public static bool IsInAuthor(ItemType type, CreatorType creator) =>
        creator == CreatorType.Contributor || creator == ZoteroSchema.PrimaryCreatorType(type);

    /// <summary>The names of a column.</summary>
    public static string Join(IEnumerable<Creator> creators) => string.Join(ZoteroCsvLists.Separator, creators.Select(creator => creator.SortName));
}
