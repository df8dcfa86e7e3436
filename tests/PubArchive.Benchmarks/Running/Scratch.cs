namespace PubArchive.Benchmarks.Running;

/// <summary>A folder for one run, gone when it ends.</summary>
internal sealed class Scratch(string? parent = null) : IDisposable
{
    // Times of a disk vary by ten from one minute to the next; and what a killed program wrote is in the system's memory either way.
    private const string Memory = "/dev/shm";

    /// <summary>A folder in memory, where there is such a thing and room in it; else among the temporary files.</summary>
    /// <param name="bytes">How much room it takes.</param>
    public static Scratch InMemory(long bytes) => new(Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > bytes ? Memory : null);

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; } = parent is null
        ? Directory.CreateTempSubdirectory("pubarchive-bench-").FullName
        : Directory.CreateDirectory(Path.Combine(parent, $"pubarchive-bench-{Guid.NewGuid():N}")).FullName;

    /// <summary>The full name of a file or folder in it.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
