using System.Runtime.InteropServices;

namespace PubArchive.Site.Output;

/// <summary>Puts a folder in the place of another in one step of the file system, so that the name leads to the whole old one or the whole new one at every moment.</summary>
internal static partial class FolderExchange
{
    // Of fcntl.h and stdio.h.
    private const int CurrentFolder = -100;
    private const uint LinuxExchange = 2;
    private const uint AppleSwap = 2;

    /// <summary>Puts the stage in the place of the root. The former root then stands at the stage's name, or parked, and may be deleted.</summary>
    /// <exception cref="IOException">It cannot be done; the root is as it was.</exception>
    public static void Replace(SitePlaces places)
    {
        if (!Directory.Exists(places.Root)) { Directory.Move(places.Stage, places.Root); }
        else if (!TryExchange(places.Stage, places.Root)) { MoveTwice(places); }
    }

    /// <summary>Puts right what a build that was killed between two renames left.</summary>
    /// <exception cref="IOException">Someone put other files where the site stood meanwhile.</exception>
    public static void Recover(SitePlaces places)
    {
        if (!Directory.Exists(places.Parked)) { return; }
        if (!Directory.Exists(places.Root)) { Directory.Move(places.Parked, places.Root); }
        else if (!SiteManifest.Marks(places.Root)) { throw new IOException($"{places.Parked} is the site that stood at {places.Root} when a build was broken off; put it back, or delete it."); }
        else { Directory.Delete(places.Parked, recursive: true); }
    }

    /// <summary>Exchanges two folders of one disk.</summary>
    /// <returns><see langword="false"/> when the system or the disk cannot; nothing is changed then.</returns>
    internal static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameOnLinux(CurrentFolder, one, CurrentFolder, other, LinuxExchange) == 0
                : OperatingSystem.IsMacOS() && RenameOnApple(one, other, AppleSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The way without an exchange: for a moment the name leads nowhere, and a build that is killed just then is put right by <see cref="Recover"/>.</summary>
    internal static void MoveTwice(SitePlaces places)
    {
        Directory.Move(places.Root, places.Parked);
        try
        {
            Directory.Move(places.Stage, places.Root);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Directory.Move(places.Parked, places.Root);
            throw;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameOnLinux(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameOnApple(string from, string to, uint flags);
}
