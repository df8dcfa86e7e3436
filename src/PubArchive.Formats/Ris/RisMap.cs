using System.Collections.Immutable;
using PubArchive.Formats.Tagged;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>The tags of RIS and what they hold, for each item type: one map for reading and for writing.</summary>
/// <remarks>
/// Facts from the RIS Format Specifications, from Zotero's export and import, and from what EndNote, ProCite, Reference Manager and Citavi write. Fields are named by
/// their base field, so that <c>publisher</c> is a thesis's <c>university</c> too.
/// </remarks>
internal static class RisMap
{
    // tag, then the targets, the first that names the item type, else the one that names none. In the order in which they are written.
    private static readonly string[] s_both =
    [
        "TI title",
        "AU @artist:artwork @cartographer:map @composer:audioRecording @director:film,radioBroadcast,tvBroadcast,videoRecording @interviewee:interview @inventor:patent"
            + " @podcaster:podcast @programmer:computerProgram @author",
        "T2 code:bill,statute conferenceName:conferencePaper committee:hearing meetingName:presentation seriesTitle:computerProgram,map,report series:book"
            + " publicationTitle:bookSection,blogPost,dictionaryEntry,encyclopediaArticle,forumPost,webpage,radioBroadcast,tvBroadcast,journalArticle,magazineArticle,newspaperArticle",
        "A2 @sponsor:bill @performer:audioRecording @presenter:presentation @interviewer:interview"
            + " @editor:journalArticle,bookSection,conferencePaper,dictionaryEntry,document,encyclopediaArticle @seriesEditor:book,report"
            + " @recipient:email,instantMessage,letter reporter:case issuingAuthority:patent",
        "T3 legislativeBody:hearing,bill series:bookSection,conferencePaper,journalArticle seriesTitle:audioRecording",
        "A3 @contributor:thesis @cosponsor:bill @producer:film,tvBroadcast,videoRecording,radioBroadcast @editor:book"
            + " @seriesEditor:bookSection,conferencePaper,dictionaryEntry,encyclopediaArticle,map",
        "A4 @counsel:case @contributor:conferencePaper,film,dataset @translator",
        "AB abstractNote",
        "C1 filingDate:patent @castMember:radioBroadcast,tvBroadcast,videoRecording scale:map place:conferencePaper",
        "C2 issueDate:patent @bookAuthor:bookSection @commenter:blogPost",
        "C3 artworkSize:artwork proceedingsTitle:conferencePaper country:patent",
        "C4 @wordsBy:audioRecording @attorneyAgent:patent genre:film",
        "C5 references:patent audioRecordingFormat:audioRecording,radioBroadcast videoRecordingFormat:film,tvBroadcast,videoRecording",
        "C6 legalStatus:patent",
        "CN callNumber",
        "CY -:conferencePaper place",
        "DA date",
        "PY #date",
        "DO DOI",
        "DP libraryCatalog",
        "ET session:bill,hearing,statute versionNumber:computerProgram,dataset edition",
        "VL -:patent,webpage codeNumber:statute volume",
        "IS numberOfVolumes:bookSection -:dataset issue",
        "SP numPages:book,thesis,manuscript runningTime:film pages",
        "EP #lastPage",
        "J2 journalAbbreviation",
        "LA programmingLanguage:computerProgram language",
        "M1 seriesNumber:book billNumber:bill system:computerProgram documentNumber:hearing applicationNumber:patent publicLawNumber:statute"
            + " episodeNumber:podcast,radioBroadcast,tvBroadcast",
        "M3 type:manuscript,map,report,thesis,blogPost,webpage,forumPost,letter,presentation medium:interview,artwork,podcast",
        "NV identifier:dataset -:bookSection numberOfVolumes",
        "OP history:hearing,statute,bill,case priorityNumbers:patent",
        "PB court:case assignee:patent publisher",
        "SE -:case section",
        "SN ISSN:journalArticle,magazineArticle,newspaperArticle patentNumber:patent reportNumber:report ISBN",
        "ST shortTitle",
        "SV seriesNumber:bookSection docketNumber:case",
        "UR url",
        "AN archiveLocation",
        "DB archive",
        "Y2 accessDate",
        "M2 #extra",
        "L1 #file",
        "L2 #page",
        "L4 #file",
        "N1 #note",
        "KW #tags",
    ];

