namespace PubArchive.Workflows;

/// <summary>A copy of an archive to try an import on, gone when closed: a dry run of several files must see the records of the first ones, and the units of the settings, without leaving a trace.</summary>
internal sealed class ArchiveTrial : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pubarchive-").FullName;

    private ArchiveTrial() => File = Path.Combine(_folder, "trial.pubarchive");

    /// <summary>The copy.</summary>
    public string File { get; }

    /// <summary>A copy of an archive; an empty one when there is none.</summary>
    public static ArchiveTrial Of(string archive)
    {
        var trial = new ArchiveTrial();
        // The write-ahead log holds what is not yet in the file itself.
        Copy(archive, trial.File);
        Copy(archive + "-wal", trial.File + "-wal");
        return trial;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // By content: a copied file would be write-protected where the archive is.
    private static void Copy(string from, string to)
    {
        if (!System.IO.File.Exists(from)) { return; }
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = System.IO.File.Create(to);
        source.CopyTo(target);
    }
}
