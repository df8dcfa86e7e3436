using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.EndNote;

/// <summary>The elements of EndNote's XML and what they hold.</summary>
/// <remarks>Facts from EndNote's own DTD (RSXML) and from what Zotero makes of it. Fields are named by their base field.</remarks>
internal static class EndNoteMap
{
    private static readonly TargetMap s_map = new(
    [
        "abstract abstractNote",
        "call-num callNumber",
        "electronic-resource-num DOI",
        "remote-database-name libraryCatalog",
        "abbr-1 journalAbbreviation",
        "short-title shortTitle",
        "full-title publicationTitle",
        "language language",
        "access-date accessDate",
        "title title",
        "secondary-title code:bill,statute conferenceName:conferencePaper committee:hearing meetingName:presentation seriesTitle:computerProgram,map,report series:book reporter:case"
            + " publicationTitle:bookSection,blogPost,dictionaryEntry,encyclopediaArticle,forumPost,webpage,radioBroadcast,tvBroadcast,journalArticle,magazineArticle,newspaperArticle",
        "tertiary-title legislativeBody:hearing,bill series:bookSection,conferencePaper seriesTitle:audioRecording",
        "authors @artist:artwork @cartographer:map @composer:audioRecording @director:film,radioBroadcast,tvBroadcast,videoRecording @interviewee:interview @inventor:patent @podcaster:podcast @programmer:computerProgram @author",
        "secondary-authors @sponsor:bill @performer:audioRecording @presenter:presentation @interviewer:interview @editor:journalArticle,bookSection,conferencePaper,dictionaryEntry,document,encyclopediaArticle"
            + " @seriesEditor:book,report @recipient:email,instantMessage,letter issuingAuthority:patent",
        "tertiary-authors @cosponsor:bill @producer:film,tvBroadcast,videoRecording,radioBroadcast @editor:book @seriesEditor:bookSection,conferencePaper,dictionaryEntry,encyclopediaArticle,map",
        "subsidiary-authors @counsel:case @castMember:radioBroadcast,tvBroadcast,videoRecording @contributor:conferencePaper,film @translator",
        "work-type type:manuscript,webpage,forumPost,letter,map,presentation,report,thesis genre:film",
        "custom1 filingDate:patent scale:map place:conferencePaper",
        "custom2 issueDate:patent",
        "custom3 artworkSize:artwork proceedingsTitle:conferencePaper runningTime:videoRecording country:patent",
        "custom4 @attorneyAgent:patent genre:film",
        "custom5 references:patent audioRecordingFormat:audioRecording,radioBroadcast videoRecordingFormat:film,tvBroadcast,videoRecording",
        "custom6 legalStatus:patent",
        "pub-location -:conferencePaper place",
        "edition session:bill,hearing,statute versionNumber:computerProgram edition",
        "issue numberOfVolumes:bookSection issue",
        "misc1 seriesNumber:book billNumber:bill system:computerProgram documentNumber:hearing applicationNumber:patent publicLawNumber:statute episodeNumber:podcast,radioBroadcast,tvBroadcast",
        "misc2 type:manuscript,map,report,thesis,blogPost,webpage,forumPost,letter,presentation medium:interview,artwork,podcast",
        "num-vols -:bookSection numberOfVolumes",
        "orig-pub history:hearing,statute,bill,case priorityNumbers:patent",
        "publisher court:case assignee:patent publisher",
        "section -:case section",
        "isbn ISSN:journalArticle,magazineArticle,newspaperArticle patentNumber:patent reportNumber:report ISBN",
        "pages numPages:book,thesis,manuscript runningTime:film pages",
        "number seriesNumber:bookSection,book issue:journalArticle,magazineArticle docketNumber:case artworkSize:artwork",
        "volume codeNumber:statute -:patent,webpage volume",
    ]);

    /// <summary>Where an element's value goes.</summary>
    public static Target TargetOf(ItemType type, string element) => s_map.For(type, element);
}
