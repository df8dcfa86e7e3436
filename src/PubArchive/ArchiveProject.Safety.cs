using PubArchive.Archive;
using PubArchive.Settings;
using PubArchive.Workflows;

namespace PubArchive;

// Copies of the archive, and a look through it.
public sealed partial class ArchiveProject
{
    /// <summary>Writes a copy of the archive as it is at this moment, while others read and write it.</summary>
    /// <param name="file">The file, or a folder to put it into under the archive's name; replaced as a whole when the copy is written and checked.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with nothing left behind.</param>
    /// <exception cref="ProjectException">There is no archive, or the file is the archive itself.</exception>
    public BackupSummary Backup(string file, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var whole = Path.GetFullPath(Directory.Exists(file) ? Path.Combine(file, Path.GetFileName(ArchiveFile)) : file);
        if (IsTheArchive(whole)) { throw new ProjectException($"{whole} is the archive itself.", "Name another file for the backup."); }
        var store = Reading();
        OutputFolder.Make(Path.GetDirectoryName(whole)!);
        store.Backup(whole, ToldShare("Writing the backup", progress), cancellationToken);
        return new BackupSummary(whole, new FileInfo(whole).Length);
    }

    /// <summary>Puts a backup in the archive's place, in one moment for all who have it open; what was there is kept in the folder <c>backups</c> beside it.</summary>
    /// <param name="file">A backup, or any archive.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with the archive as it was.</param>
    /// <exception cref="ProjectException">There is no such file, or it is the archive itself.</exception>
    public RestoreSummary RestoreBackup(string file, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var whole = Path.GetFullPath(file);
        if (!File.Exists(whole)) { throw new ProjectException($"There is no file {file}.", "Name a backup."); }
        if (IsTheArchive(whole)) { throw new ProjectException($"{whole} is the archive itself.", "Name a backup."); }
        MakeArchiveFolder();
        Close();
        // A file that is no archive must be told before anything is moved.
        ArchiveStore.CheckBackup(whole);
        var kept = File.Exists(ArchiveFile) ? KeepAside(progress, cancellationToken) : null;
        ArchiveStore.RestoreBackup(whole, ArchiveFile, ToldShare("Putting the backup in place", progress), cancellationToken);
        return new RestoreSummary(ArchiveFile, Reading().Statistics().Records, kept);
    }

    /// <summary>Looks through the whole archive: the file itself, what refers to what, keys, and whether lists and searches agree with the records. Changes nothing.</summary>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ProjectException">There is no archive.</exception>
    public VerifySummary Verify(IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var store = Reading();
        var told = progress is null ? null : new Forward<long>(done => progress.Report(new ProjectProgress("Looking through the archive", done)));
        var report = store.Verify(told, cancellationToken);
        return new VerifySummary(ArchiveFile, report.Records, report.Faults, report.Notes);
    }

    /// <summary>The backups made before imports and restores, oldest first, as absolute paths.</summary>
    public IReadOnlyList<string> Backups() => new BackupFolder(ArchiveFile, _options.Time).Made();

    // What an import does wrong can be taken back by undo; a backup also survives a disk that goes wrong, and a program.
    private string? BackupBeforeImport(IProgress<ProjectProgress>? progress, CancellationToken cancellationToken)
    {
        if (Settings.BackupsKept == 0 || !File.Exists(ArchiveFile)) { return null; }
        var store = WritingAsItIs();
        if (store.LatestStep() is null) { return null; }
        try
        {
            return new BackupFolder(ArchiveFile, _options.Time).Make(store, Settings.BackupsKept, ToldShare("Writing a backup", progress), cancellationToken);
        }
        catch (ArchiveException problem)
        {
            throw WithoutBackup(problem.Problem, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw WithoutBackup(ArchiveProblem.Unreachable, problem);
        }
    }

    private static ArchiveException WithoutBackup(ArchiveProblem kind, Exception problem) =>
        new(kind, $"No backup could be made, so nothing was imported. {problem.Message} 'backups: {{keep: 0}}' in {ArchiveSettings.FileName} does without.", problem);

    private string KeepAside(IProgress<ProjectProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = new BackupFolder(ArchiveFile, _options.Time);
        try
        {
            using var store = ArchiveStore.OpenReadOnly(ArchiveFile, _options.Time);
            return folder.Make(store, Math.Max(1, Settings.BackupsKept), ToldShare("Keeping the archive as it was", progress), cancellationToken);
        }
        catch (ArchiveException problem) when (problem.Problem is ArchiveProblem.NotAnArchive)
        {
            return folder.PutAside();
        }
    }

    private bool IsTheArchive(string path) => path == ArchiveFile || (File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName == ArchiveFile);

    private void Close()
    {
        _store?.Dispose();
        (_store, _isWritable) = (null, false);
    }

    private static Forward<double>? ToldShare(string task, IProgress<ProjectProgress>? progress) =>
        progress is null ? null : new Forward<double>(share => progress.Report(new ProjectProgress(task, 0) { Share = share }));
}
