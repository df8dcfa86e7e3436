namespace PubArchive.Site.Output;

/// <summary>Files that stand in a site but that no build made: <c>.git</c>, <c>CNAME</c>, a text of one's own. They go along into the next site.</summary>
internal sealed class ForeignFiles(string from, string to, IReadOnlyDictionary<string, ManifestEntry> ours)
{
    // Whatever its attributes: a hidden file is as much its owner's as any other.
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly HashSet<string> _ourFolders = FoldersOf(ours.Keys);

    /// <summary>Gives each a second name in the next site, with the folders it stands in, empty ones too.</summary>
    /// <param name="mayYield">Whether a page of the next site may stand in the place of one.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="IOException">A page of the next site stands in the place of one, and may not; or the disk is full.</exception>
    public void Carry(bool mayYield, CancellationToken cancellationToken) => Walk("", file =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = Path.Combine(to, file);
        if (!Path.Exists(target)) { Link(Path.Combine(from, file), target); }
        else if (!mayYield) { throw new IOException($"{Path.Combine(from, file)} was not made by pubarchive; move it away, or say that it may be replaced."); }
    });

    /// <summary>Moves over those that were written between <see cref="Carry"/> and the exchange.</summary>
    public static void CarryLate(string former, string present, IReadOnlyDictionary<string, ManifestEntry> oursThen, IReadOnlyDictionary<string, ManifestEntry> oursNow) =>
        new ForeignFiles(former, present, oursThen).Walk("", file =>
        {
            var (source, target) = (new FileInfo(Path.Combine(former, file)), new FileInfo(Path.Combine(present, file)));
            var isThere = target.Exists && target.Length == source.Length && target.LastWriteTimeUtc == source.LastWriteTimeUtc;
            if (!isThere && !oursNow.ContainsKey(file)) { source.MoveTo(target.FullName, overwrite: true); }
        });

    private void Walk(string folder, Action<string> visit)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(from, folder)).EnumerateFileSystemInfos("*", s_everything))
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry is DirectoryInfo && entry.LinkTarget is null)
            {
                Enter(path, visit);
            }
            else if (!ours.ContainsKey(path) && path is not (SiteManifest.FileName or SiteManifest.JournalName)) { visit(path); }
        }
    }

    // A folder of others goes along even when it is empty; its rights are set last, lest it be closed before it is filled.
    private void Enter(string folder, Action<string> visit)
    {
        var (isOurs, target) = (_ourFolders.Contains(folder), Path.Combine(to, folder));
        if (!isOurs) { Directory.CreateDirectory(target); }
        Walk(folder, visit);
        if (!isOurs && !OperatingSystem.IsWindows()) { File.SetUnixFileMode(target, File.GetUnixFileMode(Path.Combine(from, folder))); }
    }

    private static void Link(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);   // Not null: the file is below the site.
        var file = new FileInfo(source);
        if (file.LinkTarget is not { } leadsTo) { HardLink.OrCopy(source, target); }
        else if (Directory.Exists(source)) { Directory.CreateSymbolicLink(target, leadsTo); }
        else { File.CreateSymbolicLink(target, leadsTo); }
    }

    private static HashSet<string> FoldersOf(IEnumerable<string> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var end = file.LastIndexOf('/'); end > 0 && folders.Add(file[..end]); end = file.LastIndexOf('/', end - 1)) { }
        }
        return folders;
    }
}
