using System.Collections.Frozen;
using System.Globalization;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.EndNote;

/// <summary>The reference types of EndNote, by name and by number.</summary>
internal static class EndNoteTypes
{
    // name, number (0 when EndNote has none), item type.
    private static readonly (string Name, int Number, ItemType Type)[] s_types =
    [
        ("Artwork", 2, ItemType.Artwork), ("Audiovisual Material", 3, ItemType.VideoRecording), ("Bill", 4, ItemType.Bill), ("Book Section", 5, ItemType.BookSection), ("Book", 6, ItemType.Book),
        ("Case", 7, ItemType.Case), ("Catalog", 8, ItemType.Book), ("Computer Program", 9, ItemType.ComputerProgram), ("Conference Proceedings", 10, ItemType.ConferencePaper), ("Web Page", 12, ItemType.Webpage),
        ("Generic", 13, ItemType.Document), ("Hearing", 14, ItemType.Hearing), ("Journal Article", 17, ItemType.JournalArticle), ("Magazine Article", 19, ItemType.MagazineArticle), ("Map", 20, ItemType.Map),
        ("Film or Broadcast", 21, ItemType.Film), ("Newspaper Article", 23, ItemType.NewspaperArticle), ("Pamphlet", 24, ItemType.Manuscript), ("Patent", 25, ItemType.Patent), ("Personal Communication", 26, ItemType.Letter),
        ("Report", 27, ItemType.Report), ("Edited Book", 28, ItemType.Book), ("Statute", 31, ItemType.Statute), ("Thesis", 32, ItemType.Thesis), ("Unpublished Work", 34, ItemType.Manuscript), ("Manuscript", 36, ItemType.Manuscript),
        ("Figure", 37, ItemType.Artwork), ("Chart or Table", 38, ItemType.Artwork), ("Equation", 39, ItemType.Artwork), ("Electronic Article", 43, ItemType.JournalArticle), ("Electronic Book", 44, ItemType.Book),
        ("Online Database", 45, ItemType.Webpage), ("Government Document", 46, ItemType.Bill), ("Conference Paper", 47, ItemType.Presentation), ("Online Multimedia", 48, ItemType.Webpage), ("Classical Work", 49, ItemType.Book),
        ("Legal Rule or Regulation", 50, ItemType.Report), ("Ancient Text", 51, ItemType.Book), ("Dictionary", 52, ItemType.DictionaryEntry), ("Encyclopedia", 53, ItemType.EncyclopediaArticle), ("Grant", 54, ItemType.Report),
        ("Aggregated Database", 55, ItemType.Webpage), ("Blog", 56, ItemType.BlogPost), ("Serial", 57, ItemType.Book), ("Standard", 58, ItemType.Standard), ("Dataset", 59, ItemType.Dataset),
        ("Electronic Book Section", 60, ItemType.BookSection), ("Music", 61, ItemType.AudioRecording), ("Podcast", 62, ItemType.Podcast), ("Interview", 64, ItemType.Interview), ("Press Release", 63, ItemType.Document),
        ("Discussion Forum", 66, ItemType.ForumPost), ("Social Media", 65, ItemType.ForumPost), ("Television Episode", 67, ItemType.TvBroadcast), ("Multimedia Application", 68, ItemType.ComputerProgram), ("Preprint", 0, ItemType.Preprint),
    ];

    private static readonly FrozenDictionary<string, ItemType> s_byName = s_types.ToFrozenDictionary(row => row.Name, row => row.Type, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<int, ItemType> s_byNumber = s_types.Where(row => row.Number > 0).ToFrozenDictionary(row => row.Number, row => row.Type);

    /// <summary>The item type of a <c>ref-type</c>: by its name, which other programs write too, else by its number; <see langword="null"/> when neither is known.</summary>
    public static ItemType? TypeOf(XmlPart? refType)
    {
        if (refType?["name"] is { } name && s_byName.TryGetValue(name.Trim(), out var named)) { return named; }
        return int.TryParse(refType?.Trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && s_byNumber.TryGetValue(number, out var numbered) ? numbered : null;
    }
}
