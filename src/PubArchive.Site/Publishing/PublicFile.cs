namespace PubArchive.Site.Publishing;

/// <summary>A PDF that may stand on the site beside a publication's page.</summary>
/// <param name="Source">Where it is now, an absolute path without links. Never published, and neither is its name, which may tell of people.</param>
/// <param name="Length">In bytes.</param>
public sealed record PublicFile(string Source, long Length);
