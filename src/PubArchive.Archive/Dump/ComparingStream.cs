namespace PubArchive.Archive.Dump;

/// <summary>Takes what is written for what a file should hold, and says on which line the file holds something else.</summary>
internal sealed class ComparingStream(string path, DumpFaults faults) : Stream
{
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
    private readonly byte[] _held = new byte[1 << 16];
    private int _line = 1;
    private bool _differs;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0 && !_differs)
        {
            var part = buffer[..Math.Min(buffer.Length, _held.Length)];
            var held = _held.AsSpan(0, _file.ReadAtLeast(_held.AsSpan(0, part.Length), part.Length, throwOnEndOfStream: false));
            var same = part.CommonPrefixLength(held);
            _line += held[..same].Count((byte)'\n');
            if (same < part.Length) { Differ(); }
            buffer = buffer[part.Length..];
        }
    }

    public override void Flush()
    {
        // Nothing is kept back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_differs && _file.ReadByte() >= 0) { Differ(); }
            _file.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Differ()
    {
        _differs = true;
        faults.Add(DumpFaults.Agreement, path, _line, "The line does not agree with the other files of the dump: it, or what it follows from, was changed or lost.");
    }
}
