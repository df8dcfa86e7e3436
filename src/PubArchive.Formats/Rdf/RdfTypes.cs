using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>What RDF's classes are in Zotero's item types, and which class stands around an item.</summary>
internal static class RdfTypes
{
    // Class written for an item type, and the class of the work around it.
    private static readonly FrozenDictionary<ItemType, (string? Class, string? Container)> s_written = new Dictionary<ItemType, (string?, string?)>
    {
        [ItemType.Artwork] = (RdfNames.Bib + "Illustration", null), [ItemType.AudioRecording] = (RdfNames.Bib + "Recording", null), [ItemType.Bill] = (RdfNames.Bib + "Legislation", null),
        [ItemType.BlogPost] = (RdfNames.Bib + "Document", RdfNames.Zotero + "Blog"), [ItemType.Book] = (RdfNames.Bib + "Book", null), [ItemType.BookSection] = (RdfNames.Bib + "BookSection", RdfNames.Bib + "Book"),
        [ItemType.Case] = (RdfNames.Bib + "Document", RdfNames.Bib + "CourtReporter"), [ItemType.ComputerProgram] = (RdfNames.Bib + "Data", null), [ItemType.ConferencePaper] = (null, RdfNames.Bib + "Journal"),
        [ItemType.DictionaryEntry] = (null, RdfNames.Bib + "Book"), [ItemType.Email] = (RdfNames.Bib + "Letter", null), [ItemType.EncyclopediaArticle] = (null, RdfNames.Bib + "Book"),
        [ItemType.Film] = (RdfNames.Bib + "MotionPicture", null), [ItemType.ForumPost] = (RdfNames.Bib + "Document", RdfNames.Zotero + "Forum"), [ItemType.Hearing] = (RdfNames.Bib + "Report", null),
        [ItemType.InstantMessage] = (RdfNames.Bib + "Letter", null), [ItemType.Interview] = (RdfNames.Bib + "Interview", null), [ItemType.JournalArticle] = (RdfNames.Bib + "Article", RdfNames.Bib + "Journal"),
        [ItemType.Letter] = (RdfNames.Bib + "Letter", null), [ItemType.MagazineArticle] = (RdfNames.Bib + "Article", RdfNames.Bib + "Periodical"), [ItemType.Manuscript] = (RdfNames.Bib + "Manuscript", null),
        [ItemType.Map] = (RdfNames.Bib + "Image", null), [ItemType.NewspaperArticle] = (RdfNames.Bib + "Article", RdfNames.Bib + "Newspaper"), [ItemType.Note] = (RdfNames.Bib + "Memo", null),
        [ItemType.Patent] = (RdfNames.Bib + "Patent", null), [ItemType.Podcast] = (RdfNames.Bib + "Recording", null), [ItemType.Presentation] = (RdfNames.Bib + "ConferenceProceedings", null),
        [ItemType.RadioBroadcast] = (RdfNames.Bib + "Recording", null), [ItemType.Report] = (RdfNames.Bib + "Report", null), [ItemType.Statute] = (RdfNames.Bib + "Legislation", null), [ItemType.Thesis] = (RdfNames.Bib + "Thesis", null),
        [ItemType.TvBroadcast] = (RdfNames.Bib + "Recording", null), [ItemType.VideoRecording] = (RdfNames.Bib + "Recording", null), [ItemType.Webpage] = (RdfNames.Bib + "Document", RdfNames.Zotero + "Website"),
        [ItemType.Attachment] = (RdfNames.Zotero + "Attachment", null),
    }.ToFrozenDictionary();

