namespace PubArchive.Workflows;

/// <summary>Writes a file so that its name always leads to the old text or to the whole new one.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var whole = Path.GetFullPath(path);
        OutputFolder.Make(Path.GetDirectoryName(whole)!);
        var part = whole + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None)) { write(stream); }
            File.Move(part, whole, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
