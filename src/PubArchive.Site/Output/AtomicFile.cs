namespace PubArchive.Site.Output;

/// <summary>Writes a file so that a reader sees the old bytes or the new, never half.</summary>
internal static class AtomicFile
{
    /// <exception cref="IOException">The file cannot be written; nothing is left beside it.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + ".part";
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
}
