using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PubArchive.Site.Output;

/// <summary>The folder a site is built into. Writes what changed, leaves the rest alone, and at the end deletes what earlier builds made and this one did not.</summary>
/// <remarks>Safe from several threads. A file that no build of ours made is neither overwritten nor deleted, unless the caller said to replace.</remarks>
internal sealed class SiteFolder : IDisposable
{
    private readonly string _root;
    private readonly bool _replaceForeign;
    private readonly Dictionary<string, ManifestEntry> _earlier;
    private readonly ConcurrentDictionary<string, ManifestEntry> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly StreamWriter _journal;
    private readonly Lock _journalLock = new();
    private int _written;
    private long _bytes;

    private SiteFolder(string root, bool replaceForeign)
    {
        _root = root;
        _replaceForeign = replaceForeign;
        _earlier = SiteManifest.Read(root);
        _journal = new StreamWriter(Path.Combine(root, SiteManifest.JournalName), append: true) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>Opens a folder that is new, empty, or a site of ours. Files whose name begins with a point (<c>.git</c>) do not count.</summary>
    /// <exception cref="IOException">The folder holds something else, or cannot be written.</exception>
    public static SiteFolder Open(string folder, bool replaceForeign)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root)) { throw new IOException($"{root} is a file; name a folder for the site."); }
        try
        {
            Directory.CreateDirectory(root);
            if (!replaceForeign && !SiteManifest.Marks(root) && FirstForeign(root) is { } foreign)
            {
                throw new IOException($"{root} holds files that pubarchive did not make ({foreign}); name an empty folder, or say that they may be replaced.");
            }
            return new SiteFolder(root, replaceForeign);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"{root} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>Puts a file of the site in its place, unless it stands there with these bytes.</summary>
    /// <param name="path">Relative, <c>/</c> between segments; once a build.</param>
    /// <param name="bytes">All of it.</param>
    /// <exception cref="IOException">The file cannot be written, or another program's file stands there.</exception>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (!SitePath.IsInside(path)) { throw new ArgumentException($"'{path}' is no path of a site.", nameof(path)); }
        var entry = new ManifestEntry(HashOf(bytes), bytes.Length);
        if (!_files.TryAdd(path, entry)) { throw new InvalidOperationException($"The site has two files named {path}."); }
        Interlocked.Add(ref _bytes, bytes.Length);
        var full = Path.Combine(_root, path);
        var isOurs = _earlier.TryGetValue(path, out var earlier);
        if (isOurs && earlier == entry && new FileInfo(full) is { Exists: true } file && file.Length == bytes.Length) { return; }
        if (!isOurs) { Claim(path, full); }
        try
        {
            CreateFolderOf(full);
            AtomicFile.Write(full, bytes);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"{full} cannot be written: {fault.Message}", fault);
        }
        Interlocked.Increment(ref _written);
    }

    /// <summary>Deletes the files that earlier builds made and this one did not, and writes the manifest.</summary>
    /// <returns>How many were deleted.</returns>
    public int Finish()
    {
        var removed = 0;
        foreach (var path in _earlier.Keys.Where(path => !_files.ContainsKey(path)).Order(StringComparer.Ordinal))
        {
            var full = Path.Combine(_root, path);
            if (!File.Exists(full)) { continue; }
            File.Delete(full);
            removed++;
            DeleteEmptyFolders(Path.GetDirectoryName(full)!);   // Not null: the file is below the root.
        }
        _journal.Dispose();
        SiteManifest.Write(_root, _files);
        return removed;
    }

    /// <summary>Counts so far: files, files written, bytes of all files.</summary>
    public (int Files, int Written, long Bytes) Counts => (_files.Count, _written, _bytes);

    /// <inheritdoc/>
    public void Dispose() => _journal.Dispose();

    private static string? FirstForeign(string root) =>
        Directory.EnumerateFileSystemEntries(root).Select(entry => Path.GetFileName(entry)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Base64Url.EncodeToString(hash[..16]);
    }

    // Named in the journal before it exists, so that a build broken off here does not orphan it.
    private void Claim(string path, string full)
    {
        if (!_replaceForeign && File.Exists(full)) { throw new IOException($"{full} was not made by pubarchive; move it away, or say that it may be replaced."); }
        lock (_journalLock) { _journal.WriteLine(path); }
    }

    private void CreateFolderOf(string full)
    {
        var folder = Path.GetDirectoryName(full)!;   // Not null: the file is below the root.
        if (_folders.TryAdd(folder, true)) { Directory.CreateDirectory(folder); }
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