    // Read only: what other programs write, or older ones. Where a tag stands in both, this holds for the item types the other leaves out.
    private static readonly string[] s_read =
    [
        "A1 @artist:artwork @cartographer:map @composer:audioRecording @director:film,radioBroadcast,tvBroadcast,videoRecording @interviewee:interview @inventor:patent"
            + " @podcaster:podcast @programmer:computerProgram @author",
        "A2 @editor",
        "A3 @seriesEditor",
        "AV archiveLocation",
        "BT title:book,manuscript publicationTitle:bookSection #container",
        "CR rights",
        "CT title",
        "CY place",
        "ED @editor",
        "ID #id",
        "IS versionNumber:dataset",
        "JA journalAbbreviation",
        "JF publicationTitle",
        "JO conferenceName:conferencePaper journalAbbreviation",
        "LK url",
        "M1 issue:journalArticle numberOfVolumes:bookSection #access:webpage #extra",
        "M3 DOI",
        "N2 abstractNote",
        "NV numberOfVolumes",
        "RN #note",
        "T1 title",
        "T2 #container",
        "T3 series",
        "VL #access:webpage",
        "Y1 date",
    ];

    private static readonly ImmutableArray<RisRow> s_bothRows = [.. s_both.Select(RisRow.Parse)];
    private static readonly ImmutableArray<RisRow> s_readRows = [.. s_read.Select(RisRow.Parse)];
    private static readonly Target[]?[] s_targets = new Target[ZoteroSchema.ItemTypes.Length][];

    // Old or degenerate tags fill only what the others leave empty.
    private static readonly bool[] s_isLate = Late();

    /// <summary>The targets for an item type, by the tag's number.</summary>
    public static ReadOnlySpan<Target> TargetsOf(ItemType type) => s_targets[(int)type] ??= Build(type);

    /// <summary>Whether a tag fills only what other tags leave empty.</summary>
    public static bool IsLate(RisTag tag) => s_isLate[tag.Number];

    /// <summary>The tags to write for an item type, in order, with what stands behind each.</summary>
    public static ImmutableArray<(RisTag Tag, Target Target)> WrittenFor(ItemType type) =>
        [.. s_bothRows.Select(row => (row.Tag, Target: row.TargetFor(type))).Where(pair => pair.Target is not null).Select(pair => (pair.Tag, pair.Target!.Value))];

    /// <summary>The tag that holds a field in items of a type; <see langword="null"/> when none does.</summary>
    public static RisTag? TagOf(ItemType type, Field field)
    {
        var own = ZoteroSchema.FieldFor(type, field) ?? field;
        return TagOf(type, (target, isWritten) => target.Kind is TargetKind.Field or TargetKind.Date && (ZoteroSchema.FieldFor(type, target.Field) ?? target.Field) == own && (isWritten || ZoteroSchema.IsValid(type, own)));
    }

    /// <summary>The tag that holds creators of a role in items of a type; <see langword="null"/> when none does.</summary>
    public static RisTag? TagOf(ItemType type, CreatorType creator) => TagOf(type, (target, _) => target.Kind == TargetKind.Creator && target.Creator == creator);

    private static RisTag? TagOf(ItemType type, Func<Target, bool, bool> holds)
    {
        foreach (var (row, isWritten) in s_bothRows.Select(row => (row, true)).Concat(s_readRows.Select(row => (row, false))))
        {
            if (row.TargetFor(type) is { } target && holds(target, isWritten)) { return row.Tag; }
        }
        return null;
    }

    private static Target[] Build(ItemType type)
    {
        var targets = new Target[RisTag.Count];
        foreach (var row in s_bothRows.Concat(s_readRows))
        {
            ref var target = ref targets[row.Tag.Number];
            if (target.Kind == TargetKind.Unknown && row.TargetFor(type) is { } found) { target = TargetMap.WithRoleOf(type, found); }
        }
        return targets;
    }

    private static bool[] Late()
    {
        var late = new bool[RisTag.Count];
        foreach (var row in s_readRows) { late[row.Tag.Number] = row.Tag != RisTag.Of("A1") && row.Tag != RisTag.Of("A2") && row.Tag != RisTag.Of("A3"); }
        return late;
    }
}
