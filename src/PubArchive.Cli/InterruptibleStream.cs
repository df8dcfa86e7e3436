using System.Collections.Concurrent;

namespace PubArchive.Cli;

/// <summary>A stream whose reads end when the user stops the program, though the keyboard or the pipe behind it gives nothing: a thread of its own waits there.</summary>
internal sealed class InterruptibleStream(Stream source, CancellationToken stop) : Stream
{
    private const int PieceSize = 1 << 16;

    // Made when somebody reads: most commands are given standard input and never do.
    private BlockingCollection<ReadOnlyMemory<byte>>? _pieces;
    private ReadOnlyMemory<byte> _piece;
    private IOException? _fault;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="OperationCanceledException">The program is being stopped.</exception>
    public override int Read(Span<byte> buffer)
    {
        _pieces ??= Begin();
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

    private BlockingCollection<ReadOnlyMemory<byte>> Begin()
    {
        var pieces = new BlockingCollection<ReadOnlyMemory<byte>>(boundedCapacity: 16);
        new Thread(() => Pump(pieces)) { IsBackground = true, Name = "standard input" }.Start();
        return pieces;
    }

    private void Pump(BlockingCollection<ReadOnlyMemory<byte>> pieces)
    {
        try
        {
            for (var piece = Next(); piece.Length > 0; piece = Next()) { pieces.Add(piece); }
        }
        catch (IOException fault)
        {
            _fault = fault;
        }
        pieces.CompleteAdding();
    }

    private ReadOnlyMemory<byte> Next()
    {
        var piece = new byte[PieceSize];
        return piece.AsMemory(0, source.Read(piece));
    }
}
