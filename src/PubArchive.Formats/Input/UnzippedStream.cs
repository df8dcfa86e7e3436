using System.IO.Compression;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>Unpacks gzip; where the packed data is damaged the text ends, and <see cref="Fault"/> says so.</summary>
internal sealed class UnzippedStream(Stream packed) : ForwardStream
{
    private readonly GZipStream _unzipped = new(packed, CompressionMode.Decompress, leaveOpen: true);

    public Diagnostic? Fault { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Fault is not null) { return 0; }
        try
        {
            return _unzipped.Read(buffer);
        }
        catch (InvalidDataException)
        {
            Fault = new Diagnostic(Severity.Error, 0, "FILE005", "The gzip data is damaged; everything before the damage was read. Copy or download the file again.");
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) { _unzipped.Dispose(); }
        base.Dispose(disposing);
    }
}
