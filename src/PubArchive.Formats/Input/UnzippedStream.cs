using System.IO.Compression;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>Unpacks gzip; where the packed data is damaged or becomes too much the text ends, and <see cref="Fault"/> says so.</summary>
internal sealed class UnzippedStream : FaultyStream
{
    private readonly GZipStream _unzipped;
    private readonly Expansion _expansion;
    private Diagnostic? _fault;

    public UnzippedStream(Stream packed, ExpansionLimit? limit = null)
    {
        var counted = new CountedStream(packed);
        _expansion = new Expansion(limit ?? ExpansionLimit.Default, () => counted.Count);
        _unzipped = new GZipStream(counted, CompressionMode.Decompress, leaveOpen: true);
    }

    public override Diagnostic? Fault => _fault;

    public override int Read(Span<byte> buffer)
    {
        if (_fault is not null) { return 0; }
        try
        {
            var count = _unzipped.Read(buffer);
            _fault = _expansion.Take(count);
            return _fault is null ? count : 0;
        }
        catch (InvalidDataException)
        {
            _fault = new Diagnostic(Severity.Error, 0, "FILE005", "The gzip data is damaged; everything before the damage was read. Copy or download the file again.");
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) { _unzipped.Dispose(); }
        base.Dispose(disposing);
    }

    /// <summary>Counts the bytes that pass.</summary>
    private sealed class CountedStream(Stream source) : ForwardStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var count = source.Read(buffer);
            Count += count;
            return count;
        }
    }
}
