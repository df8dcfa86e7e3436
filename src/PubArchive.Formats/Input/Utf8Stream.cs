using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>Gives valid UTF-8, whatever the bytes: a byte that is none is read as Windows-1252, and a byte order mark at the start of a line is dropped.</summary>
/// <remarks>So a file wholly in Windows-1252 and one where a few such bytes were pasted into UTF-8 both come out right. <see cref="Fault"/> names the first line.</remarks>
internal sealed class Utf8Stream(Stream source) : ForwardStream
{
    private const int BufferSize = 64 * 1024;

    // Bytes 80 to 9F of Windows-1252; the five it leaves open are unknown.
    private const string HighControls = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private static readonly byte[] s_lineAndMark = [(byte)'\n', 0xEF, 0xBB, 0xBF];

    private readonly byte[] _raw = new byte[BufferSize];
    private int _rawCount;
    private bool _isAtEnd;
    private readonly ArrayBufferWriter<byte> _repaired = new();
    private ReadOnlyMemory<byte> _ready;
    private int _pass;
    private int _line = 1;

    public Diagnostic? Fault { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        while (_ready.IsEmpty && !(_isAtEnd && _rawCount == 0)) { Fill(); }
        var count = Math.Min(buffer.Length, _ready.Length);
        _ready.Span[..count].CopyTo(buffer);
        _ready = _ready[count..];
        return count;
    }

    private void Fill()
    {
        _raw.AsSpan(_pass, _rawCount).CopyTo(_raw);
        var read = source.Read(_raw.AsSpan(_rawCount));
        _isAtEnd = read == 0;
        _rawCount += read;
        var whole = _isAtEnd ? _rawCount : WholeLength(_raw.AsSpan(0, _rawCount));
        var text = _raw.AsMemory(0, whole);
        _ready = Utf8.IsValid(text.Span) && text.Span.IndexOf(s_lineAndMark) < 0 ? text : Repair(text.Span);
        if (Fault is null) { _line += text.Span.Count((byte)'\n'); }
        _pass = whole;
        _rawCount -= whole;
    }

    // Up to three bytes wait for the rest of their character, or of a mark behind a line feed.
    private static int WholeLength(ReadOnlySpan<byte> bytes)
    {
        var mark = bytes.LastIndexOf((byte)'\n');
        if (mark >= 0 && bytes.Length - mark <= 3 && s_lineAndMark.AsSpan().StartsWith(bytes[mark..])) { return mark; }
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) == 0x80) { continue; }
            return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData ? bytes.Length - back : bytes.Length;
        }
        return bytes.Length;
    }

    private ReadOnlyMemory<byte> Repair(ReadOnlySpan<byte> bytes)
    {
        _repaired.ResetWrittenCount();
        var line = _line;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] == (byte)'\n') { line++; }
            if (bytes.StartsWith(s_lineAndMark))
            {
                _repaired.Write(bytes[..1]);
                bytes = bytes[s_lineAndMark.Length..];
                continue;
            }
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) != OperationStatus.Done) { length = 1; WriteWindows(bytes[0], line); }
            else { _repaired.Write(bytes[..length]); }
            bytes = bytes[length..];
        }
        return _repaired.WrittenMemory;
    }

    private void WriteWindows(byte value, int line)
    {
        Fault ??= new Diagnostic(Severity.Warning, line, "FILE004", string.Create(CultureInfo.InvariantCulture, $"Byte {value:X2} is not UTF-8; such bytes were read as Windows-1252. Save the file as UTF-8 if letters look wrong."));
        var character = value is >= 0x80 and <= 0x9F ? HighControls[value - 0x80] : (char)value;
        _repaired.Advance(new Rune(character).EncodeToUtf8(_repaired.GetSpan(4)));
    }
}
