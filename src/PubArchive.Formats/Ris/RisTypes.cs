using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>The types of RIS records and Zotero's item types, both ways.</summary>
/// <remarks>RIS Format Specifications, "Reference types"; EndNote's added types; where RIS knows no type of its own, Zotero's choice.</remarks>
internal static class RisTypes
{
    /// <summary>What a record of no or an unknown type is read as.</summary>
    public const ItemType Default = ItemType.JournalArticle;

    // Written and read.
    private static readonly (ItemType Item, string Ris)[] s_both =
    [
        (ItemType.Artwork, "ART"), (ItemType.AudioRecording, "SOUND"), (ItemType.Bill, "BILL"), (ItemType.BlogPost, "BLOG"), (ItemType.Book, "BOOK"),
        (ItemType.BookSection, "CHAP"), (ItemType.Case, "CASE"), (ItemType.ComputerProgram, "COMP"), (ItemType.ConferencePaper, "CONF"), (ItemType.Dataset, "DATA"),
        (ItemType.DictionaryEntry, "DICT"), (ItemType.Email, "ICOMM"), (ItemType.EncyclopediaArticle, "ENCYC"), (ItemType.Film, "MPCT"), (ItemType.Hearing, "HEAR"),
        (ItemType.JournalArticle, "JOUR"), (ItemType.Letter, "PCOMM"), (ItemType.MagazineArticle, "MGZN"), (ItemType.Manuscript, "MANSCPT"), (ItemType.Map, "MAP"),
        (ItemType.NewspaperArticle, "NEWS"), (ItemType.Patent, "PAT"), (ItemType.Presentation, "SLIDE"), (ItemType.Report, "RPRT"), (ItemType.Statute, "STAT"),
        (ItemType.Thesis, "THES"), (ItemType.VideoRecording, "VIDEO"), (ItemType.Webpage, "ELEC"),
    ];

    // Written only: the nearest type, read back as another but for the line that names the item type.
    private static readonly (ItemType Item, string Ris)[] s_written =
    [
        (ItemType.Document, "GEN"), (ItemType.ForumPost, "ICOMM"), (ItemType.InstantMessage, "ICOMM"), (ItemType.Interview, "PCOMM"), (ItemType.Podcast, "SOUND"),
        (ItemType.Preprint, "UNPB"), (ItemType.RadioBroadcast, "SOUND"), (ItemType.Standard, "STAND"), (ItemType.TvBroadcast, "MPCT"),
        (ItemType.Attachment, "GEN"), (ItemType.Note, "GEN"), (ItemType.Annotation, "GEN"),
    ];

    private static readonly (string Ris, ItemType Item)[] s_read =
    [
        ("ABST", ItemType.JournalArticle), ("ADVS", ItemType.Film), ("AGGR", ItemType.Document), ("ANCIENT", ItemType.Document), ("CHART", ItemType.Artwork),
        ("CLSWK", ItemType.Book), ("CPAPER", ItemType.ConferencePaper), ("CTLG", ItemType.MagazineArticle), ("DBASE", ItemType.Dataset), ("EBOOK", ItemType.Book),
        ("ECHAP", ItemType.BookSection), ("EDBOOK", ItemType.Book), ("EJOUR", ItemType.JournalArticle), ("EQUA", ItemType.Document), ("FIGURE", ItemType.Artwork),
        ("GEN", ItemType.JournalArticle), ("GOVDOC", ItemType.Report), ("GRNT", ItemType.Document), ("INPR", ItemType.Manuscript), ("JFULL", ItemType.JournalArticle),
        ("LEGAL", ItemType.Case), ("MULTI", ItemType.VideoRecording), ("MUSIC", ItemType.AudioRecording), ("PAMP", ItemType.Manuscript), ("SER", ItemType.Book),
        ("STAND", ItemType.Report), ("UNBILL", ItemType.Manuscript), ("UNPB", ItemType.Manuscript), ("UNPD", ItemType.Manuscript), ("WEB", ItemType.Webpage),
    ];

    private static readonly FrozenDictionary<string, ItemType> s_itemTypes =
        s_read.Concat(s_both.Select(pair => (pair.Ris, pair.Item))).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<ItemType, string> s_risTypes = s_both.Concat(s_written).ToFrozenDictionary(pair => pair.Item, pair => pair.Ris);

    /// <summary>The item type of a record.</summary>
    /// <returns><see langword="false"/> for a type RIS does not know.</returns>
    public static bool TryParse(string text, out ItemType type) => s_itemTypes.TryGetValue(text, out type);

    /// <summary>What stands behind <c>TY</c> for an item type.</summary>
    public static string Of(ItemType type) => s_risTypes[type];

    /// <summary>Whether <c>TY</c> alone says the item type.</summary>
    public static bool IsExact(ItemType type) => TryParse(Of(type), out var read) && read == type;
}
