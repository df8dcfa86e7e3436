using System.Runtime.InteropServices;

namespace PubArchive.Site.Output;

/// <summary>A second name for a file, which costs no space and keeps its time; a copy where the disk knows no such thing.</summary>
internal static partial class HardLink
{
    /// <summary>Links, or copies.</summary>
    /// <exception cref="IOException">Neither can be done.</exception>
    public static void OrCopy(string existing, string name)
    {
        var isLinked = OperatingSystem.IsWindows() ? LinkOnWindows(name, existing, 0) : Link(existing, name) == 0;
        if (!isLinked) { File.Copy(existing, name); }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string name);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool LinkOnWindows(string name, string existing, nint security);
}
