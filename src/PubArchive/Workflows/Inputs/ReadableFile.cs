namespace PubArchive.Workflows.Inputs;

/// <summary>Opens files that others may have open.</summary>
internal static class ReadableFile
{
    // Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere .NET gives EAGAIN of Linux (11) and macOS (35).
    private static readonly int[] s_inUse = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <summary>Opens a file to be read from front to back.</summary>
    /// <exception cref="FileInUseException">Another program holds it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (IOException fault) when (s_inUse.Contains(fault.HResult))
        {
            throw new FileInUseException(path, fault);
        }
    }
}
