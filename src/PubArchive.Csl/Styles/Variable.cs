namespace PubArchive.Csl.Styles;

/// <summary>A CSL variable (CSL 1.0.2, Appendix IV). Members stand kind by kind, so a variable is an index into a flat array and its kind is a range check.</summary>
/// <remarks>Each member is the CSL name in Pascal case; <see cref="Variables"/> holds the names themselves in the same order.</remarks>
#pragma warning disable CS1591 // A member is the CSL name and says what it says.
public enum Variable : byte
{
    // Text (standard variables that are not numbers).
    Abstract, Annote, Archive, ArchivePlace, ArchiveCollection, ArchiveLocation,
    Authority, CallNumber, CitationKey, CitationLabel, CollectionTitle, ContainerTitle,
    ContainerTitleShort, Dimensions, Division, Doi, Event, EventPlace,
    EventTitle, Genre, Isbn, Issn, Jurisdiction, Keyword,
    Language, License, Medium, Note, OriginalPublisher, OriginalPublisherPlace,
    OriginalTitle, PartTitle, Pmcid, Pmid, Publisher, PublisherPlace,
    References, ReviewedGenre, ReviewedTitle, Scale, Source, Status,
    Title, TitleShort, Url, VolumeTitle, YearSuffix,
    // Numbers.
    ChapterNumber, CitationNumber, CollectionNumber, Edition, FirstReferenceNoteNumber, Issue,
    Locator, Number, NumberOfPages, NumberOfVolumes, Page, PageFirst,
    PartNumber, PrintingNumber, Section, SupplementNumber, Version, Volume,
    // Dates.
    Accessed, AvailableDate, EventDate, Issued, OriginalDate, Submitted,
    // Names.
    Author, Chair, CollectionEditor, Compiler, Composer, ContainerAuthor,
    Contributor, Curator, Director, Editor, EditorTranslator, EditorialDirector,
    ExecutiveProducer, Guest, Host, Illustrator, Interviewer, Narrator,
    Organizer, OriginalAuthor, Performer, Producer, Recipient, ReviewedAuthor,
    ScriptWriter, SeriesCreator, Translator
}
#pragma warning restore CS1591

/// <summary>What a variable holds.</summary>
public enum VariableKind : byte
{
    /// <summary>Rich text.</summary>
    Text,

    /// <summary>A number, or text that should be one.</summary>
    Number,

    /// <summary>A date or a range of dates.</summary>
    Date,

    /// <summary>A list of names.</summary>
    Name,
}
