using System.Collections.Concurrent;

namespace PubArchive.Site.Output;

/// <summary>The folder a site is published in. A build writes what changed beside it; at the end what did not change is linked to it, and the two folders are exchanged as wholes.</summary>
/// <remarks>Safe from several threads. A file that no build of ours made goes along into the next site, and is never overwritten, unless the caller said to replace. See decision 0020.</remarks>
internal sealed class SiteFolder : IDisposable
{
    private readonly SitePlaces _places;
    private readonly BuildLock _lock;
    private readonly bool _replaceForeign;
    private readonly Dictionary<string, ManifestEntry> _earlier;
    private readonly ConcurrentDictionary<string, ManifestEntry> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private long _bytes;

    private SiteFolder(SitePlaces places, BuildLock buildLock, bool replaceForeign) =>
        (_places, _lock, _replaceForeign, _earlier) = (places, buildLock, replaceForeign, SiteManifest.Read(places.Root));

    /// <summary>Counts so far: files, files written, bytes of all files.</summary>
    public (int Files, int Written, long Bytes) Counts => (_files.Count, _written.Count, _bytes);

    /// <summary>Opens a folder that is not there yet, empty, or a site of ours. Files whose name begins with a point (<c>.git</c>) do not count. What killed builds left is put right.</summary>
    /// <exception cref="IOException">The folder holds something else, is being built by another process, or cannot be written or exchanged.</exception>
    public static SiteFolder Open(string folder, bool replaceForeign)
    {
        var places = SitePlaces.Of(folder);
        if (File.Exists(places.Root)) { throw new IOException($"{places.Root} is a file; name a folder for the site."); }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(places.Root)!);   // Not null: SitePlaces saw to it.
            return Open(places, replaceForeign);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"{places.Root} cannot be written, and the folder it stands in must be too, because a new site is built beside the old one: {fault.Message}", fault);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new IOException($"{places.Root} cannot be made: a part of its path is no folder.", fault);
        }
    }

    /// <summary>Whether a file stands at this path that no build of ours made.</summary>
    public bool IsForeign(string path) => !_earlier.ContainsKey(path) && File.Exists(Path.Combine(_places.Root, path));

    /// <summary>Puts a file into the next site, unless it stands in this one with these bytes.</summary>
    /// <param name="path">Relative, <c>/</c> between segments; once a build.</param>
    /// <param name="bytes">All of it.</param>
    /// <exception cref="IOException">The file cannot be written, or another program's file stands in its place.</exception>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (TryKeep(path, ManifestEntry.Of(bytes))) { return; }
        File.WriteAllBytes(Staged(path), bytes);
        _written.TryAdd(path, true);
    }

    /// <summary>Copies a file into the next site, unless this one has it from a file of the same length and time.</summary>
    /// <param name="path">As in <see cref="Write"/>.</param>
    /// <param name="source">The file; its rights stay behind, for those of a user's own file may keep the web server out.</param>
    /// <exception cref="IOException">It cannot be read or written, or another program's file stands in its place.</exception>
    public void Copy(string path, string source)
    {
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (TryKeep(path, ManifestEntry.Of(from.Length, File.GetLastWriteTimeUtc(from.SafeFileHandle)))) { return; }
        using (var to = new FileStream(Staged(path), FileMode.CreateNew, FileAccess.Write)) { from.CopyTo(to); }
        _written.TryAdd(path, true);
    }

    /// <summary>Publishes what was written, if that is anything new: the name of the site leads to the former one until it leads to the whole next one.</summary>
    /// <returns>How many files of the former site the next one has not.</returns>
    /// <exception cref="IOException">The disk is full, or the folders cannot be exchanged; the former site stands as it was.</exception>
    public int Finish(CancellationToken cancellationToken)
    {
        if (_written.IsEmpty && _earlier.Count == _files.Count && !SiteManifest.IsBroken(_places.Root)) { return 0; }
        var removed = _earlier.Keys.Count(path => !_files.ContainsKey(path) && File.Exists(Path.Combine(_places.Root, path)));
        LinkUnchanged(cancellationToken);
        SiteManifest.Write(_places.Stage, _files);
        if (Directory.Exists(_places.Root)) { CarryForeign(cancellationToken); }
        cancellationToken.ThrowIfCancellationRequested();
        FolderExchange.Replace(_places);
        foreach (var former in ((string[])[_places.Stage, _places.Parked]).Where(Directory.Exists)) { Retire(former); }
        return removed;
    }

    /// <summary>Ends the build; what was not published is gone.</summary>
    public void Dispose()
    {
        FolderRemoval.Try(_places.Stage);
        _lock.Dispose();
    }

    private static SiteFolder Open(SitePlaces places, bool replaceForeign)
    {
        var buildLock = BuildLock.Take(places.Lock, places.Root);
        var isOpen = false;
        try
        {
            FolderExchange.Recover(places);
            if (Directory.Exists(places.Stage)) { Directory.Delete(places.Stage, recursive: true); }
            if (!replaceForeign && !SiteManifest.Marks(places.Root) && FirstForeign(places.Root) is { } foreign)
            {
                throw new IOException($"{places.Root} holds files that pubarchive did not make ({foreign}); name an empty folder, or say that they may be replaced.");
            }
            var site = new SiteFolder(places, buildLock, replaceForeign);
            isOpen = true;
            return site;
        }
        finally
        {
            if (!isOpen) { buildLock.Dispose(); }
        }
    }

    private static string? FirstForeign(string root) => !Directory.Exists(root) ? null
        : Directory.EnumerateFileSystemEntries(root).Select(entry => Path.GetFileName(entry)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal).FirstOrDefault();

    // Enters a file into the next site, and says whether it stands in this one as it should.
    private bool TryKeep(string path, ManifestEntry entry)
    {
        if (!SitePath.IsInside(path)) { throw new ArgumentException($"'{path}' is no path of a site.", nameof(path)); }
        if (!_files.TryAdd(path, entry)) { throw new InvalidOperationException($"The site has two files named {path}."); }
        Interlocked.Add(ref _bytes, entry.Length);
        var full = Path.Combine(_places.Root, path);
        if (_earlier.TryGetValue(path, out var earlier)) { return earlier == entry && new FileInfo(full) is { Exists: true } file && file.Length == entry.Length; }
        if (!_replaceForeign && IsForeign(path)) { throw new IOException($"{full} was not made by pubarchive; move it away, or say that it may be replaced."); }
        return false;
    }

    private void LinkUnchanged(CancellationToken cancellationToken)
    {
        var unchanged = Partitioner.Create(_files.Keys.Where(path => !_written.ContainsKey(path)).Order(StringComparer.Ordinal).ToList(), loadBalance: true);
        InParallel.ForEach(unchanged, Link, cancellationToken);

        void Link(string path) => HardLink.OrCopy(Path.Combine(_places.Root, path), Staged(path));
    }

    private void CarryForeign(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(_places.Stage, File.GetUnixFileMode(_places.Root)); }
        new ForeignFiles(_places.Root, _places.Stage, _earlier).Carry(_replaceForeign, cancellationToken);
    }

    // The next site is published; nothing that goes wrong with the former one may look like a failure of it.
    private void Retire(string former)
    {
        try
        {
            ForeignFiles.CarryLate(former, _places.Root, _earlier, _files);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _ = fault;
        }
        FolderRemoval.Try(former);
    }

    // Where a file of the next site is written, its folder made.
    private string Staged(string path)
    {
        var full = Path.Combine(_places.Stage, path);
        var folder = Path.GetDirectoryName(full)!;   // Not null: the file is below the stage.
        if (_folders.ContainsKey(folder)) { return full; }
        Directory.CreateDirectory(folder);
        _folders.TryAdd(folder, true);
        return full;
    }
}
