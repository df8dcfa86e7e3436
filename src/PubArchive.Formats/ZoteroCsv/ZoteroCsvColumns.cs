using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Formats.Csv;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroCsv;

/// <summary>The 87 columns of Zotero's CSV export, in its order: what reader and writer share.</summary>
internal static class ZoteroCsvColumns
{
    private const int EnoughToRecognise = 4;

    /// <summary>All columns.</summary>
    public static ImmutableArray<ZoteroCsvColumn> All { get; } =
    [
        new("Key", ColumnRole.Key),
        new("Item Type", ColumnRole.ItemType),
        new("Publication Year", ColumnRole.Year),
        new("Author", ColumnRole.PrimaryCreators),
        new("Title", ColumnRole.Field, Field.Title),
        new("Publication Title", ColumnRole.Field, Field.PublicationTitle),
        new("ISBN", ColumnRole.Field, Field.Isbn),
        new("ISSN", ColumnRole.Field, Field.Issn),
        new("DOI", ColumnRole.Field, Field.Doi),
        new("Url", ColumnRole.Field, Field.Url),
        new("Abstract Note", ColumnRole.Field, Field.AbstractNote),
        new("Date", ColumnRole.Field, Field.Date),
        new("Date Added", ColumnRole.DateAdded),
        new("Date Modified", ColumnRole.DateModified),
        new("Access Date", ColumnRole.Field, Field.AccessDate),
        new("Pages", ColumnRole.Field, Field.Pages),
        new("Num Pages", ColumnRole.Field, Field.NumPages),
        new("Issue", ColumnRole.Field, Field.Issue),
        new("Volume", ColumnRole.Field, Field.Volume),
        new("Number Of Volumes", ColumnRole.Field, Field.NumberOfVolumes),
        new("Journal Abbreviation", ColumnRole.Field, Field.JournalAbbreviation),
        new("Short Title", ColumnRole.Field, Field.ShortTitle),
        new("Series", ColumnRole.Field, Field.Series),
        new("Series Number", ColumnRole.Field, Field.SeriesNumber),
        new("Series Text", ColumnRole.Field, Field.SeriesText),
        new("Series Title", ColumnRole.Field, Field.SeriesTitle),
        new("Publisher", ColumnRole.Field, Field.Publisher),
        new("Place", ColumnRole.Field, Field.Place),
        new("Language", ColumnRole.Field, Field.Language),
        new("Rights", ColumnRole.Field, Field.Rights),
        new("Type", ColumnRole.Field, Field.Type),
        new("Archive", ColumnRole.Field, Field.Archive),
        new("Archive Location", ColumnRole.Field, Field.ArchiveLocation),
        new("Library Catalog", ColumnRole.Field, Field.LibraryCatalog),
        new("Call Number", ColumnRole.Field, Field.CallNumber),
        new("Extra", ColumnRole.Field, Field.Extra),
        new("Notes", ColumnRole.Notes),
        new("File Attachments", ColumnRole.FileAttachments),
        new("Link Attachments", ColumnRole.LinkAttachments),
        new("Manual Tags", ColumnRole.ManualTags),
        new("Automatic Tags", ColumnRole.AutomaticTags),
        new("Editor", ColumnRole.Creators, Creator: CreatorType.Editor),
        new("Series Editor", ColumnRole.Creators, Creator: CreatorType.SeriesEditor),
        new("Translator", ColumnRole.Creators, Creator: CreatorType.Translator),
        new("Contributor", ColumnRole.Creators, Creator: CreatorType.Contributor),
        new("Attorney Agent", ColumnRole.Creators, Creator: CreatorType.AttorneyAgent),
        new("Book Author", ColumnRole.Creators, Creator: CreatorType.BookAuthor),
        new("Cast Member", ColumnRole.Creators, Creator: CreatorType.CastMember),
        new("Commenter", ColumnRole.Creators, Creator: CreatorType.Commenter),
        new("Composer", ColumnRole.Creators, Creator: CreatorType.Composer),
        new("Cosponsor", ColumnRole.Creators, Creator: CreatorType.Cosponsor),
        new("Counsel", ColumnRole.Creators, Creator: CreatorType.Counsel),
        new("Interviewer", ColumnRole.Creators, Creator: CreatorType.Interviewer),
        new("Producer", ColumnRole.Creators, Creator: CreatorType.Producer),
        new("Recipient", ColumnRole.Creators, Creator: CreatorType.Recipient),
        new("Reviewed Author", ColumnRole.Creators, Creator: CreatorType.ReviewedAuthor),
        new("Scriptwriter", ColumnRole.Creators, Creator: CreatorType.Scriptwriter),
        new("Words By", ColumnRole.Creators, Creator: CreatorType.WordsBy),
        new("Guest", ColumnRole.Creators, Creator: CreatorType.Guest),
        new("Number", ColumnRole.Field, Field.Number),
        new("Edition", ColumnRole.Field, Field.Edition),
        new("Running Time", ColumnRole.Field, Field.RunningTime),
        new("Scale", ColumnRole.Field, Field.Scale),
        new("Medium", ColumnRole.Field, Field.Medium),
        new("Artwork Size", ColumnRole.Field, Field.ArtworkSize),
        new("Filing Date", ColumnRole.Field, Field.FilingDate),
        new("Application Number", ColumnRole.Field, Field.ApplicationNumber),
        new("Assignee", ColumnRole.Field, Field.Assignee),
        new("Issuing Authority", ColumnRole.Field, Field.IssuingAuthority),
        new("Country", ColumnRole.Field, Field.Country),
        new("Meeting Name", ColumnRole.Field, Field.MeetingName),
        new("Conference Name", ColumnRole.Field, Field.ConferenceName),
        new("Court", ColumnRole.Field, Field.Court),
        new("References", ColumnRole.Field, Field.References),
        new("Reporter", ColumnRole.Field, Field.Reporter),
        new("Legal Status", ColumnRole.Field, Field.LegalStatus),
        new("Priority Numbers", ColumnRole.Field, Field.PriorityNumbers),
        new("Programming Language", ColumnRole.Field, Field.ProgrammingLanguage),
        new("Version", ColumnRole.Field, Field.VersionNumber),
        new("System", ColumnRole.Field, Field.System),
        new("Code", ColumnRole.Field, Field.Code),
        new("Code Number", ColumnRole.Field, Field.CodeNumber),
        new("Section", ColumnRole.Field, Field.Section),
        new("Session", ColumnRole.Field, Field.Session),
        new("Committee", ColumnRole.Field, Field.Committee),
        new("History", ColumnRole.Field, Field.History),
        new("Legislative Body", ColumnRole.Field, Field.LegislativeBody),
    ];

