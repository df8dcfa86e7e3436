namespace PubArchive.Csl.Styles;

/// <summary>A CSL item type (CSL 1.0.2, Appendix III), in Pascal case; <see cref="CslTypes"/> holds the names.</summary>
#pragma warning disable CS1591 // A member is the CSL name and says what it says.
public enum CslType : byte
{
    Article, ArticleJournal, ArticleMagazine, ArticleNewspaper, Bill, Book,
    Broadcast, Chapter, Classic, Collection, Dataset, Document,
    Entry, EntryDictionary, EntryEncyclopedia, Event, Figure, Graphic,
    Hearing, Interview, LegalCase, Legislation, Manuscript, Map,
    MotionPicture, MusicalScore, Pamphlet, PaperConference, Patent, Performance,
    Periodical, PersonalCommunication, Post, PostWeblog, Regulation, Report,
    Review, ReviewBook, Software, Song, Speech, Standard,
    Thesis, Treaty, Webpage
}
#pragma warning restore CS1591

/// <summary>Names of the CSL item types.</summary>
public static class CslTypes
{
    private static readonly string[] s_names =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
        "broadcast", "chapter", "classic", "collection", "dataset", "document",
        "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic",
        "hearing", "interview", "legal_case", "legislation", "manuscript", "map",
        "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance",
        "periodical", "personal_communication", "post", "post-weblog", "regulation", "report",
        "review", "review-book", "software", "song", "speech", "standard",
        "thesis", "treaty", "webpage",
    ];

    private static readonly Words<CslType> s_byName = Words.Numbered<CslType>(s_names);

    /// <summary>All names, in the order of <see cref="CslType"/>.</summary>
    internal static IReadOnlyList<string> Names => s_names;

    /// <summary>Finds a type by its CSL name: <c>article-journal</c>, <c>legal_case</c>.</summary>
    /// <returns><see langword="false"/> for any other text; never throws.</returns>
    public static bool TryParse(string name, out CslType type) => s_byName.TryGetValue(name, out type);

    /// <summary>The CSL name.</summary>
    public static string Name(this CslType type) => s_names[(int)type];
}
