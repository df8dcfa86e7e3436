namespace PubArchive.Csl;

/// <summary>What a processor does beyond what style and locale say.</summary>
public sealed record CitationOptions
{
    /// <summary>The defaults.</summary>
    public static CitationOptions Default { get; } = new();

    /// <summary>Whether DOIs and web addresses become links in HTML; addresses that are not http, https, ftp or mailto never do.</summary>
    public bool Links { get; init; } = true;

    /// <summary>Whether lines of an item's <c>note</c> such as <c>original-date: 1920</c> count as variables, as users of Zotero's field Extra and the reference processor expect.</summary>
    public bool NoteVariables { get; init; } = true;
}
