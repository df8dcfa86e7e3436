namespace PubArchive.Workflows.Inputs;

/// <summary>Finds the files that a pattern means, where the shell did not: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class Glob
{
    private static readonly string[] s_anyFile = ["*"];

    private static readonly EnumerationOptions s_visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Whether a name is a pattern.</summary>
    public static bool IsPattern(string name) => name.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The files that fit, in the ordinal order of their paths; hidden ones only where the pattern names the dot.</summary>
    public static IReadOnlyList<string> Find(string pattern)
    {
        var parts = pattern.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var fixedParts = parts.TakeWhile(part => !IsPattern(part)).ToList();
        var root = fixedParts.Count == 0 ? "." : string.Join(Path.DirectorySeparatorChar, fixedParts) + Path.DirectorySeparatorChar;
        if (!Directory.Exists(root)) { return []; }
        var wanted = parts[fixedParts.Count..].Where(part => part.Length > 0).ToArray();
        return [.. Fitting(root, wanted).Select(file => fixedParts.Count == 0 ? Path.GetRelativePath(".", file) : file).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Fitting(string folder, ArraySegment<string> parts)
    {
        if (parts.Count == 0) { return []; }
        var (first, rest) = (parts[0], parts[1..]);
        if (first == "**")
        {
            var below = FolderInputs.InnerFolders(folder).SelectMany(inner => Fitting(inner, parts));
            return Fitting(folder, rest.Count == 0 ? s_anyFile : rest).Concat(below);
        }
        var options = first.StartsWith('.') ? new EnumerationOptions { AttributesToSkip = FileAttributes.System } : s_visible;
        return rest.Count == 0
            ? Directory.EnumerateFiles(folder, first, options)
            : Directory.EnumerateDirectories(folder, first, options).SelectMany(inner => Fitting(inner, rest));
    }
}
