namespace PubArchive.Workflows;

/// <summary>Folders that results are written to.</summary>
internal static class OutputFolder
{
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
