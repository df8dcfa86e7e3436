using System.Text;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>Tells by a file's first bytes whether it is text, and in which encoding.</summary>
internal static class BinaryOpening
{
    private const int Sample = 4096;

    // One byte in so many may be damaged.
    private const int MostControls = 64;

    private static readonly (byte[] Signature, string Hint)[] s_signatures =
    [
        ("PK\u0003\u0004"u8.ToArray(), "It is a zip archive or a spreadsheet; save the sheet as CSV (UTF-8), or unpack the archive."),
        ([0xD0, 0xCF, 0x11, 0xE0], "It is an old office document; save it as CSV (UTF-8)."),
        ([0x1F, 0x8B, 0x08], "It is packed twice; unpack it once and name the unpacked file."),
        ("%PDF-"u8.ToArray(), "It is a PDF; export the bibliography instead."),
        ("SQLite format 3"u8.ToArray(), "It is an SQLite database; export the library from the program it belongs to."),
    ];

    /// <summary>The encoding, and the length of its byte order mark; no encoding when the bytes are no text.</summary>
    public static (Encoding? Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> opening)
    {
        if (opening.IsEmpty || HintOf(opening) is not null) { return (null, 0); }
        if (opening.StartsWith(Encoding.UTF8.Preamble)) { return (Encoding.UTF8, Encoding.UTF8.Preamble.Length); }
        if (opening.StartsWith(Encoding.UTF32.Preamble)) { return (Encoding.UTF32, Encoding.UTF32.Preamble.Length); }
        if (opening.StartsWith(Encoding.Unicode.Preamble)) { return (Encoding.Unicode, Encoding.Unicode.Preamble.Length); }
        if (opening.StartsWith(Encoding.BigEndianUnicode.Preamble)) { return (Encoding.BigEndianUnicode, Encoding.BigEndianUnicode.Preamble.Length); }
        return (ByZeros(opening[..Math.Min(Sample, opening.Length)]), 0);
    }

    /// <summary>Why bytes without an encoding cannot be read.</summary>
    public static Diagnostic Explain(ReadOnlySpan<byte> opening) => opening.IsEmpty
        ? new Diagnostic(Severity.Error, 0, "FILE001", "The file is empty; export it again.")
        : new Diagnostic(Severity.Error, 0, "FILE002", $"The file is not text. {HintOf(opening) ?? "Export the library as text, such as Zotero CSV or CSL JSON."}");

    // Latin letters, digits and line ends of UTF-16 text have a zero in every other byte; other text has none, or a few where a disk or a program damaged it.
    private static Encoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++) { zeros[i & 1] += bytes[i] == 0 ? 1 : 0; }
        if (zeros[0] + zeros[1] == 0) { return Encoding.UTF8; }
        if (Controls(bytes) <= bytes.Length / MostControls) { return Encoding.UTF8; }
        var share = bytes.Length / 8;
        if (zeros[1] > share && zeros[0] == 0) { return Encoding.Unicode; }
        return zeros[0] > share && zeros[1] == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static int Controls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes) { controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0; }
        return controls;
    }

    private static string? HintOf(ReadOnlySpan<byte> opening)
    {
        foreach (var (signature, hint) in s_signatures)
        {
            if (opening.StartsWith(signature)) { return hint; }
        }
        return null;
    }
}
