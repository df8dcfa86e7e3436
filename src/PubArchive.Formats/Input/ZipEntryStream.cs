using System.IO.Compression;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>Unpacks one file of a zip archive; can be read again from its beginning. Where the data is damaged, cannot be unpacked or becomes too much the text ends, and <see cref="Fault"/> says so.</summary>
internal sealed class ZipEntryStream(ZipArchiveEntry entry, Expansion expansion) : FaultyStream
{
    private Stream? _unzipped;
    private long _taken;
    private bool _isAtEnd;
    private bool _isClosed;
    private Diagnostic? _fault;

    public override Diagnostic? Fault => _fault;

    public override bool CanRead => !_isClosed;

    /// <summary>Whether it can go back to its beginning, and nowhere else.</summary>
    public override bool CanSeek => !_isClosed;

    /// <summary>How long it claims to be, in bytes.</summary>
    public override long Length => entry.Length;

    public override long Position
    {
        get => _taken;
        set
        {
            if (value == _taken) { return; }
            if (value != 0) { throw new NotSupportedException(); }
            Close(isRead: false);
            _fault = null;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_fault is not null) { return 0; }
        try
        {
            _unzipped ??= entry.Open();
            return Counted(_unzipped.Read(buffer));
        }
        catch (InvalidDataException fault)
        {
            _fault = entry.IsEncrypted
                ? new Diagnostic(Severity.Error, 0, "FILE007", "The file in the zip archive is encrypted. Unpack it with its password and name the unpacked file.")
                : new Diagnostic(Severity.Error, 0, "FILE005", $"The file in the zip archive is damaged or packed in a way that cannot be read; everything before that was read. Unpack it yourself, or copy the archive again. ({fault.Message})");
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _isClosed = true;
        if (disposing) { Close(_isAtEnd || _fault is not null); }
        base.Dispose(disposing);
    }

    private int Counted(int count)
    {
        _taken += count;
        _isAtEnd = count == 0;
        _fault = expansion.Take(count);
        return _fault is null ? count : 0;
    }

    private void Close(bool isRead)
    {
        _unzipped?.Dispose();
        _unzipped = null;
        if (!isRead) { expansion.GiveBack(_taken); }
        (_taken, _isAtEnd) = (0, false);
    }
}
