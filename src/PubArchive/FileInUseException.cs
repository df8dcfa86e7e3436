namespace PubArchive;

/// <summary>Another program holds a file so that it cannot be read, as spreadsheets do while they show it. Nothing was changed.</summary>
public sealed class FileInUseException : IOException
{
    /// <summary>An error that names the file.</summary>
    public FileInUseException(string file, IOException innerException)
        : base($"{file} is open in another program (a spreadsheet?).", innerException) { }
}
