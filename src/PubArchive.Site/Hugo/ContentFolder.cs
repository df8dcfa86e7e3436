using PubArchive.Site.Output;

namespace PubArchive.Site.Hugo;

/// <summary>The content folder of a Hugo site, which is the author's own: pages are written into it one by one, each whole, and at the end those of earlier exports that are no more are deleted.</summary>
/// <remarks>Not exchanged as a whole like a published site: Hugo watches the folder and would lose sight of it. A file that no export made is never deleted.</remarks>
internal sealed class ContentFolder : IDisposable
{
    private readonly string _root;
    private readonly Dictionary<string, ManifestEntry> _earlier;
    private readonly Dictionary<string, ManifestEntry> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly StreamWriter _journal;
    private int _written;

    private ContentFolder(string root)
    {
        _root = root;
        _earlier = SiteManifest.Read(root);
        _journal = new StreamWriter(Path.Combine(root, SiteManifest.JournalName), append: true) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>Counts so far: pages, pages written.</summary>
    public (int Files, int Written) Counts => (_files.Count, _written);

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ContentFolder Open(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root)) { throw new IOException($"{root} is a file; name a folder for the pages."); }
        try
        {
            Directory.CreateDirectory(root);
            return new ContentFolder(root);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"{root} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>Puts a page in its place, unless it stands there with these bytes.</summary>
    /// <param name="path">Relative, <c>/</c> between segments; once an export.</param>
    /// <param name="bytes">All of it.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (!SitePath.IsInside(path)) { throw new ArgumentException($"'{path}' is no path of a page.", nameof(path)); }
        var entry = ManifestEntry.Of(bytes);
        if (!_files.TryAdd(path, entry)) { throw new InvalidOperationException($"There are two pages named {path}."); }
        var full = Path.Combine(_root, path);
        var isOurs = _earlier.TryGetValue(path, out var earlier);
        if (isOurs && earlier == entry && new FileInfo(full) is { Exists: true } file && file.Length == bytes.Length) { return; }
        // Named in the journal before it exists, so that an export broken off here does not orphan it.
        if (!isOurs) { _journal.WriteLine(path); }
        try
        {
            CreateFolderOf(full);
            AtomicFile.Write(full, bytes);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"{full} cannot be written: {fault.Message}", fault);
        }
        _written++;
    }

    /// <summary>Deletes the pages that earlier exports made and this one did not, and writes the manifest.</summary>
    /// <returns>How many were deleted.</returns>
    public int Finish()
    {
        var removed = 0;
        foreach (var path in _earlier.Keys.Where(path => !_files.ContainsKey(path)).Order(StringComparer.Ordinal))
        {
            var full = Path.Combine(_root, path);
            AtomicFile.Forget(full);
            if (!File.Exists(full)) { continue; }
            File.Delete(full);
            removed++;
            DeleteEmptyFolders(Path.GetDirectoryName(full)!);   // Not null: the file is below the root.
        }
        _journal.Dispose();
        SiteManifest.Write(_root, _files);
        return removed;
    }

    /// <inheritdoc/>
    public void Dispose() => _journal.Dispose();

    private void CreateFolderOf(string full)
    {
        var folder = Path.GetDirectoryName(full)!;   // Not null: the file is below the root.
        if (_folders.Add(folder)) { Directory.CreateDirectory(folder); }
    }

    private void DeleteEmptyFolders(string folder)
    {
        while (folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;   // Not null: still below the root.
        }
    }
}
