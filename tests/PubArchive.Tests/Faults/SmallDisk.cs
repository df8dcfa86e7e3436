using System.Diagnostics;
using System.Globalization;

namespace PubArchive.Tests.Faults;

/// <summary>A disk of a few megabytes in memory, which can be filled, enlarged and taken away; only where one may mount disks.</summary>
internal sealed class SmallDisk : IDisposable
{
    private bool _isThere;

    private SmallDisk(string folder) => (Folder, _isThere) = (folder, true);

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Mounts a disk; ignores the running test, with a word, where that is not allowed.</summary>
    public static SmallDisk Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("pubarchive-disk-").FullName;
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", Size(megabytes), "tmpfs", folder)) { return new SmallDisk(folder); }
        Directory.Delete(folder);
        Assert.Ignore("Mounting a small disk takes Linux and the superuser.");
        throw new UnreachableException();
    }

    /// <summary>The full name of a file or folder on it.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Gives it more room.</summary>
    public void Enlarge(int megabytes) => Assert.That(Run("mount", "-o", $"remount,{Size(megabytes)}", Folder), "mount -o remount");

    /// <summary>Lets nobody write on it.</summary>
    public void Protect() => Assert.That(Run("mount", "-o", "remount,ro", Folder), "mount -o remount,ro");

    /// <summary>Fills it but for some kilobytes, as somebody else's file does.</summary>
    public void Fill(int leftOver)
    {
        using var file = File.Create(this["somebody-elses.bin"]);
        file.Write(new byte[Math.Max(0, new DriveInfo(Folder).AvailableFreeSpace - leftOver * 1024L)]);
    }

    /// <summary>Takes away what <see cref="Fill"/> put there.</summary>
    public void Empty() => File.Delete(this["somebody-elses.bin"]);

    /// <summary>Takes it away, with everything on it.</summary>
    public void Vanish()
    {
        Assert.That(Run("umount", Folder), "umount");
        _isThere = false;
    }

    public void Dispose()
    {
        if (_isThere) { Run("umount", "-l", Folder); }
        Directory.Delete(Folder, recursive: true);
    }

    private static string Size(int megabytes) => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");

    private static bool Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true });
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
