namespace PubArchive.Formats.Input;

/// <summary>A file that is gone over more than once, from where it stands; one that cannot go back is held in memory.</summary>
internal sealed class RepeatedStream : IDisposable
{
    private readonly MemoryStream? _memory;
    private readonly Stream _source;
    private readonly long _start;

    /// <param name="stream">Not closed.</param>
    public RepeatedStream(Stream stream)
    {
        if (!stream.CanSeek)
        {
            _memory = new MemoryStream();
            stream.CopyTo(_memory);
            _memory.Position = 0;
        }
        _source = _memory ?? stream;
        _start = _source.Position;
    }

    /// <summary>The file from its start; the same stream each time.</summary>
    public Stream Again()
    {
        _source.Position = _start;
        return _source;
    }

    public void Dispose() => _memory?.Dispose();
}
