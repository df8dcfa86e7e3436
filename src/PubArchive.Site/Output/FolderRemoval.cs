using System.Collections.Concurrent;

namespace PubArchive.Site.Output;

/// <summary>Deletes a site that is no more.</summary>
internal static class FolderRemoval
{
    // The depth at which a site is broad: LANGUAGE/pub/XX.
    private const int Depth = 3;

    /// <summary>Deletes a folder with all that is in it, if it is there. What cannot be deleted now, such as a file that a program on Windows holds open, is left to the next build.</summary>
    public static void Try(string folder)
    {
        try
        {
            if (!Directory.Exists(folder)) { return; }
            InParallel.ForEach(Partitioner.Create(Branches(folder, Depth).ToList(), loadBalance: true), branch => Directory.Delete(branch, recursive: true), CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _ = fault;
        }
    }

    private static IEnumerable<string> Branches(string folder, int depth) =>
        Directory.EnumerateDirectories(folder).Where(inner => new DirectoryInfo(inner).LinkTarget is null).SelectMany(inner => depth == 1 ? [inner] : Branches(inner, depth - 1));
}
