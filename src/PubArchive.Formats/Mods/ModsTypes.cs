using System.Collections.Frozen;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Mods;

/// <summary>Tells the item type of a record by its genres, its type of resource, and what it is part of.</summary>
/// <remarks>Facts from the MODS User Guidelines, the MARC genre terms and DCMI types (Library of Congress), and from what Zotero makes of them.</remarks>
internal static class ModsTypes
{
    private static readonly FrozenDictionary<string, ItemType> s_marc = Table(
        (ItemType.Artwork, "art original|art reproduction|chart|comic strip|diorama|graphic|kit|microscope slide|model|picture|realia|slide|transparency|technical drawing|flash card"),
        (ItemType.JournalArticle, "article|journal|law report or digest|law report|digest|law digest|legal article|periodical"),
        (ItemType.Book, "autobiography|bibliography|biography|book|comic or graphic novel|comic|graphic novel|drama|festschrift|fiction|folktale|handbook|history|humor,satire|humor|satire|hymnal|memoir|novel|script|yearbook"),
        (ItemType.ConferencePaper, "conference publication"),
        (ItemType.DictionaryEntry, "dictionary"),
        (ItemType.EncyclopediaArticle, "encyclopedia"),
        (ItemType.VideoRecording, "filmstrip|videorecording"),
        (ItemType.Map, "globe|map|atlas"),
        (ItemType.Case, "legal case and case notes|legal case|case notes"),
        (ItemType.Statute, "legislation"),
        (ItemType.Manuscript, "loose-leaf"),
        (ItemType.Webpage, "online system or service|online system|service|online service|web site"),
        (ItemType.Patent, "patent"),
        (ItemType.AudioRecording, "sound|speech"),
        (ItemType.Report, "standard or specification|standard|technical report"),
        (ItemType.NewspaperArticle, "newspaper"),
        (ItemType.Thesis, "theses|thesis"),
        (ItemType.Letter, "letter"),
        (ItemType.Film, "motion picture"));

    private static readonly FrozenDictionary<string, ItemType> s_dublinCore = Table(
        (ItemType.Artwork, "image|stillimage"), (ItemType.Webpage, "interactiveresource"), (ItemType.VideoRecording, "movingimage"), (ItemType.ComputerProgram, "software"), (ItemType.AudioRecording, "sound"));

    private static readonly FrozenDictionary<string, ItemType> s_resources = Table(
        (ItemType.Map, "cartographic"), (ItemType.AudioRecording, "sound recording-musical|sound recording-nonmusical|sound recording"), (ItemType.Artwork, "still image"),
        (ItemType.VideoRecording, "moving image"), (ItemType.ComputerProgram, "software, multimedia"));

    /// <summary>The item type; a document when nothing says more.</summary>
    public static ItemType Of(XmlPart mods)
    {
        var hosts = mods.All("relatedItem").Where(item => item["type"] == "host").ToList();
        return OfGenre(mods) ?? OfResource(mods) ?? hosts.Select(OfGenre).FirstOrDefault(type => type is not null) ?? OfOther(mods)
            ?? (hosts.Count == 0 ? ItemType.Document : hosts.Any(IsPeriodical) ? ItemType.JournalArticle : ItemType.BookSection);
    }

    /// <summary>What kind of its item type a record is, in its own words, <c>Working paper</c>; <see langword="null"/> when no genre says more than the type.</summary>
    public static string? KindOf(XmlPart mods)
    {
        foreach (var genre in mods.All("genre"))
        {
            var text = OneLine(genre.Text);
            if (genre["authority"] is null && text.Length > 0 && (OfZotero(text) ?? OfMarc(text) ?? OfDublinCore(text) ?? OfWords(text)) is null) { return text; }
        }
        return null;
    }

    private static ItemType? OfGenre(XmlPart element)
    {
        var genres = element.All("genre").Select(genre => (Authority: genre["authority"], Text: OneLine(genre.Text))).ToList();
        return First(genres.Where(genre => genre.Authority == "local"), text => OfZotero(text))
            ?? First(genres.Where(genre => genre.Authority is "marcgt" or "marc"), OfMarc)
            ?? First(genres.Where(genre => genre.Authority == "dct"), OfDublinCore)
            ?? First(genres, text => OfZotero(text) ?? OfMarc(text) ?? OfDublinCore(text) ?? OfWords(text));
    }

    private static ItemType? First(IEnumerable<(string? Authority, string Text)> genres, Func<string, ItemType?> find)
    {
        foreach (var (_, text) in genres)
        {
            if (find(text) is { } type) { return type; }
        }
        return null;
    }

    private static ItemType? OfZotero(string text) => ZoteroSchema.TryParse(text, out ItemType type) ? type : null;

    private static ItemType? OfMarc(string text) => s_marc.TryGetValue(text, out var type) ? type : null;

    private static ItemType? OfDublinCore(string text) => s_dublinCore.TryGetValue(text.Replace(" ", "", StringComparison.Ordinal), out var type) ? type : null;

    private static ItemType? OfWords(string text)
    {
        var words = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.StartsWith("blog", StringComparison.OrdinalIgnoreCase) || text.Contains(" blog", StringComparison.OrdinalIgnoreCase)) { return ItemType.BlogPost; }
        if (words.Contains("journalarticle", StringComparison.OrdinalIgnoreCase)) { return ItemType.JournalArticle; }
        if (words.Contains("magazinearticle", StringComparison.OrdinalIgnoreCase)) { return ItemType.MagazineArticle; }
        return words.Contains("newspaperarticle", StringComparison.OrdinalIgnoreCase) ? ItemType.NewspaperArticle : null;
    }

    private static ItemType? OfResource(XmlPart mods)
    {
        foreach (var resource in mods.All("typeOfResource"))
        {
            var text = OneLine(resource.Text);
            if (s_resources.TryGetValue(text, out var type)) { return type; }
            if (OfWords(text) is { } word) { return word; }
        }
        return null;
    }

    // A page of the web, a letter with its recipient, papers of the American congress.
    private static ItemType? OfOther(XmlPart mods)
    {
        if (mods.All("physicalDescription", "internetMediaType").Any(media => media.Trimmed == "text/html")) { return ItemType.Webpage; }
        if (mods.All("name", "role", "roleTerm").Any(role => ModsPeople.IsMarc(role) && role.Trimmed == "rcp")) { return ItemType.Letter; }
        if (mods.Within("billNumber").Any()) { return ItemType.Bill; }
        return mods.Within("congCommittee").Any() ? ItemType.Hearing : null;
    }

    private static bool IsPeriodical(XmlPart host) => host.All("originInfo", "issuance").Any(issuance => issuance.Trimmed is "continuing" or "serial");

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static FrozenDictionary<string, ItemType> Table(params ReadOnlySpan<(ItemType Type, string Words)> rows)
    {
        var table = new Dictionary<string, ItemType>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, words) in rows)
        {
            foreach (var word in words.Split('|')) { table.Add(word, type); }
        }
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
