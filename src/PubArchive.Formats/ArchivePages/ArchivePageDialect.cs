namespace PubArchive.Formats.ArchivePages;

/// <summary>The two shapes the pages of such archives have had.</summary>
public enum ArchivePageDialect
{
    /// <summary>The later one: links behind the theme's <c>subfolder</c>, unit entries on one line.</summary>
    Current,

    /// <summary>The first one, faults included: links from the root, a goal link the site cannot follow, unit entries on three lines.</summary>
    Seed,
}
