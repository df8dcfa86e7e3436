using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Entry types and Zotero's item types.</summary>
/// <remarks>BibTeX's fourteen, biblatex's (manual §2.1), what Zotero and Better BibTeX take, and what programs make up.</remarks>
internal static class BibTexTypes
{
    private static readonly FrozenDictionary<string, ItemType> s_read = new Dictionary<string, ItemType>(StringComparer.Ordinal)
    {
        ["article"] = ItemType.JournalArticle, ["artwork"] = ItemType.Artwork, ["audio"] = ItemType.AudioRecording, ["bachelorsthesis"] = ItemType.Thesis, ["bathesis"] = ItemType.Thesis, ["book"] = ItemType.Book,
        ["bookinbook"] = ItemType.BookSection, ["booklet"] = ItemType.Book, ["book_section"] = ItemType.BookSection, ["candthesis"] = ItemType.Thesis, ["codefragment"] = ItemType.ComputerProgram, ["collection"] = ItemType.Book,
        ["commentary"] = ItemType.Book, ["conference"] = ItemType.ConferencePaper, ["constitution"] = ItemType.Statute, ["data"] = ItemType.Dataset, ["dataset"] = ItemType.Dataset, ["electronic"] = ItemType.Webpage,
        ["film"] = ItemType.Film, ["generic"] = ItemType.JournalArticle, ["hardware"] = ItemType.ComputerProgram, ["image"] = ItemType.Artwork, ["inbook"] = ItemType.BookSection, ["incollection"] = ItemType.BookSection,
        ["inproceedings"] = ItemType.ConferencePaper, ["inreference"] = ItemType.EncyclopediaArticle, ["jurisdiction"] = ItemType.Case, ["legadminmaterial"] = ItemType.Statute, ["legal"] = ItemType.Statute,
        ["legislation"] = ItemType.Statute, ["legmaterial"] = ItemType.Bill, ["letter"] = ItemType.Letter, ["magazine_article"] = ItemType.MagazineArticle, ["manual"] = ItemType.Book, ["mastersthesis"] = ItemType.Thesis,
        ["misc"] = ItemType.Document, ["movie"] = ItemType.Film, ["music"] = ItemType.AudioRecording, ["mvbook"] = ItemType.Book, ["mvcollection"] = ItemType.Book, ["mvproceedings"] = ItemType.Book, ["mvreference"] = ItemType.Book,
        ["newspaper_article"] = ItemType.NewspaperArticle, ["online"] = ItemType.Webpage, ["patent"] = ItemType.Patent, ["performance"] = ItemType.Presentation, ["periodical"] = ItemType.Document, ["phdthesis"] = ItemType.Thesis,
        ["preprint"] = ItemType.Preprint, ["presentation"] = ItemType.Presentation, ["proceedings"] = ItemType.Book, ["reference"] = ItemType.Book, ["report"] = ItemType.Report, ["review"] = ItemType.JournalArticle,
        ["software"] = ItemType.ComputerProgram, ["softwaremodule"] = ItemType.ComputerProgram, ["softwareversion"] = ItemType.ComputerProgram, ["standard"] = ItemType.Standard, ["suppbook"] = ItemType.BookSection,
        ["suppcollection"] = ItemType.BookSection, ["suppperiodical"] = ItemType.JournalArticle, ["talk"] = ItemType.Presentation, ["techreport"] = ItemType.Report, ["thesis"] = ItemType.Thesis, ["unpublished"] = ItemType.Manuscript,
        ["video"] = ItemType.VideoRecording, ["web_page"] = ItemType.Webpage, ["webpage"] = ItemType.Webpage, ["www"] = ItemType.Webpage,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Entries that hold parts of others and are no records.</summary>
    private static readonly FrozenSet<string> s_data = FrozenSet.ToFrozenSet(["xdata", "set", "control", "bibtexkeypattern", "variable", "comment"], StringComparer.Ordinal);

    /// <summary>The item type of an entry type in lower case.</summary>
    public static bool TryParse(string type, out ItemType item) => s_read.TryGetValue(type, out item);

    /// <summary>Whether entries of a type are no records.</summary>
    public static bool IsData(string type) => s_data.Contains(type);

    /// <summary>What Zotero calls a thesis whose type the entry's type says; <see langword="null"/> for others.</summary>
    public static string? ThesisTypeOf(string type) => type switch
    {
        "mastersthesis" => "Master's Thesis",
        "phdthesis" => "PhD Thesis",
        "bachelorsthesis" or "bathesis" => "Bachelor's Thesis",
        "candthesis" => "Candidate Thesis",
        _ => null,
    };
}
