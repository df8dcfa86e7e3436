namespace PubArchive.Benchmarks;

/// <summary>The development data beside the repository, named by <c>PUBARCHIVE_SHARED</c> (default <c>../shared</c>), read in place.</summary>
internal static class RealData
{
    /// <summary>Its folder; <see langword="null"/> when it is not at hand.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The full path of a real export file.</summary>
    public static string Export(string format, string name) => Path.Combine(Folder(format), name);

    /// <summary>All real export files of a format, in the order of their names.</summary>
    public static IEnumerable<string> Exports(string format) => Directory.EnumerateFiles(Folder(format)).Order(StringComparer.Ordinal);

    /// <summary>The libraries of Better BibTeX's own tests.</summary>
    public static IEnumerable<string> BetterBibTexLibraries() =>
        Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Folder("bbt-json"), "..", "..", "bbt-fixtures", "export")), "library.bbt.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The input files of Zotero's import cases of a format.</summary>
    public static IEnumerable<string> ImportCases(string format) =>
        Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Folder("ris"), "..", "..", "zotero-translator-cases", format)), "input.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The full path of a file of a library that Zotero wrote in several formats.</summary>
    public static string Generated(string name) => Path.GetFullPath(Path.Combine(Folder("ris"), "..", "..", "generated", name));

    private static string Folder(string format) =>
        Path.Combine(Root ?? throw new DirectoryNotFoundException("No shared data: set PUBARCHIVE_SHARED to its folder (default ../shared)."), "data", "exports", "real", format);

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PUBARCHIVE_SHARED");
        if (!string.IsNullOrEmpty(named)) { return Directory.Exists(Path.Combine(named, "data")) ? Path.GetFullPath(named) : null; }
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "..", "shared");
            if (File.Exists(Path.Combine(folder.FullName, "PubArchive.sln"))) { return Directory.Exists(Path.Combine(beside, "data")) ? Path.GetFullPath(beside) : null; }
        }
        return null;
    }
}
