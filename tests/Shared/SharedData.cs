namespace PubArchive.Testing;

/// <summary>The development data beside the repository, named by <c>PUBARCHIVE_SHARED</c> (default <c>../shared</c>). A test that needs it is ignored, with a word, where it is absent.</summary>
internal static class SharedData
{
    private static readonly string? s_root = Find();

    public static bool IsPresent => s_root is not null;

    /// <summary>The full path of a file or folder in the shared data; ignores the running test when there is none.</summary>
    public static string Path(params string[] parts)
    {
        if (s_root is null) { Assert.Ignore("No shared data: set PUBARCHIVE_SHARED to its folder (default ../shared)."); }
        return System.IO.Path.Combine([s_root!, .. parts]);
    }

    /// <summary>The root of this repository, found by its solution file.</summary>
    public static string Repository { get; } = FindRepository();

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PUBARCHIVE_SHARED");
        var root = System.IO.Path.GetFullPath(string.IsNullOrEmpty(named) ? "../shared" : named, FindRepository());
        return Directory.Exists(System.IO.Path.Combine(root, "data")) ? root : null;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PubArchive.sln"))) { return folder.FullName; }
        }
        throw new DirectoryNotFoundException("PubArchive.sln is not above " + AppContext.BaseDirectory);
    }
}
