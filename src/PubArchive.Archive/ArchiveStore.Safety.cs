using PubArchive.Archive.Safety;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive;

// Copies of the whole archive, and a look through it.
public sealed partial class ArchiveStore
{
    /// <summary>What follows the name of a backup that is not whole yet; SQLite may put an ending of its own behind it.</summary>
    public const string PartEnding = BackupFile.PartEnding;

    /// <summary>Writes a copy of the archive as it is at this moment, while others read and write it. The file has its name only when it is whole and was checked.</summary>
    /// <param name="path">The file; its folder must be there. One of that name is replaced as a whole.</param>
    /// <param name="progress">Told now and then which share is written, 0 to 1.</param>
    /// <param name="cancellationToken">Ends it, with nothing left behind.</param>
    public void Backup(string path, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        CheckNoStep();
        BackupFile.Write(_database, path, progress, cancellationToken);
    }

    /// <summary>Keeps other programs from importing, undoing and restoring until what is returned is disposed of. Readers and small edits go on.</summary>
    /// <exception cref="ArchiveException">Another program is at work.</exception>
    public IDisposable Reserve() => ImportLock.TryTake(_database.Path) ?? throw Recovery.Busy(_database);

    /// <summary>Looks through the whole archive, as it is at this moment; changes nothing.</summary>
    /// <param name="progress">Told now and then how many records were looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public VerifyReport Verify(IProgress<long>? progress = null, CancellationToken cancellationToken = default) => Guarded(() =>
    {
        using var database = Database.IsMemory(_database.Path) ? _database.CopyInMemory() : Opening.ForReading(_database.Path);
        return new Verification(database).Run(progress, cancellationToken);
    });

    /// <summary>The latest step that is done: equal for the same archive at two moments when nothing was done in between; <see langword="null"/> for an archive without any.</summary>
    public ArchiveStep? LatestStep() => Guarded(() => StepTable.Latest(_database, 1) is [var step] ? step : null);

    /// <summary>The latest step of an archive that is not to be touched, be it of an earlier version; <see langword="null"/> when that cannot be told.</summary>
    public static ArchiveStep? LatestStepOf(string path)
    {
        try
        {
            using var database = Opening.ForRestoring(path);
            return database.Number("pragma user_version") == Schema.Version && StepTable.Latest(database, 1) is [var step] ? step : null;
        }
        catch (ArchiveException)
        {
            return null;
        }
    }

    /// <summary>Makes sure that a file is an archive of this or an earlier version, and whole.</summary>
    /// <exception cref="ArchiveException">It is not.</exception>
    public static void CheckBackup(string path) => Opening.ForRestoring(path).Dispose();

    /// <summary>Puts a backup in an archive's place, in one moment for all who have it open. What was there is gone.</summary>
    /// <param name="backup">A file that <see cref="Backup"/> wrote, or any archive.</param>
    /// <param name="archive">The archive's file; may be absent.</param>
    /// <param name="progress">Told now and then which share is written, 0 to 1.</param>
    /// <param name="cancellationToken">Ends it, with the archive as it was.</param>
    public static void RestoreBackup(string backup, string archive, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Restoring.Run(backup, archive, progress, cancellationToken);
}
