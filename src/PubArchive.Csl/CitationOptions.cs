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

    /// <summary>Text for what the style prints nothing for: in the place of the first cite of a citation, and after its number for an entry of a bibliography whose numbers citations use. <see langword="null"/>, as usual, for none: they are empty and say so.</summary>
    /// <remarks>CSL 1.0.2 says nothing of it. The reference processor prints <see cref="ReferenceErrorText"/>; whoever compares with it wants the same.</remarks>
    public string? TextForNothing { get; init; }

    /// <summary>What the reference processor prints for what has no printed form.</summary>
    public const string ReferenceErrorText = "[CSL STYLE ERROR: reference with no printed form.]";
}
