using System.Collections.Immutable;

namespace PubArchive.Benchmarks.Killing;

/// <summary>A folder kept as it is, to go back to after each run.</summary>
internal sealed class FolderCopy
{
    private readonly string _folder;
    private readonly string _kept;

    /// <summary>Keeps a copy of a folder beside it.</summary>
    public FolderCopy(string folder)
    {
        (_folder, _kept) = (folder, folder + ".kept");
        Copy(_folder, _kept);
    }

    /// <summary>Makes the folder what it was.</summary>
    public void Restore()
    {
        Directory.Delete(_folder, recursive: true);
        Copy(_kept, _folder);
    }

    /// <summary>Whether a file of the folder has another size than in the copy, or was not there.</summary>
    /// <param name="path">The files looked at: those whose name, relative to the folder, begins so.</param>
    public bool IsTouched(string path) => Sizes(_folder).Except(Sizes(_kept)).Any(file => file.Name.StartsWith(path, StringComparison.Ordinal));

    /// <summary>The names of all files and folders, with a zero for each digit: names that hold a moment are then alike.</summary>
    public ImmutableSortedSet<string> Names() =>
        [.. Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Select(path => new string([.. Path.GetRelativePath(_folder, path).Select(sign => char.IsAsciiDigit(sign) ? '0' : sign)]))];

    private static IEnumerable<(string Name, long Length)> Sizes(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Name: Path.GetRelativePath(folder, file), new FileInfo(file).Length)).Where(file => file.Length > 0 && !file.Name.EndsWith("-shm", StringComparison.Ordinal));

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) { Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder))); }
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) { File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file))); }
    }
}
