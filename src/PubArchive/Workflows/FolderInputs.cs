using PubArchive.Site;

namespace PubArchive.Workflows;

/// <summary>Finds what <c>publish</c> imports.</summary>
internal static class FolderInputs
{
    private static readonly string[] s_endings = [".csv", ".tsv", ".txt", ".json", ".csv.gz", ".tsv.gz", ".txt.gz", ".json.gz"];

    /// <summary>The files in a folder and below it that may hold records, in the ordinal order of their paths; hidden ones, and sites that were built there, are passed over.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="outside">A folder whose files are output, never input.</param>
    public static IReadOnlyList<string> Find(string folder, string outside)
    {
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outside));
        return [.. Below(folder, output).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Below(string folder, string output)
    {
        var visible = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        foreach (var file in Directory.EnumerateFiles(folder, "*", visible))
        {
            if (s_endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) { yield return file; }
        }
        var inner = Directory.EnumerateDirectories(folder, "*", visible).Where(below => below != output && !SiteBuilder.HasSite(below));
        foreach (var file in inner.SelectMany(below => Below(below, output))) { yield return file; }
    }
}
