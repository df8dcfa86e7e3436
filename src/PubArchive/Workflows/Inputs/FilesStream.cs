namespace PubArchive.Workflows.Inputs;

/// <summary>Several files read as one, one behind the other; each is opened when its turn comes.</summary>
internal sealed class FilesStream(IReadOnlyList<string> paths) : Stream
{
    private Stream? _current;
    private int _next;
    private long _position;
    private bool _isClosed;

    /// <inheritdoc/>
    public override bool CanRead => !_isClosed;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length { get; } = paths.Sum(path => new FileInfo(path).Length);

    /// <inheritdoc/>
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (_current is null)
            {
                if (_next >= paths.Count) { return 0; }
                _current = ReadableFile.Open(paths[_next++]);
            }
            var count = _current.Read(buffer);
            _position += count;
            if (count > 0 || buffer.IsEmpty) { return count; }
            _current.Dispose();
            _current = null;
        }
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) { _current?.Dispose(); }
        _isClosed = true;
        base.Dispose(disposing);
    }
}
