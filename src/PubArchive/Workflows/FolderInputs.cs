namespace PubArchive.Workflows;

/// <summary>Finds what <c>publish</c> imports.</summary>
internal static class FolderInputs
{
    private static readonly string[] s_endings = [".csv", ".tsv", ".txt", ".json", ".csv.gz", ".tsv.gz", ".txt.gz", ".json.gz"];

    /// <summary>The files in a folder and below it that may hold records, in the ordinal order of their paths; hidden ones are passed over.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="outside">A folder whose files are output, never input.</param>
    public static IReadOnlyList<string> Find(string folder, string outside)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var output = Path.GetFullPath(outside) + Path.DirectorySeparatorChar;
        return
        [
            .. Directory.EnumerateFiles(folder, "*", options)
                .Where(file => s_endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && !file.StartsWith(output, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
