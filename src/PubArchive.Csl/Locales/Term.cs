namespace PubArchive.Csl.Locales;

/// <summary>A CSL term (CSL 1.0.2, Appendix II), in Pascal case; <see cref="Terms"/> holds the names in the same order. Ordinal suffixes are <see cref="OrdinalRule"/>s instead.</summary>
internal enum Term : byte
{
    Accessed, Act, Ad, AdvanceOnlinePublication, Album, And,
    AndOthers, Anonymous, Appendix, Article, ArticleJournal, ArticleLocator,
    ArticleMagazine, ArticleNewspaper, At, AudioRecording, Author, AvailableAt,
    Bc, Bce, Bill, Book, Broadcast, By,
    Canon, Ce, Chair, Chapter, ChapterNumber, Circa,
    CitationNumber, Cited, Classic, CloseInnerQuote, CloseQuote, Collection,
    CollectionEditor, CollectionNumber, Colon, Column, Comma, Compiler,
    Composer, ContainerAuthor, Contributor, Curator, Dataset, Director,
    Document, Edition, Editor, EditorTranslator, EditorialDirector, EditorAndTranslator,
    Elocation, Entry, EntryDictionary, EntryEncyclopedia, Equation, EtAl,
    Event, ExecutiveProducer, Figure, Film, FirstReferenceNoteNumber, Folio,
    Forthcoming, From, Graphic, Guest, Hearing, Henceforth,
    Host, Ibid, Illustrator, In, InPress, Internet,
    Interview, Interviewer, Issue, LegalCase, Legislation, Letter,
    Line, LocCit, Manuscript, Map, MotionPicture, MusicalScore,
    Narrator, NoDate, NoPlace, NoPublisher, Note, Number,
    NumberOfPages, NumberOfVolumes, On, Online, OpCit, OpenInnerQuote,
    OpenQuote, Opus, Organizer, OriginalAuthor, OriginalWorkPublished, Page,
    PageFirst, PageRangeDelimiter, Pamphlet, PaperConference, Paragraph, Part,
    Patent, Performance, Performer, Periodical, PersonalCommunication, PersonalCommunicationType,
    Podcast, PodcastEpisode, Post, PostWeblog, Preprint, PresentedAt,
    Printing, Producer, RadioBroadcast, RadioSeries, RadioSeriesEpisode, Recipient,
    Reference, Regulation, Report, Retrieved, Review, ReviewBook,
    ReviewOf, ReviewedAuthor, Rule, Scale, Scene, ScriptWriter,
    Section, Semicolon, SeriesCreator, Software, Song, SpecialIssue,
    SpecialSection, Speech, Standard, SubVerbo, Supplement, Table,
    TelevisionBroadcast, TelevisionSeries, TelevisionSeriesEpisode, Thesis, Timestamp, TitleLocator,
    Translator, Treaty, Verse, Version, Video, Volume,
    Webpage, WorkingPaper,
    // Months, seasons and long ordinals stand in order, so that the first plus n is the next.
    Month01, Month02, Month03, Month04, Month05, Month06,
    Month07, Month08, Month09, Month10, Month11, Month12,
    Season01, Season02, Season03, Season04, LongOrdinal01, LongOrdinal02,
    LongOrdinal03, LongOrdinal04, LongOrdinal05, LongOrdinal06, LongOrdinal07, LongOrdinal08,
    LongOrdinal09, LongOrdinal10
}
