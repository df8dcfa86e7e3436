using PubArchive.Catalogue;
using PubArchive.Site.Output;
using PubArchive.Site.Pages;
using PubArchive.Site.Publishing;

namespace PubArchive.Site;

/// <summary>Builds a static site from a snapshot: plain files that need no server and no script, and open from a folder as well as from a host.</summary>
public static class SiteBuilder
{
    /// <summary>Builds or renews a site. The folder holds the whole former site until it holds the whole new one, whatever ends the build in between. The same snapshot and settings give the same bytes, and files that have them already keep their time; when all have, nothing is touched.</summary>
    /// <param name="snapshot">The records, of which only what may be published is shown (<see cref="PublicSnapshot"/>); read on the caller's thread and others, one at a time.</param>
    /// <param name="settings">What the library decides.</param>
    /// <param name="outputFolder">The site's folder; made when missing.</param>
    /// <param name="progress">Told after each publication; <see langword="null"/> when nobody listens.</param>
    /// <param name="cancellationToken">Ends the build, with the folder as it was.</param>
    /// <exception cref="ArgumentException">No language, one that the site does not speak, or a key that cannot be part of an address.</exception>
    /// <exception cref="IOException">The folder or the one it stands in cannot be written, it holds files that are not ours, or another build of it is under way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SiteReport Build(ISnapshot snapshot, SiteSettings settings, string outputFolder, IProgress<SiteProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var published = new PublicSnapshot(snapshot, settings.Abstracts);
        var site = FrameOf(published, settings);
        using var folder = SiteFolder.Open(outputFolder, settings.ReplaceForeignFiles);
        var build = new SiteBuild(site, published, folder);
        build.WriteRecords(progress, cancellationToken);
        build.WriteLists(cancellationToken);
        var leftAlone = build.WriteFormer();
        SiteAssets.Write(folder);
        foreach (var (path, bytes) in RootPages.Render(site)) { folder.Write(path, bytes); }
        if (settings.BaseUrl is { } address)
        {
            foreach (var (path, bytes) in RootPages.RenderSitemaps(site, address, build.Pages)) { folder.Write(path, bytes); }
        }
        var removed = folder.Finish(cancellationToken);
        var (files, written, total) = folder.Counts;
        return new SiteReport { PublicationPages = snapshot.Rows.Count * site.Languages.Count, Files = files, Written = written, Unchanged = files - written, Removed = removed, Bytes = total, LeftAlone = [.. leftAlone] };
    }

    /// <summary>Looks whether a site can be built into a folder, before long work begins. Leaves nothing behind.</summary>
    /// <exception cref="IOException">It cannot, as <see cref="Build"/> says.</exception>
    public static void Check(string outputFolder, bool replaceForeignFiles = false) => SiteFolder.Open(outputFolder, replaceForeignFiles).Dispose();

    /// <summary>Whether a folder holds a site that was built here, whole or in part.</summary>
    public static bool HasSite(string folder) => SiteManifest.Marks(Path.GetFullPath(folder));

    private static SiteFrame FrameOf(PublicSnapshot snapshot, SiteSettings settings)
    {
        if (settings.Languages.IsEmpty) { throw new ArgumentException("A site needs at least one language.", nameof(settings)); }
        return new SiteFrame(settings, snapshot.Units, [.. settings.Languages.Distinct(StringComparer.Ordinal).Select(code => new SiteLanguage(code, settings))]);
    }
}
