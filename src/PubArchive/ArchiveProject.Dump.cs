using PubArchive.Archive;
using PubArchive.Workflows;

namespace PubArchive;

// The whole archive as plain files, and back.
public sealed partial class ArchiveProject
{
    /// <summary>Writes the whole archive as plain files that any program can read, with its history: JSON Lines and CSV, and a <c>README.txt</c> that says what they hold. Nothing is left out, so they are private.</summary>
    /// <param name="folder">A folder that is not there or is empty; it is there wholly or not at all.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with nothing written.</param>
    /// <exception cref="ProjectException">There is no archive, or the folder holds something.</exception>
    public ExportSummary ExportAll(string folder, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var whole = Path.GetFullPath(folder);
        if (File.Exists(whole) || Directory.Exists(whole) && Directory.EnumerateFileSystemEntries(whole).Any())
        {
            throw new ProjectException($"{whole} is there already.", "Name a new folder, so that nothing is lost.");
        }
        var store = Reading();
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(whole)) is { } parent) { OutputFolder.Make(parent); }
        store.ExportAll(whole, Told("Writing lines", progress), cancellationToken);
        return new ExportSummary(whole, store.Statistics().Records, Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories).Count());
    }

    /// <summary>Makes the project's archive of what <see cref="ExportAll"/> wrote: an identical one, whose <see cref="ExportAll"/> gives the same bytes.</summary>
    /// <param name="folder">What <see cref="ExportAll"/> wrote.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends it, with nothing made.</param>
    /// <returns>What the archive holds then.</returns>
    /// <exception cref="DumpException">The files are damaged; says where.</exception>
    /// <exception cref="ProjectException">There is no such folder, or it is none that <see cref="ExportAll"/> wrote.</exception>
    /// <exception cref="ArchiveException">The project's archive holds something already.</exception>
    public ArchiveCounts ImportAll(string folder, IProgress<ProjectProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!ArchiveStore.IsDump(folder)) { throw new ProjectException($"{folder} is no folder that 'export all' wrote.", "Name the folder with dump.json in it."); }
        _store?.Dispose();
        _store = null;
        _isWritable = false;
        MakeArchiveFolder();
        ArchiveStore.ImportAll(folder, ArchiveFile, Told("Reading lines", progress), cancellationToken);
        return Count();
    }

    private static Forward<long>? Told(string task, IProgress<ProjectProgress>? progress) =>
        progress is null ? null : new Forward<long>(done => progress.Report(new ProjectProgress(task, done)));
}
