using PubArchive.Archive;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>An archive in a folder of its own, gone when the test is done.</summary>
internal sealed class StepArchive : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("steps-").FullName;

    public string File => Place("archive.db");

    public string Place(string name) => Path.Combine(_folder, name);

    public ArchiveStore Open(string? who = "Kari") => ArchiveStore.Open(File, new StoppedClock(), who);

    public string State() => VisibleState.Of(File);

    public void Check() => VisibleState.Check(File);

    /// <summary>The archive as it is on the disk at this moment, as after a kill.</summary>
    public void Copy(string name)
    {
        foreach (var ending in new[] { "", "-wal" }.Where(ending => System.IO.File.Exists(File + ending)))
        {
            using var source = new FileStream(File + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var target = System.IO.File.Create(Place(name) + ending);
            source.CopyTo(target);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
