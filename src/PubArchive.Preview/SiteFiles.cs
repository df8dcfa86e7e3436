namespace PubArchive.Preview;

/// <summary>Finds the file for a path of an address; never one outside the site, nor one that hosts keep to themselves.</summary>
internal sealed class SiteFiles(string folder)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>The file that a host would serve: the one of that name, or a folder's <c>index.html</c>.</summary>
    /// <param name="path">Decoded, begins with <c>/</c>.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public string? Find(string path)
    {
        var names = path.Split('/')[1..];
        var isFolder = names is [.., ""];
        if (isFolder) { names = [.. names[..^1], "index.html"]; }
        if (!names.All(IsShown)) { return null; }
        var file = Path.Combine([_root, .. names]);
        return File.Exists(file) && !LeadsOutside(names) ? file : null;
    }

    // Hidden files and those that instruct a host are not served by it either. A name with \ or : would be a path of its own on Windows.
    private static bool IsShown(string name) =>
        name.Length > 0 && (!name.StartsWith('.') || name == ".well-known") && name is not ("_redirects" or "_headers") && name.AsSpan().IndexOfAny('\\', ':', '\0') < 0;

    // A link in the site may lead to another file of it, and nowhere else.
    private bool LeadsOutside(string[] names)
    {
        var at = _root;
        foreach (var name in names)
        {
            at = Path.Combine(at, name);
            if (File.ResolveLinkTarget(at, returnFinalTarget: true) is { } target && !target.FullName.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) { return true; }
        }
        return false;
    }
}
