using PubArchive.Formats;

namespace PubArchive.Workflows.Inputs;

/// <summary>The pages of an existing archive among files: many small ones that are read as one, those of a publication side by side.</summary>
internal static class PageFiles
{
    private const int Opening = 4096;

    /// <summary>Whether a file's name is that of a page.</summary>
    public static bool MayBePage(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is such a page, by its name and its first lines.</summary>
    public static bool IsPage(string path)
    {
        if (!MayBePage(path)) { return false; }
        using var stream = ReadableFile.Open(path);
        var opening = new byte[Opening];
        var length = stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false);
        return RecordFormats.Detect(opening.AsSpan(0, length)) is FormatId.ArchivePages;
    }

    /// <summary>Pages ordered by their file names, <c>KEY.md</c>, so that the languages of one stand together.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> paths) => [.. paths.OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal).ThenBy(path => path, StringComparer.Ordinal)];
}
