namespace PubArchive.Workflows.Attachments;

/// <summary>Where a path leads when every link on the way is followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path without links.</summary>
    /// <returns><see langword="null"/> when nothing is there, or the links lead in a circle.</returns>
    public static string? Of(string path)
    {
        var links = 0;
        return Of(Path.GetFullPath(path), ref links);
    }

    /// <summary>Whether a path without links is below a folder without links.</summary>
    public static bool IsBelow(string path, string folder) => path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Of(string full, ref int links)
    {
        if (Path.GetDirectoryName(full) is not { } parent) { return full; }
        if (Of(parent, ref links) is not { } above) { return null; }
        var here = Path.Combine(above, Path.GetFileName(full));
        var entry = new FileInfo(here);
        if (entry.LinkTarget is { } target) { return ++links > MaxLinks ? null : Of(Path.GetFullPath(target, above), ref links); }
        return entry.Exists || Directory.Exists(here) ? here : null;
    }
}
