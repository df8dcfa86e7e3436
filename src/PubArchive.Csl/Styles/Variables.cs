namespace PubArchive.Csl.Styles;

/// <summary>Names, kinds and kin of the CSL variables (CSL 1.0.2, Appendix IV).</summary>
public static class Variables
{
    private static readonly string[] s_names =
    [
        "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location",
        "authority", "call-number", "citation-key", "citation-label", "collection-title", "container-title",
        "container-title-short", "dimensions", "division", "DOI", "event", "event-place",
        "event-title", "genre", "ISBN", "ISSN", "jurisdiction", "keyword",
        "language", "license", "medium", "note", "original-publisher", "original-publisher-place",
        "original-title", "part-title", "PMCID", "PMID", "publisher", "publisher-place",
        "references", "reviewed-genre", "reviewed-title", "scale", "source", "status",
        "title", "title-short", "URL", "volume-title", "year-suffix",
        "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "issue",
        "locator", "number", "number-of-pages", "number-of-volumes", "page", "page-first",
        "part-number", "printing-number", "section", "supplement-number", "version", "volume",
        "accessed", "available-date", "event-date", "issued", "original-date", "submitted",
        "author", "chair", "collection-editor", "compiler", "composer", "container-author",
        "contributor", "curator", "director", "editor", "editor-translator", "editorial-director",
        "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator",
        "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
        "script-writer", "series-creator", "translator",
    ];

    private static readonly Words<Variable> s_byName = Words.Numbered<Variable>(s_names);

    /// <summary>How many variables there are: the length of an array indexed by <see cref="Variable"/>.</summary>
    public static int Count => s_names.Length;

    /// <summary>All names, in the order of <see cref="Variable"/>.</summary>
    internal static IReadOnlyList<string> Names => s_names;

    /// <summary>Finds a variable by its CSL name, case-sensitively: <c>container-title</c>, <c>DOI</c>.</summary>
    /// <returns><see langword="false"/> for any other text; never throws.</returns>
    public static bool TryParse(string name, out Variable variable) => s_byName.TryGetValue(name, out variable);

    /// <summary>As <see cref="TryParse(string, out Variable)"/>, without a string of one's own.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Variable variable) =>
        s_byName.TryGetValue(name, out variable);

    /// <summary>The CSL name.</summary>
    public static string Name(this Variable variable) => s_names[(int)variable];

    /// <summary>What the variable holds.</summary>
    public static VariableKind Kind(this Variable variable) => variable switch
    {
        < Variable.ChapterNumber => VariableKind.Text,
        < Variable.Accessed => VariableKind.Number,
        < Variable.Author => VariableKind.Date,
        _ => VariableKind.Name,
    };

    /// <summary>The variable that holds the short form (<c>title-short</c> of <c>title</c>), or the variable itself.</summary>
    internal static Variable ShortForm(this Variable variable) => variable switch
    {
        Variable.Title => Variable.TitleShort,
        Variable.ContainerTitle => Variable.ContainerTitleShort,
        _ => variable,
    };
}
