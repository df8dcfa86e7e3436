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
        var claimed = new HashSet<int>();
        foreach (var contributor in names.Select(name => Parse(name, CreatorType.Contributor)))
        {
            var at = IndexOf(creators, contributor, claimed);
            if (at < 0)
            {
                creators.Add(contributor);
                at = creators.Count - 1;
            }
            creators[at] = contributor;
            claimed.Add(at);
        }
    }

    /// <summary>Whether the column Author holds creators of this role.</summary>
    public static bool IsInAuthor(ItemType type, CreatorType creator) =>
        creator == CreatorType.Contributor || creator == ZoteroSchema.PrimaryCreatorType(type);

    /// <summary>The names of a column.</summary>
    public static string Join(IEnumerable<Creator> creators) => string.Join(ZoteroCsvLists.Separator, creators.Select(creator => creator.SortName));

    private static int IndexOf(List<Creator> creators, Creator contributor, HashSet<int> claimed)
    {
        for (var at = creators.Count - 1; at >= 0; at--)
        {
            if (!claimed.Contains(at) && creators[at].SortName == contributor.SortName) { return at; }
        }
        return -1;
    }
}
