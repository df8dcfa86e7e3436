using PubArchive.Formats.Drafts;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.PubMed;

/// <summary>Lists of authors and editors.</summary>
internal static class PubMedPeople
{
    /// <summary>Adds the people of every list in an element.</summary>
    public static void Add(ItemDraft draft, XmlPart parent)
    {
        foreach (var list in parent.All("AuthorList"))
        {
            var role = list["Type"] == "editors" ? CreatorType.Editor : CreatorType.Author;
            foreach (var author in list.All("Author")) { AddOne(draft, author, role); }
        }
    }

    private static void AddOne(ItemDraft draft, XmlPart author, CreatorType role)
    {
        var last = author.TextOf("LastName");
        var first = author.TextOf("FirstName") ?? author.TextOf("ForeName") ?? author.TextOf("Initials");
        if (last is null && first is null)
        {
            if (author.TextOf("CollectiveName") is { } group) { draft.AddCreator(Creator.OneField(role, group)); }
            return;
        }
        var suffix = author.TextOf("Suffix") is { } text ? $", {text}" : "";
        draft.AddCreator(first is null ? Creator.OneField(role, Cased(last!)) : Creator.Person(role, Cased(last ?? ""), Cased(PersonName.WithPoints(first, last ?? "")) + suffix));
        if (author.TextOf("AffiliationInfo", "Affiliation") is { } affiliation) { draft.Drop("Affiliation", affiliation); }
        if (author.TextOf("Identifier") is { } identifier) { draft.Drop("Identifier", identifier); }
    }

    // "BRISSON".
    private static string Cased(string name) => name.Length > 1 && !name.Any(char.IsLower) ? TitleCase.Of(name) : name;
}
