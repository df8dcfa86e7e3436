using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Site.Publishing;

/// <summary>The fields of an item that may be published. A field that a later schema brings is private until it is named here.</summary>
internal static class PublicFields
{
    private static readonly FrozenSet<Field> s_bibliographic =
    [
        Field.AccessDate, Field.ApplicationNumber, Field.Archive, Field.ArchiveId, Field.ArchiveLocation, Field.ArtworkMedium, Field.ArtworkSize, Field.Assignee,
        Field.AudioFileType, Field.AudioRecordingFormat, Field.Authority, Field.BillNumber, Field.BlogTitle, Field.BookTitle, Field.CallNumber, Field.CaseName,
        Field.CitationKey, Field.Code, Field.CodeNumber, Field.CodePages, Field.CodeVolume, Field.Committee, Field.Company, Field.ConferenceName, Field.Country, Field.Court,
        Field.Date, Field.DateDecided, Field.DateEnacted, Field.DictionaryTitle, Field.Distributor, Field.DocketNumber, Field.DocumentNumber, Field.Doi, Field.Edition,
        Field.EncyclopediaTitle, Field.EpisodeNumber, Field.EventPlace, Field.FilingDate, Field.FirstPage, Field.Format, Field.ForumTitle, Field.Genre, Field.History,
        Field.Identifier, Field.Institution, Field.InterviewMedium, Field.Isbn, Field.Issn, Field.Issue, Field.IssueDate, Field.IssuingAuthority, Field.JournalAbbreviation,
        Field.Label, Field.Language, Field.LegalStatus, Field.LegislativeBody, Field.LetterType, Field.LibraryCatalog, Field.ManuscriptType, Field.MapType, Field.Medium,
        Field.MeetingName, Field.NameOfAct, Field.Network, Field.Number, Field.NumberOfVolumes, Field.NumPages, Field.Organization, Field.OriginalDate, Field.OriginalPlace,
        Field.OriginalPublisher, Field.Pages, Field.PartNumber, Field.PartTitle, Field.PatentNumber, Field.Place, Field.Pmcid, Field.Pmid, Field.PostType,
        Field.PresentationType, Field.PriorityDate, Field.PriorityNumbers, Field.ProceedingsTitle, Field.ProgrammingLanguage, Field.ProgramTitle, Field.PublicationTitle,
        Field.PublicLawNumber, Field.Publisher, Field.References, Field.Reporter, Field.ReporterVolume, Field.ReportNumber, Field.ReportType, Field.Repository,
        Field.RepositoryLocation, Field.Rights, Field.RunningTime, Field.Scale, Field.Section, Field.Series, Field.SeriesNumber, Field.SeriesText, Field.SeriesTitle,
        Field.Session, Field.SessionTitle, Field.ShortTitle, Field.Status, Field.Studio, Field.Subject, Field.System, Field.ThesisType, Field.Title, Field.Type,
        Field.University, Field.VersionNumber, Field.VideoRecordingFormat, Field.Volume, Field.WebsiteTitle, Field.WebsiteType,
    ];

    /// <summary>The fields that may be published; the same ones when all may, which is the rule.</summary>
    public static ItemFields Of(ItemFields fields, bool hasAbstract) =>
        fields.All(pair => ReferenceEquals(TextOf(pair.Key, pair.Value, hasAbstract), pair.Value)) ? fields
        : ItemFields.From(fields.Select(pair => KeyValuePair.Create(pair.Key, TextOf(pair.Key, pair.Value, hasAbstract) ?? "")));

    /// <summary>An address, unless it leads to a file on somebody's machine, whose path tells who that is.</summary>
    /// <returns><see langword="null"/> for such, and for none.</returns>
    public static string? PublicAddress(string? address) => address is null || IsLocal(address.Trim()) ? null : address;

    private static string? TextOf(Field field, string text, bool hasAbstract) => field switch
    {
        Field.AbstractNote => hasAbstract ? text : null,
        Field.Url => PublicAddress(text),
        Field.Extra => PublicExtra.Of(text),
        _ => s_bibliographic.Contains(field) ? text : null,
    };

    // /home/kari/x.pdf, C:\Users\kari\x.pdf, \\server\share, ~/x.pdf, file:///home/kari/x.pdf
    private static bool IsLocal(string address) =>
        address is ['/' or '\\' or '~', ..] or [_, ':', '/' or '\\', ..] || address.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
