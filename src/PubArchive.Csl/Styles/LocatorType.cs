namespace PubArchive.Csl.Styles;

/// <summary>What a locator counts (CSL 1.0.2, Appendix II, "Locators"), in Pascal case; <see cref="LocatorTypes"/> holds the names.</summary>
#pragma warning disable CS1591 // A member is the CSL name and says what it says.
public enum LocatorType : byte
{
    Act, Appendix, ArticleLocator, Book, Canon, Chapter,
    Column, Elocation, Equation, Figure, Folio, Issue,
    Line, Note, Opus, Page, Paragraph, Part,
    Rule, Scene, Section, SubVerbo, Supplement, Table,
    Timestamp, TitleLocator, Verse, Version, Volume
}
#pragma warning restore CS1591

/// <summary>Names of the locator types, each of them a term as well.</summary>
public static class LocatorTypes
{
    private static readonly string[] s_names =
    [
        "act", "appendix", "article-locator", "book", "canon", "chapter",
        "column", "elocation", "equation", "figure", "folio", "issue",
        "line", "note", "opus", "page", "paragraph", "part",
        "rule", "scene", "section", "sub-verbo", "supplement", "table",
        "timestamp", "title-locator", "verse", "version", "volume",
    ];

    private static readonly Words<LocatorType> s_byName = Words.Numbered<LocatorType>(s_names);

    /// <summary>All names, in the order of <see cref="LocatorType"/>.</summary>
    internal static IReadOnlyList<string> Names => s_names;

    /// <summary>Finds a locator type by its CSL name; <c>sub verbo</c>, CSL 1.0's spelling of <c>sub-verbo</c>, is read too.</summary>
    /// <returns><see langword="false"/> for any other text; never throws.</returns>
    public static bool TryParse(string name, out LocatorType type) =>
        s_byName.TryGetValue(name == "sub verbo" ? "sub-verbo" : name, out type);

    /// <summary>The CSL name.</summary>
    public static string Name(this LocatorType type) => s_names[(int)type];
}
