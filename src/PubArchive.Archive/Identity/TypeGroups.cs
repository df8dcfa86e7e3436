using PubArchive.Items;

namespace PubArchive.Archive.Identity;

/// <summary>Which item types one and the same work may have: formats with few types make a document of what they have no word for, and a newspaper's article is a journal's.</summary>
internal static class TypeGroups
{
    public static bool AreRelated(ItemType left, ItemType right) =>
        left == right || left == ItemType.Document || right == ItemType.Document || (Group(left) != 0 && Group(left) == Group(right));

    private static int Group(ItemType type) => type switch
    {
        ItemType.JournalArticle or ItemType.MagazineArticle or ItemType.NewspaperArticle => 1,
        ItemType.Webpage or ItemType.BlogPost or ItemType.ForumPost => 2,
        ItemType.BookSection or ItemType.EncyclopediaArticle or ItemType.DictionaryEntry => 3,
        ItemType.Report or ItemType.Standard => 4,
        ItemType.ConferencePaper or ItemType.Presentation => 5,
        ItemType.Preprint or ItemType.Manuscript => 6,
        _ => 0,
    };
}
