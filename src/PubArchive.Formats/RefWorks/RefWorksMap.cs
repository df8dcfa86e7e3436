using System.Collections.Frozen;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.RefWorks;

/// <summary>The reference types and tags of RefWorks.</summary>
/// <remarks>Facts from "RefWorks Tagged Format" and from what Zotero makes of it. Fields are named by their base field, so that <c>publisher</c> is a thesis's <c>university</c> too.</remarks>
internal static class RefWorksMap
{
    private static readonly FrozenDictionary<string, ItemType> s_types = new Dictionary<string, ItemType>(StringComparer.OrdinalIgnoreCase)
    {
        ["Abstract"] = ItemType.JournalArticle, ["Artwork"] = ItemType.Artwork, ["Bills"] = ItemType.Bill, ["Bills/Resolutions"] = ItemType.Bill, ["Book, Edited"] = ItemType.Book,
        ["Book, Section"] = ItemType.BookSection, ["Book, Whole"] = ItemType.Book, ["Case"] = ItemType.Case, ["Case/Court Decisions"] = ItemType.Case, ["Computer Program"] = ItemType.ComputerProgram,
        ["Conference Proceedings"] = ItemType.ConferencePaper, ["Court Decisions"] = ItemType.Case, ["Dissertation"] = ItemType.Thesis, ["Dissertation/Thesis"] = ItemType.Thesis,
        ["Dissertation/Thesis, Unpublished"] = ItemType.Thesis, ["DVD"] = ItemType.VideoRecording, ["Video/ DVD"] = ItemType.VideoRecording, ["Generic"] = ItemType.Document, ["Grant"] = ItemType.Report,
        ["Hearing"] = ItemType.Hearing, ["Journal"] = ItemType.JournalArticle, ["Journal Article"] = ItemType.JournalArticle, ["Journal, Electronic"] = ItemType.JournalArticle, ["Laws"] = ItemType.Statute,
        ["Laws/Statutes"] = ItemType.Statute, ["Magazine Article"] = ItemType.MagazineArticle, ["Map"] = ItemType.Map, ["Monograph"] = ItemType.Book, ["Motion Picture"] = ItemType.Film,
        ["Music Score"] = ItemType.AudioRecording, ["Newspaper Article"] = ItemType.NewspaperArticle, ["Online Discussion Forum"] = ItemType.ForumPost, ["Online Discussion Forum/Blogs"] = ItemType.ForumPost,
        ["Patent"] = ItemType.Patent, ["Personal Communication"] = ItemType.Letter, ["Report"] = ItemType.Report, ["Resolutions"] = ItemType.Bill, ["Sound Recording"] = ItemType.AudioRecording,
        ["Statutes"] = ItemType.Statute, ["Thesis"] = ItemType.Thesis, ["Thesis, Unpublished"] = ItemType.Thesis, ["Unpublished Material"] = ItemType.Manuscript, ["Video"] = ItemType.VideoRecording,
        ["Web Page"] = ItemType.Webpage,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly TargetMap s_map = new(
    [
        "T1 title",
        "A1 @artist:artwork @cartographer:map @composer:audioRecording @director:film,radioBroadcast,tvBroadcast,videoRecording @interviewee:interview @inventor:patent @podcaster:podcast @programmer:computerProgram @author",
        "T2 code:bill,statute conferenceName:conferencePaper committee:hearing meetingName:presentation seriesTitle:computerProgram,map,report series:book"
            + " publicationTitle:bookSection,blogPost,dictionaryEntry,encyclopediaArticle,forumPost,webpage,radioBroadcast,tvBroadcast,journalArticle,magazineArticle,newspaperArticle #container",
        "A2 @sponsor:bill @performer:audioRecording @presenter:presentation @interviewer:interview @editor:journalArticle,bookSection,conferencePaper,dictionaryEntry,document,encyclopediaArticle @seriesEditor:book"
            + " @recipient:email,instantMessage,letter reporter:case issuingAuthority:patent",
        "T3 legislativeBody:hearing,bill series:bookSection,conferencePaper,book seriesTitle:audioRecording",
        "A3 @cosponsor:bill @producer:film,tvBroadcast,videoRecording,radioBroadcast @editor:book @seriesEditor:bookSection,conferencePaper,dictionaryEntry,encyclopediaArticle,map,report",
        "A4 @counsel:case @contributor:conferencePaper,film @translator",
        "AB abstractNote",
        "U1 filingDate:patent @castMember:radioBroadcast,tvBroadcast,videoRecording scale:map place:conferencePaper",
        "U2 issueDate:patent @bookAuthor:bookSection @commenter:blogPost",
        "U3 artworkSize:artwork proceedingsTitle:conferencePaper country:patent",
        "U4 @wordsBy:audioRecording @attorneyAgent:patent genre:film",
        "U5 references:patent audioRecordingFormat:audioRecording,radioBroadcast videoRecordingFormat:film,tvBroadcast,videoRecording",
        "U6 legalStatus:patent",
        "CN callNumber",
        "PP -:conferencePaper place",
        "FD date",
        "YR #date",
        "DO DOI",
        "SL archive",
        "LL archiveLocation",
        "ED session:bill,hearing,statute versionNumber:computerProgram edition",
        "VO -:patent codeNumber:statute volume",
        "IS issue",
        "SP numPages:book,thesis,manuscript runningTime:film pages",
        "OP #lastPage",
        "JO conferenceName:conferencePaper journalAbbreviation",
        "JF publicationTitle",
        "LA programmingLanguage:computerProgram language",
        "CL billNumber:bill system:computerProgram documentNumber:hearing applicationNumber:patent publicLawNumber:statute episodeNumber:podcast,radioBroadcast,tvBroadcast"
            + " type:manuscript,map,report,thesis,blogPost,webpage,forumPost,letter,presentation medium:interview,artwork,podcast",
        "PB court:case assignee:patent publisher",
        "SN ISSN:journalArticle,magazineArticle,newspaperArticle patentNumber:patent reportNumber:report ISBN",
        "ST shortTitle",
        "UL url",
        "RD accessDate",
        "LK #page",
        "NO #note",
        "K1 #tags",
    ]);

    /// <summary>The item type of a reference type; <see langword="null"/> for a word RefWorks does not have.</summary>
    public static ItemType? TypeOf(string word) => s_types.TryGetValue(word, out var type) ? type : null;

    /// <summary>Where a tag's value goes.</summary>
    public static Target TargetOf(ItemType type, string tag) => s_map.For(type, tag);
}