    // By the class's name alone; of files that have no z:itemType.
    private static readonly FrozenDictionary<string, ItemType> s_read = new Dictionary<string, ItemType>(StringComparer.OrdinalIgnoreCase)
    {
        // bib and bibo
        ["Book"] = ItemType.Book, ["Thesis"] = ItemType.Thesis, ["Letter"] = ItemType.Letter, ["Manuscript"] = ItemType.Manuscript, ["Interview"] = ItemType.Interview, ["Report"] = ItemType.Report, ["Patent"] = ItemType.Patent,
        ["Map"] = ItemType.Map, ["BookSection"] = ItemType.BookSection, ["MotionPicture"] = ItemType.Film, ["Film"] = ItemType.Film, ["Image"] = ItemType.Artwork, ["Illustration"] = ItemType.Artwork,
        ["Legislation"] = ItemType.Statute, ["Recording"] = ItemType.AudioRecording, ["AcademicArticle"] = ItemType.JournalArticle, ["Webpage"] = ItemType.Webpage, ["Webdocument"] = ItemType.Webpage,
        ["EditedBook"] = ItemType.Book, ["Proceedings"] = ItemType.Book, ["Standard"] = ItemType.Standard, ["ConferenceProceedings"] = ItemType.ConferencePaper, ["Document"] = ItemType.Webpage,
        // schema.org
        ["ScholarlyArticle"] = ItemType.JournalArticle, ["MedicalScholarlyArticle"] = ItemType.JournalArticle, ["NewsArticle"] = ItemType.NewspaperArticle, ["Chapter"] = ItemType.BookSection,
        ["BlogPosting"] = ItemType.BlogPost, ["SocialMediaPosting"] = ItemType.BlogPost, ["DiscussionForumPosting"] = ItemType.ForumPost, ["TechArticle"] = ItemType.Report, ["TVEpisode"] = ItemType.TvBroadcast,
        ["RadioEpisode"] = ItemType.RadioBroadcast, ["PresentationDigitalDocument"] = ItemType.Presentation, ["EmailMessage"] = ItemType.Email, ["Movie"] = ItemType.Film, ["MusicRecording"] = ItemType.AudioRecording,
        ["MusicAlbum"] = ItemType.AudioRecording, ["Audiobook"] = ItemType.AudioRecording, ["SoftwareApplication"] = ItemType.ComputerProgram, ["SoftwareSourceCode"] = ItemType.ComputerProgram,
        ["VisualArtwork"] = ItemType.Artwork, ["Painting"] = ItemType.Artwork, ["Photograph"] = ItemType.Artwork, ["Sculpture"] = ItemType.Artwork, ["Dataset"] = ItemType.Dataset, ["DataCatalog"] = ItemType.Dataset,
        ["WebPage"] = ItemType.Webpage,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_vocabularies = [RdfNames.Bib, RdfNames.Bibo, RdfNames.Schema, "https://schema.org/"];

    /// <summary>The class to write for an item type, and that of the work around it.</summary>
    public static (string? Class, string? Container) Of(ItemType type) => s_written.GetValueOrDefault(type);

    /// <summary>The item type of a class; <see langword="false"/> for one of other vocabularies, and for those that are no publications.</summary>
    public static bool TryParse(string? type, out ItemType item)
    {
        item = default;
        return NameOf(type) is { } name && s_read.TryGetValue(name, out item);
    }

    /// <summary>The name of a class in one of the vocabularies of publications; <see langword="null"/> for others.</summary>
    public static string? NameOf(string? type)
    {
        foreach (var vocabulary in s_vocabularies)
        {
            if (type is not null && type.StartsWith(vocabulary, StringComparison.Ordinal)) { return type[vocabulary.Length..]; }
        }
        return null;
    }

    /// <summary>The type of an article by the class of what it stands in.</summary>
    public static ItemType OfArticle(IEnumerable<string?> parts)
    {
        foreach (var part in parts)
        {
            switch (NameOf(part))
            {
                case "Journal": return ItemType.JournalArticle;
                case "Periodical" or "Magazine": return ItemType.MagazineArticle;
                case "Newspaper": return ItemType.NewspaperArticle;
                default: break;
            }
        }
        return ItemType.JournalArticle;
    }

    /// <summary>Whether a class stands around items: a journal, a book, a site.</summary>
    public static bool IsContainer(string? type) => type is RdfNames.Zotero + "Website" or RdfNames.Zotero + "Blog" or RdfNames.Zotero + "Forum"
        || NameOf(type) is "Journal" or "Periodical" or "Magazine" or "Newspaper" or "CourtReporter" or "Book" or "Issue" or "EditedBook" or "Proceedings" or "PublicationIssue" or "PublicationVolume";
}
