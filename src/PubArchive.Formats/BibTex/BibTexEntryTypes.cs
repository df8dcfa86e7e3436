using System.Collections.Immutable;
using PubArchive.Formats.Latex;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>How items are written: entry types, names of fields and of lists of people.</summary>
internal static class BibTexEntryTypes
{
    /// <summary>The entry type of an item.</summary>
    public static string Of(Item item, bool isBibLaTex) => item.Type switch
    {
        ItemType.Book => "book",
        ItemType.BookSection => "incollection",
        ItemType.JournalArticle or ItemType.MagazineArticle or ItemType.NewspaperArticle => "article",
        ItemType.ConferencePaper => "inproceedings",
        ItemType.Manuscript => "unpublished",
        ItemType.Patent => "patent",
        ItemType.Report => isBibLaTex ? "report" : "techreport",
        ItemType.Thesis => item[Field.Type] switch { "Master's Thesis" => "mastersthesis", "PhD Thesis" => "phdthesis", _ => "thesis" },
        _ => isBibLaTex ? OfBibLaTex(item.Type) : "misc",
    };

    /// <summary>What <c>entrysubtype</c> says beside the entry type; <see langword="null"/> for nothing.</summary>
    public static string? SubtypeOf(ItemType type) => type switch
    {
        ItemType.MagazineArticle => "magazine",
        ItemType.NewspaperArticle => "newspaper",
        _ => null,
    };

    /// <summary>The field that names the work around the item.</summary>
    public static string ContainerName(ItemType type, bool isBibLaTex) => type switch
    {
        ItemType.JournalArticle or ItemType.MagazineArticle or ItemType.NewspaperArticle => isBibLaTex ? "journaltitle" : "journal",
        ItemType.Webpage or ItemType.BlogPost or ItemType.ForumPost => "organization",
        _ => "booktitle",
    };

    /// <summary>The fields written in order, behind titles, people and date.</summary>
    public static ImmutableArray<(string Name, Field Field, LatexKind Kind)> FieldsOf(ItemType type, bool isBibLaTex) =>
    [
        ("edition", Field.Edition, LatexKind.Plain), ("volume", Field.Volume, LatexKind.Plain), ("volumes", Field.NumberOfVolumes, LatexKind.Plain), ("number", NumberOf(type), LatexKind.Rich),
        ("pages", type is ItemType.Book or ItemType.Thesis or ItemType.Manuscript ? Field.NumPages : Field.Pages, LatexKind.Words), ("pagetotal", Field.NumPages, LatexKind.Plain), ("chapter", Field.Section, LatexKind.Plain),
        (isBibLaTex ? "location" : "address", Field.Place, LatexKind.Rich), (PublisherName(type, isBibLaTex), Field.Publisher, LatexKind.Rich), ("eventtitle", Field.ConferenceName, LatexKind.Rich), ("type", Field.Type, LatexKind.Plain),
        ("language", Field.Language, LatexKind.Plain), ("rights", Field.Rights, LatexKind.Plain), ("isbn", Field.Isbn, LatexKind.Words), ("issn", Field.Issn, LatexKind.Words), ("version", Field.VersionNumber, LatexKind.Plain),
        ("nationality", Field.Country, LatexKind.Plain), ("assignee", Field.Assignee, LatexKind.Plain), ("library", Field.CallNumber, LatexKind.Plain), ("part", Field.PartNumber, LatexKind.Plain),
        ("origdate", Field.OriginalDate, LatexKind.Plain), ("origlocation", Field.OriginalPlace, LatexKind.Plain), ("origpublisher", Field.OriginalPublisher, LatexKind.Plain), ("abstract", Field.AbstractNote, LatexKind.Prose),
    ];

    /// <summary>The list that holds creators of a role.</summary>
    public static string NameOf(ItemType type, CreatorType role) => role switch
    {
        CreatorType.Editor => "editor",
        CreatorType.Translator => "translator",
        CreatorType.BookAuthor => "bookauthor",
        CreatorType.Commenter => "commentator",
        CreatorType.Contributor => "editora",
        CreatorType.SeriesEditor => "editorb",
        _ => role == ZoteroSchema.PrimaryCreatorType(type) || role == CreatorType.Author ? "author" : ZoteroSchema.Name(role).ToLowerInvariant(),
    };

    /// <summary>What stands in the field <c>…type</c> of a list of editors; <see langword="null"/> when none does.</summary>
    public static string? EditorTypeOf(string name) => name switch
    {
        "editora" => "collaborator",
        "editorb" => "redactor",
        _ => null,
    };

    private static Field NumberOf(ItemType type) => type switch
    {
        ItemType.Book or ItemType.BookSection => Field.SeriesNumber,
        ItemType.Report or ItemType.Patent => Field.Number,
        _ => ZoteroSchema.IsValid(type, Field.Issue) ? Field.Issue : Field.Number,
    };

    private static string PublisherName(ItemType type, bool isBibLaTex) => type switch
    {
        ItemType.Thesis => isBibLaTex ? "institution" : "school",
        ItemType.Report => "institution",
        _ => "publisher",
    };

    private static string OfBibLaTex(ItemType type) => type switch
    {
        ItemType.Artwork => "artwork",
        ItemType.AudioRecording or ItemType.Podcast or ItemType.RadioBroadcast => "audio",
        ItemType.Bill => "legmaterial",
        ItemType.BlogPost or ItemType.ForumPost or ItemType.Webpage => "online",
        ItemType.Case => "jurisdiction",
        ItemType.ComputerProgram => "software",
        ItemType.Dataset => "dataset",
        ItemType.DictionaryEntry or ItemType.EncyclopediaArticle => "inreference",
        ItemType.Email or ItemType.InstantMessage or ItemType.Letter => "letter",
        ItemType.Film => "movie",
        ItemType.Presentation => "unpublished",
        ItemType.Standard => "standard",
        ItemType.Statute => "legislation",
        ItemType.TvBroadcast or ItemType.VideoRecording => "video",
        _ => "misc",
    };
}
