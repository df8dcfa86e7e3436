namespace PubArchive.Workflows;

/// <summary>Looks whether a folder can be written before long work begins.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder when it is not there, and a file in it for a moment.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Check(string folder)
    {
        Make(folder);
        var probe = Path.Combine(folder, $".pubarchive-{Guid.NewGuid():N}");
        using (File.Create(probe, 1, FileOptions.DeleteOnClose)) { }
    }

    /// <summary>Makes the folder when it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new IOException($"{Path.GetFullPath(folder)} cannot be made: a part of its path is no folder.", fault);
        }
    }
}
