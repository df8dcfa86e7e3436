namespace PubArchive.Site.Tests;

/// <summary>What stands in a folder, to compare with what stood there.</summary>
internal static class Folders
{
    /// <summary>Every file with its bytes, every empty folder, every link with its target, by path.</summary>
    public static SortedDictionary<string, string> Contents(string folder)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(folder, "", contents);
        return contents;
    }

    /// <summary>The names beside a folder, but for its own.</summary>
    public static IEnumerable<string> Beside(string folder) =>
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(folder)!).Where(entry => entry != folder).Select(entry => Path.GetFileName(entry));

    private static void Add(string folder, string path, SortedDictionary<string, string> contents)
    {
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).ToList();
        if (entries.Count == 0 && path.Length > 0) { contents[path[..^1]] = "empty folder"; }
        foreach (var entry in entries)
        {
            if (entry.LinkTarget is { } target) { contents[path + entry.Name] = $"link to {target}"; }
            else if (entry is FileInfo) { contents[path + entry.Name] = Convert.ToBase64String(File.ReadAllBytes(entry.FullName)); }
            else { Add(entry.FullName, $"{path}{entry.Name}/", contents); }
        }
    }
}
