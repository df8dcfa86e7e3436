using PubArchive.Archive.Dump;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive;

// The whole archive as plain files, and back.
public sealed partial class ArchiveStore
{
    /// <summary>Writes the whole archive as plain files, JSON Lines and CSV, as it is at this moment: what counts in files of its own, how it came to be under <c>history/</c>. A <c>README.txt</c> among them says what they hold. Private: nothing is left out.</summary>
    /// <param name="folder">A folder that is not there or is empty; it is there wholly or not at all.</param>
    /// <param name="progress">Told now and then how many lines are written.</param>
    /// <param name="cancellationToken">Ends it, with no folder made.</param>
    /// <exception cref="IOException">The folder holds something, or cannot be written.</exception>
    public void ExportAll(string folder, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Guarded(() =>
        {
            using var database = Database.IsMemory(_database.Path) ? _database.CopyInMemory() : Opening.ForReading(_database.Path);
            Exporting.Run(database, folder, progress, cancellationToken);
            return true;
        });
    }

    /// <summary>Whether a folder is one that <see cref="ExportAll"/> wrote, by its marker.</summary>
    public static bool IsDump(string folder) => DumpFolder.Is(folder);

    /// <summary>Makes an archive of what <see cref="ExportAll"/> wrote: its own <see cref="ExportAll"/> gives the same bytes, which is tried before it is put in its place.</summary>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="path">The archive's file; none may be there, or one that never held a record. It is there wholly or not at all.</param>
    /// <param name="progress">Told now and then how many lines are read.</param>
    /// <param name="cancellationToken">Ends it, with nothing made.</param>
    /// <exception cref="DumpException">The files are damaged; says where.</exception>
    /// <exception cref="ArchiveException">The archive holds something already, or cannot be written.</exception>
    public static void ImportAll(string folder, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        new Rebuilding(folder, progress, cancellationToken).Run(path);
    }
}
