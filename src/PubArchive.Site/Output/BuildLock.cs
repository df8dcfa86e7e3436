namespace PubArchive.Site.Output;

/// <summary>The right to build a site: one process at a time. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="path">A file that stands there while the lock is held.</param>
    /// <param name="root">The site, for the message.</param>
    /// <exception cref="IOException">Another process holds it, or the folder cannot be written.</exception>
    public static BuildLock Take(string path, string root)
    {
        while (true)
        {
            var file = Open(path, root);
            if (IsStillNamed(file, path)) { return new BuildLock(file); }
            file.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path, string root)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (File.Exists(path))
        {
            throw new IOException($"Another build of {root} is under way; wait for it to end.", fault);
        }
    }

    // Between opening and locking, a build that ended may have deleted the name; then the lock is on a file that nobody else will find.
    private static bool IsStillNamed(FileStream file, string path)
    {
        // An even second: no file system's clock is coarser.
        var mark = DateTime.UnixEpoch.AddSeconds(2 * Random.Shared.Next(1, int.MaxValue / 2));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }
}