    private static readonly FrozenDictionary<string, ZoteroCsvColumn> s_byName = CsvHeader.Index(All.Select(column => (column.Name, column)));

    private static readonly FrozenSet<Field> s_fields = All.Select(column => column.Field).OfType<Field>().ToFrozenSet();
    private static readonly FrozenSet<CreatorType> s_creators = All.Select(column => column.Creator).OfType<CreatorType>().ToFrozenSet();

    /// <summary>The column a header cell means, or <see langword="null"/>.</summary>
    public static ZoteroCsvColumn? Find(string name) => s_byName.GetValueOrDefault(CsvHeader.Normal(name));

    /// <summary>Whether some column holds a field of an item type, under its own name or its base field's.</summary>
    public static bool Holds(ItemType type, Field field) => s_fields.Contains(field) || ZoteroSchema.BaseField(type, field) is { } baseField && s_fields.Contains(baseField);

    /// <summary>Whether some column holds the creators of a role.</summary>
    public static bool Holds(CreatorType creator) => s_creators.Contains(creator);

    /// <summary>Whether a header is that of a Zotero CSV, in any order, with columns added or removed.</summary>
    public static bool IsHeader(IEnumerable<string> header)
    {
        var known = header.Select(Find).OfType<ZoteroCsvColumn>().Distinct().ToList();
        return known.Count >= EnoughToRecognise || known.Count >= 2 && known.Exists(column => column.Role is ColumnRole.ItemType);
    }
}
