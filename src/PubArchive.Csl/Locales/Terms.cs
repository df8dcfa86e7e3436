using System.Diagnostics;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Locales;

/// <summary>Names of the CSL terms, and the term that belongs to a variable, a locator, a month.</summary>
internal static class Terms
{
    private static readonly string[] s_names =
    [
        "accessed", "act", "ad", "advance-online-publication", "album", "and",
        "and others", "anonymous", "appendix", "article", "article-journal", "article-locator",
        "article-magazine", "article-newspaper", "at", "audio-recording", "author", "available at",
        "bc", "bce", "bill", "book", "broadcast", "by",
        "canon", "ce", "chair", "chapter", "chapter-number", "circa",
        "citation-number", "cited", "classic", "close-inner-quote", "close-quote", "collection",
        "collection-editor", "collection-number", "colon", "column", "comma", "compiler",
        "composer", "container-author", "contributor", "curator", "dataset", "director",
        "document", "edition", "editor", "editor-translator", "editorial-director", "editortranslator",
        "elocation", "entry", "entry-dictionary", "entry-encyclopedia", "equation", "et-al",
        "event", "executive-producer", "figure", "film", "first-reference-note-number", "folio",
        "forthcoming", "from", "graphic", "guest", "hearing", "henceforth",
        "host", "ibid", "illustrator", "in", "in press", "internet",
        "interview", "interviewer", "issue", "legal_case", "legislation", "letter",
        "line", "loc-cit", "manuscript", "map", "motion_picture", "musical_score",
        "narrator", "no date", "no-place", "no-publisher", "note", "number",
        "number-of-pages", "number-of-volumes", "on", "online", "op-cit", "open-inner-quote",
        "open-quote", "opus", "organizer", "original-author", "original-work-published", "page",
        "page-first", "page-range-delimiter", "pamphlet", "paper-conference", "paragraph", "part",
        "patent", "performance", "performer", "periodical", "personal-communication", "personal_communication",
        "podcast", "podcast-episode", "post", "post-weblog", "preprint", "presented at",
        "printing", "producer", "radio-broadcast", "radio-series", "radio-series-episode", "recipient",
        "reference", "regulation", "report", "retrieved", "review", "review-book",
        "review-of", "reviewed-author", "rule", "scale", "scene", "script-writer",
        "section", "semicolon", "series-creator", "software", "song", "special-issue",
        "special-section", "speech", "standard", "sub-verbo", "supplement", "table",
        "television-broadcast", "television-series", "television-series-episode", "thesis", "timestamp", "title-locator",
        "translator", "treaty", "verse", "version", "video", "volume",
        "webpage", "working-paper",
        "month-01", "month-02", "month-03", "month-04", "month-05", "month-06",
        "month-07", "month-08", "month-09", "month-10", "month-11", "month-12",
        "season-01", "season-02", "season-03", "season-04", "long-ordinal-01", "long-ordinal-02",
        "long-ordinal-03", "long-ordinal-04", "long-ordinal-05", "long-ordinal-06", "long-ordinal-07", "long-ordinal-08",
        "long-ordinal-09", "long-ordinal-10",
    ];

    private static readonly Words<Term> s_byName = Words.Numbered<Term>(s_names);

    private static readonly Term?[] s_ofVariable = [.. Variables.Names.Select((_, index) => FindOfVariable((Variable)index))];

    private static readonly Term[] s_ofLocator = [.. LocatorTypes.Names.Select(name => s_byName.TryGetValue(name, out var term) ? term : throw new UnreachableException())];

    /// <summary>How many terms there are.</summary>
    public static int Count => s_names.Length;

    /// <summary>All names, in the order of <see cref="Term"/>.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>Finds a term by its CSL name; <c>sub verbo</c>, CSL 1.0's spelling of <c>sub-verbo</c>, is read too.</summary>
    public static bool TryParse(string name, out Term term) => s_byName.TryGetValue(name == "sub verbo" ? "sub-verbo" : name, out term);

    /// <summary>The CSL name.</summary>
    public static string Name(this Term term) => s_names[(int)term];

    /// <summary>The label of a name or number variable; <see langword="null"/> where there is none (dates, text).</summary>
    public static Term? OfVariable(Variable variable) => s_ofVariable[(int)variable];

    /// <summary>The label of a locator.</summary>
    public static Term OfLocator(LocatorType locator) => s_ofLocator[(int)locator];

    /// <summary>The month, 1 to 12.</summary>
    public static Term OfMonth(int month) => Term.Month01 + (byte)(month - 1);

    /// <summary>The season, 1 (spring) to 4.</summary>
    public static Term OfSeason(int season) => Term.Season01 + (byte)(season - 1);

    /// <summary>The long ordinal, 1 to 10.</summary>
    public static Term OfLongOrdinal(int number) => Term.LongOrdinal01 + (byte)(number - 1);

    // Three number variables carry labels under a shorter name (Appendix II).
    private static Term? FindOfVariable(Variable variable) => variable switch
    {
        Variable.PartNumber => Term.Part,
        Variable.SupplementNumber => Term.Supplement,
        Variable.PrintingNumber => Term.Printing,
        _ when variable.Kind() is VariableKind.Date or VariableKind.Text => null,
        _ => s_byName.TryGetValue(variable.Name(), out var term) ? term : null,
    };
}
