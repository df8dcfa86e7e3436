using PubArchive.Site.Html;

namespace PubArchive.Site.Pages;

/// <summary>The parts of the main menu.</summary>
internal enum Section { None, All, Units, Years, Goals, Types, Keywords, About }

/// <summary>What a page says of itself to its frame.</summary>
internal sealed record PageHead
{
    /// <summary>Its path within the folder of its language.</summary>
    public required string Path { get; init; }

    /// <summary>Its title without the archive's name; plain text. Empty on the front page.</summary>
    public required string Title { get; init; }

    /// <summary>The part of the menu it belongs to.</summary>
    public Section Section { get; init; }

    /// <summary>One sentence for search engines; <see langword="null"/> when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Metadata for machines.</summary>
    public Markup Metadata { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The page, within the folder of the same language, to which it leads on at once; <see langword="null"/> when it is a page of its own.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>The class of <c>body</c>, by which a style sheet knows the kind of page.</summary>
    public required string Kind { get; init; }
}
