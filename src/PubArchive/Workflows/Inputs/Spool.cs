namespace PubArchive.Workflows.Inputs;

/// <summary>Keeps what can be read only once, to be read again: in memory as long as it is small, else in a temporary file that is gone when closed.</summary>
internal sealed class Spool : IDisposable
{
    private const int LargestInMemory = 16 * 1024 * 1024;

    private Stream _kept = new MemoryStream();

    private Spool() { }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="IOException">It cannot be read, or there is no room.</exception>
    public static Spool Of(Stream once)
    {
        var spool = new Spool();
        try
        {
            spool.Fill(once);
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>What was kept, from its beginning; several readers may take turns.</summary>
    public Stream OpenRead() => new View(_kept);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    private void Fill(Stream once)
    {
        var buffer = new byte[1 << 16];
        for (var count = once.Read(buffer); count > 0; count = once.Read(buffer))
        {
            if (_kept is MemoryStream && _kept.Length + count > LargestInMemory) { MoveToDisk(); }
            _kept.Write(buffer, 0, count);
        }
    }

    private void MoveToDisk()
    {
        var path = Path.Combine(Path.GetTempPath(), $"pubarchive-{Guid.NewGuid():N}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        // Where an open file can lose its name, nothing remains even of a killed program.
        if (!OperatingSystem.IsWindows()) { File.Delete(path); }
        using var memory = _kept;
        memory.Position = 0;
        memory.CopyTo(file);
        _kept = file;
    }

    /// <summary>A reader with a place of its own.</summary>
    private sealed class View(Stream kept) : Stream
    {
        private bool _isClosed;

        public override bool CanRead => !_isClosed;

        public override bool CanSeek => !_isClosed;

        public override bool CanWrite => false;

        public override long Length => kept.Length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            kept.Position = Position;
            var count = kept.Read(buffer);
            Position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

        public override void Flush() { }

        protected override void Dispose(bool disposing)
        {
            _isClosed = true;
            base.Dispose(disposing);
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
