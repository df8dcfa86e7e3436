namespace PubArchive.Items;

/// <summary>A key that stands before a colon in Zotero's field Extra and is known to mean something.</summary>
public sealed record ExtraKey
{
    /// <summary>The usual spelling, <c>Citation Key</c>, <c>PMID</c>, <c>original-date</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The field it stands for; <see langword="null"/> when Zotero has none.</summary>
    public Field? Field { get; init; }

    /// <summary>The creator type it stands for; <see langword="null"/> when it is no creator.</summary>
    public CreatorType? Creator { get; init; }

    /// <summary>The CSL variable it stands for, <c>type</c> included; <see langword="null"/> when CSL has none.</summary>
    public string? CslVariable { get; init; }

    /// <summary>Nobody writes it before a colon in prose (<c>PMID</c>, not <c>Section</c>), so that it begins a line wherever it stands.</summary>
    public bool IsUnmistakable { get; init; }

    /// <summary>Its value is prose, in which a word and a colon are no key.</summary>
    public bool IsProse { get; init; }
}
