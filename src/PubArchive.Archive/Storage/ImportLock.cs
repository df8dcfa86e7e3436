namespace PubArchive.Archive.Storage;

/// <summary>The right to do what only one program at a time may do with an archive: import, undo, ask all rules, restore. A file beside the archive, locked by the operating system, which frees it when the program ends in whatever way.</summary>
internal sealed class ImportLock : IDisposable
{
    private const int WouldBlockOnLinux = 11, WouldBlockOnMac = 35, ReadOnlyDisk = 30, SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream? _file;

    private ImportLock(FileStream? file) => _file = file;

    /// <summary>Takes the right.</summary>
    /// <returns><see langword="null"/> when another program, or another store of this one, has it.</returns>
    /// <exception cref="ArchiveException">No file can be made beside the archive.</exception>
    public static ImportLock? TryTake(string archive)
    {
        if (Database.IsMemory(archive)) { return new ImportLock(null); }
        var path = PathOf(archive);
        while (true)
        {
            if (Open(path) is not { } file) { return null; }
            if (IsAtItsPlace(file, path)) { return new ImportLock(file); }
            // It was opened just before its former holder took it away: such a lock keeps nobody out.
            file.Dispose();
        }
    }

    public void Dispose() => _file?.Dispose();

    private static string PathOf(string archive)
    {
        var target = File.ResolveLinkTarget(archive, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(archive);
        return target + ".lock";
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException { HResult: ReadOnlyDisk })
        {
            throw new ArchiveException(ArchiveProblem.ReadOnly, $"'{path}' cannot be made: the archive's folder may not be written. Change the permissions, or work on a copy; nothing was changed.", problem);
        }
        catch (DirectoryNotFoundException problem)
        {
            throw new ArchiveException(ArchiveProblem.Unreachable, $"'{path}' cannot be made: the folder is gone. Check that its drive is connected; nothing was changed.", problem);
        }
        catch (IOException problem) when (problem.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation)
        {
            return null;
        }
    }

    // On Unix a file can be open and no longer there: a length given to the one must be found at the other's place. No byte is written, so a full disk does not matter.
    private static bool IsAtItsPlace(FileStream file, string path)
    {
        if (OperatingSystem.IsWindows()) { return true; }
        var length = Random.Shared.Next(1, 1 << 20);
        file.SetLength(length);
        var there = new FileInfo(path);
        return there.Exists && there.Length == length;
    }
}
