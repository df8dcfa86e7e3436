namespace PubArchive.Benchmarks.Running;

/// <summary>Watches how large the write-ahead log beside an archive grows.</summary>
internal sealed class WalWatch(string archive)
{
    private readonly string _file = archive + "-wal";

    /// <summary>The largest size seen, in bytes.</summary>
    public long Peak { get; private set; }

    /// <summary>Its size now; 0 when there is none.</summary>
    public long Look()
    {
        var file = new FileInfo(_file);
        var length = file.Exists ? file.Length : 0;
        Peak = Math.Max(Peak, length);
        return length;
    }
}
