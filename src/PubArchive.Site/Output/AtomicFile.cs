namespace PubArchive.Site.Output;

/// <summary>Writes a file so that a reader sees the old bytes or the new, never half.</summary>
internal static class AtomicFile
{
    private const string Ending = ".part";

    /// <exception cref="IOException">The file cannot be written; nothing is left beside it.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + Ending;
        var isWritten = false;
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
            isWritten = true;
        }
        finally
        {
            if (!isWritten) { File.Delete(temporary); }
        }
    }

    /// <summary>Deletes what a process that was killed while it wrote a file may have left beside it.</summary>
    public static void Forget(string path) => File.Delete(path + Ending);
}
