namespace PubArchive.Site.Output;

/// <summary>Where a site stands, and where the next one is built: beside it, so that both are on one disk and can be exchanged by name.</summary>
/// <param name="Root">The site. Not a link: where the caller named one, it is what the link leads to.</param>
/// <param name="Stage">The next site in the making; for a moment after the exchange, the former one.</param>
/// <param name="Parked">The former site while two renames stand in for one exchange.</param>
/// <param name="Lock">Held while a build is under way.</param>
internal sealed record SitePlaces(string Root, string Stage, string Parked, string Lock)
{
    /// <exception cref="IOException">The folder has none above it, or is where a disk is mounted.</exception>
    public static SitePlaces Of(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (new DirectoryInfo(root).LinkTarget is not null) { root = Directory.ResolveLinkTarget(root, returnFinalTarget: true)?.FullName ?? root; }
        if (Path.GetDirectoryName(root) is not { } parent || IsMounted(root))
        {
            throw new IOException($"{root} is where a disk begins, so it cannot be exchanged for a new site as a whole; name a folder in it, such as {Path.Combine(root, "site")}.");
        }
        return new SitePlaces(root, Beside("new"), Beside("old"), Beside("lock"));

        // The names are the same for every build, so that each finds what a killed one left.
        string Beside(string what) => Path.Combine(parent, $".{Path.GetFileName(root)}.pubarchive-{what}");
    }

    private static bool IsMounted(string root) =>
        DriveInfo.GetDrives().Any(drive => string.Equals(Path.TrimEndingDirectorySeparator(drive.RootDirectory.FullName), root, StringComparison.Ordinal));
}
