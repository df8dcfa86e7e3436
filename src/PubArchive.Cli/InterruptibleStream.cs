using System.Collections.Concurrent;

namespace PubArchive.Cli;

/// <summary>A stream whose reads end when the user stops the program, though the keyboard or the pipe behind it gives nothing: a thread of its own waits there.</summary>
internal sealed class InterruptibleStream(Stream source, CancellationToken stop) : Stream
{
    private const int PieceSize = 1 << 16;

    private readonly BlockingCollection<ReadOnlyMemory<byte>> _pieces = new(boundedCapacity: 16);
    private ReadOnlyMemory<byte> _piece;
    private IOException? _fault;
    private bool _hasBegun;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="OperationCanceledException">The program is being stopped.</exception>
    public override int Read(Span<byte> buffer)
    {
        Begin();
        if (_piece.IsEmpty && !_pieces.TryTake(out _piece, Timeout.Infinite, stop)) { return _fault is null ? 0 : throw _fault; }
        var count = Math.Min(buffer.Length, _piece.Length);
        _piece.Span[..count].CopyTo(buffer);
        _piece = _piece[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_hasBegun) { _pieces.Dispose(); }
        base.Dispose(disposing);
    }

    private void Begin()
    {
        if (_hasBegun) { return; }
        _hasBegun = true;
        new Thread(Pump) { IsBackground = true, Name = "standard input" }.Start();
    }

    private void Pump()
    {
        try
        {
            for (var piece = Next(); piece.Length > 0; piece = Next()) { _pieces.Add(piece); }
        }
        catch (IOException fault)
        {
            _fault = fault;
        }
        _pieces.CompleteAdding();
    }

    private ReadOnlyMemory<byte> Next()
    {
        var piece = new byte[PieceSize];
        return piece.AsMemory(0, source.Read(piece));
    }
}
