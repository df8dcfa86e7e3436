namespace PubArchive.Benchmarks.Running;

/// <summary>A folder for one run, gone when it ends.</summary>
internal sealed class Scratch(string? parent = null) : IDisposable
{
    /// <summary>The folder, absolute.</summary>
    public string Folder { get; } = parent is null
        ? Directory.CreateTempSubdirectory("pubarchive-bench-").FullName
        : Directory.CreateDirectory(Path.Combine(parent, $"pubarchive-bench-{Guid.NewGuid():N}")).FullName;

    /// <summary>The full name of a file or folder in it.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
