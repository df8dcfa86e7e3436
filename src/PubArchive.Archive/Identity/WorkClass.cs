using PubArchive.Items;

namespace PubArchive.Archive.Identity;

/// <summary>Whether a work is a book, stands in one, or neither: a chapter and its book share DOI, ISBN and often the title, and are never one record.</summary>
internal enum WorkClass
{
    /// <summary>An article, a report, a web page.</summary>
    Other,

    /// <summary>A book as a whole.</summary>
    Whole,

    /// <summary>A chapter, an entry, a paper in proceedings.</summary>
    Part,
}

internal static class WorkClasses
{
    public static WorkClass Of(ItemType type) => type switch
    {
        ItemType.Book => WorkClass.Whole,
        ItemType.BookSection or ItemType.ConferencePaper or ItemType.EncyclopediaArticle or ItemType.DictionaryEntry => WorkClass.Part,
        _ => WorkClass.Other,
    };

    /// <summary>Whether one is a book and the other stands in one.</summary>
    public static bool AreApart(WorkClass left, WorkClass right) =>
        (left, right) is (WorkClass.Whole, WorkClass.Part) or (WorkClass.Part, WorkClass.Whole);
}
