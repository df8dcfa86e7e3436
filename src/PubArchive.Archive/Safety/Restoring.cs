using Microsoft.Data.Sqlite;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Safety;

/// <summary>Puts a backup in an archive's place.</summary>
internal static class Restoring
{
    /// <summary>Puts it there: in one transaction of the archive's own file, so that other programs that have it open see the one or the other and never a mixture.</summary>
    /// <exception cref="ArchiveException">The backup is none or is damaged, another program is at work, or there is no room; nothing was changed.</exception>
    public static void Run(string backup, string archive, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        Opening.CheckWritable(archive);
        using var source = Opening.ForRestoring(backup);
        if (Verification.DamageOf(source) is { } damage) { throw new ArchiveException(ArchiveProblem.NotAnArchive, $"The backup '{backup}' is damaged ({damage}). Take another; nothing was changed."); }
        if (File.Exists(archive)) { Problems.Translated(archive, () => Replace(source, archive, progress, cancellationToken)); }
        else { BackupFile.Write(source, archive, progress, cancellationToken); }
        // Its log, and today's tables where an earlier program wrote the backup.
        Opening.ForWriting(archive).Dispose();
    }

    private static bool Replace(Database source, string archive, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var target = Database.Connect(archive, SqliteOpenMode.ReadWrite);
        using var held = ImportLock.TryTake(archive) ?? throw Recovery.Busy(target);
        target.Execute("pragma synchronous = full");
        Copying.Run(source, target, progress, cancellationToken);
        target.Execute("pragma wal_checkpoint(truncate)");
        return true;
    }
}
