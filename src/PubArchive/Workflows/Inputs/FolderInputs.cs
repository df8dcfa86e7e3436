using PubArchive.Formats.PeopleCsv;
using PubArchive.Settings;
using PubArchive.Site;

namespace PubArchive.Workflows.Inputs;

/// <summary>Finds the files of a folder that may hold records.</summary>
internal static class FolderInputs
{
    private static readonly string[] s_endings = [".csv", ".tsv", ".txt", ".json", ".ris", ".bib", ".rdf", ".xml", ".nbib"];

    private static readonly EnumerationOptions s_visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>The files in a folder and below it that may hold records, in the ordinal order of their paths; hidden ones, attachments of an export, and sites that were built there, are passed over.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="outside">A folder whose files are output, never input; <see langword="null"/> for none.</param>
    public static IReadOnlyList<string> Find(string folder, string? outside = null)
    {
        var output = outside is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(outside));
        return [.. Below(folder, output).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a file may hold records, by its name: exports and what packs them.</summary>
    public static bool MayHoldRecords(string name)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return s_endings.Any(ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a file only says that a spreadsheet is open: Excel's <c>~$book.xlsx</c>, LibreOffice's <c>.~lock.book.csv#</c>.</summary>
    public static bool IsLockMark(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("~$", StringComparison.Ordinal) || (name.StartsWith(".~lock.", StringComparison.Ordinal) && name.EndsWith('#'));
    }

    /// <summary>The visible folders in a folder; links to folders are not followed, for they may lead in a circle.</summary>
    public static IEnumerable<string> InnerFolders(string folder) =>
        Directory.EnumerateDirectories(folder, "*", s_visible).Where(below => !File.GetAttributes(below).HasFlag(FileAttributes.ReparsePoint));

    private static IEnumerable<string> Below(string folder, string? output)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", s_visible))
        {
            if ((MayHoldRecords(file) || PageFiles.IsPage(file)) && !IsLockMark(file) && !IsPeople(file)) { yield return file; }
        }
        var inner = InnerFolders(folder).Where(below => below != output && !SiteBuilder.HasSite(below) && !HoldsAttachments(below));
        foreach (var file in inner.SelectMany(below => Below(below, output))) { yield return file; }
    }

    // The project's list of people; an export that somebody called so is an export.
    private static bool IsPeople(string file)
    {
        if (!Path.GetFileName(file).Equals(PeopleFile.CsvName, StringComparison.OrdinalIgnoreCase)) { return false; }
        using var stream = ReadableFile.Open(file);
        return PeopleCsvReader.IsPeople(stream);
    }

    // Zotero puts each attachment of an export into files/NUMBER/: a supplement that is a CSV is no library.
    private static bool HoldsAttachments(string folder)
    {
        if (!Path.GetFileName(folder).Equals("files", StringComparison.Ordinal) || Directory.EnumerateFiles(folder, "*", s_visible).Any()) { return false; }
        var inner = Directory.EnumerateDirectories(folder, "*", s_visible).Select(below => Path.GetFileName(below)).ToList();
        return inner.Count > 0 && inner.TrueForAll(name => name.All(char.IsAsciiDigit));
    }
}
