using System.Collections.Immutable;
using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>An input file opened as UTF-8 text without byte order mark, whatever its encoding, packed with gzip or not.</summary>
internal sealed class InputText : IDisposable
{
    /// <summary>How much is looked at to tell what a file is, in bytes.</summary>
    public const int OpeningLength = 64 * 1024;

    private readonly Stream _file;
    private readonly UnzippedStream? _unzipped;
    private readonly Utf8Stream _utf8;

    private InputText(Stream utf16OrUtf8, (Stream File, UnzippedStream? Unzipped) source, Diagnostic? refusal)
    {
        (_file, _unzipped) = source;
        Refusal = refusal;
        _utf8 = new Utf8Stream(utf16OrUtf8);
    }

    /// <summary>The text.</summary>
    public Stream Utf8 => _utf8;

    /// <summary>Why the file is no text at all; <see langword="null"/> when it is.</summary>
    public Diagnostic? Refusal { get; }

    /// <summary>What was noticed about the file as a whole; complete when the text was read to its end.</summary>
    public ImmutableArray<Diagnostic> Faults => [.. new[] { (_file as FaultyStream)?.Fault, _unzipped?.Fault, _utf8.Fault }.OfType<Diagnostic>()];

    /// <summary>Opens a file; never throws for what it holds.</summary>
    /// <param name="stream">Read from where it stands; stays open.</param>
    public static InputText Open(Stream stream)
    {
        var opening = ReadOpening(stream);
        if (opening is not [0x1F, 0x8B, ..]) { return Open(opening, stream, (stream, null)); }
        if (stream is ZipEntryStream) { return new InputText(Stream.Null, (stream, null), new Diagnostic(Severity.Error, 0, "FILE007", "The file is packed once more inside a zip archive, which is not followed. Unpack the archive and name this file.")); }
        var unzipped = new UnzippedStream(new OpeningStream(opening, stream));
        return Open(ReadOpening(unzipped), unzipped, (stream, unzipped));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _utf8.Dispose();
        _unzipped?.Dispose();
    }

    private static byte[] ReadOpening(Stream stream)
    {
        var opening = new byte[OpeningLength];
        var count = stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false);
        return opening[..count];
    }

    private static InputText Open(byte[] opening, Stream rest, (Stream File, UnzippedStream? Unzipped) source)
    {
        var (encoding, mark) = BinaryOpening.EncodingOf(opening);
        // What stands at the beginning of damaged or oversized data is its fault, not the text's.
        var refusal = encoding is null ? source.Unzipped?.Fault ?? (source.File as FaultyStream)?.Fault ?? BinaryOpening.Explain(opening) : null;
        var text = new OpeningStream(opening.AsMemory(mark), rest);
        if (encoding is null or UTF8Encoding) { return new InputText(text, source, refusal); }
        return new InputText(Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8, leaveOpen: true), source, refusal);
    }
}
