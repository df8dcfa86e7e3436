using System.IO.Compression;
using System.Text;
using PubArchive.Benchmarks.Generating;

namespace PubArchive.Benchmarks.Mutating;

/// <summary>Damages files in the ways that disks, spreadsheets, scripts and mail programs do.</summary>
internal static class Mutations
{
    private const int LongestRange = 64;

    // What means something to a reader: quotes, braces, separators, escapes, half surrogates, marks, bytes that are no UTF-8.
    private static readonly byte[][] s_signs =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), "\",\""u8.ToArray(), "'"u8.ToArray(), ","u8.ToArray(), ";"u8.ToArray(), "\t"u8.ToArray(), ":"u8.ToArray(),
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "null"u8.ToArray(), "true"u8.ToArray(), "1e999"u8.ToArray(), "-0"u8.ToArray(),
        "99999999999999999999"u8.ToArray(), "\\"u8.ToArray(), "\\u0000"u8.ToArray(), "\\ud83d"u8.ToArray(), "\\udc00"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(),
        [0], [0, 0, 0, 0], [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x1F, 0x8B], "<"u8.ToArray(), "&#0;"u8.ToArray(), "=1+1"u8.ToArray(), "\u202E"u8.ToArray(),
    ];

    private static readonly Encoding[] s_encodings =
        [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)];

    /// <summary>Damages a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">Another, to splice from.</param>
    /// <param name="lottery">Decides how.</param>
    public static byte[] Apply(Slice file, Slice other, ref Lottery lottery)
    {
        var text = new List<byte>(file.Text);
        // Large files get more damage, so that what costs time a fault shows.
        var times = 1 + lottery.Below(3) + lottery.Below(1 + text.Count / 10_000);
        for (var time = 0; time < times && text.Count > 0; time++) { Damage(text, Place(text.Count, file, ref lottery), other.Text, ref lottery); }
        return Pack([.. text], ref lottery);
    }

    // One in ten anywhere, the others among the records, more of them towards the end: in JSON nothing behind the first fault can be read, and what was read before it is to be tested too.
    private static int Place(int length, Slice file, ref Lottery lottery)
    {
        var records = length - file.Start - file.End;
        if (records <= 0 || lottery.Wins(0.1)) { return lottery.Below(length); }
        return file.Start + (int)(records * Math.Sqrt(lottery.Share()));
    }

    private static void Damage(List<byte> text, int at, byte[] other, ref Lottery lottery)
    {
        var length = Math.Min(1 + lottery.Below(LongestRange), text.Count - at);
        switch (lottery.Below(10))
        {
            case 0: text[at] ^= (byte)(1 << lottery.Below(8)); break;
            case 1: text[at] = (byte)lottery.Below(256); break;
            case 2: text.RemoveRange(at, length); break;
            case 3: text.InsertRange(at, text.GetRange(at, length)); break;
            case 4: Splice(text, at, other, ref lottery); break;
            case 5: RemoveSign(text, at); break;
            case 6: text.InsertRange(at, Enumerable.Repeat((byte)0, length)); break;
            case 7: Repeat(text, at, ref lottery); break;
            case 8: Truncate(text, ref lottery); break;
            default: text.InsertRange(at, s_signs[lottery.Below(s_signs.Length)]); break;
        }
    }

    private static void Splice(List<byte> text, int at, byte[] other, ref Lottery lottery)
    {
        var from = lottery.Below(other.Length);
        var piece = other.AsSpan(from, Math.Min(1 + lottery.Below(LongestRange * 8), other.Length - from));
        text.RemoveRange(at, Math.Min(piece.Length, text.Count - at));
        text.InsertRange(at, piece.ToArray());
    }

    // The next sign that keeps records apart is gone.
    private static void RemoveSign(List<byte> text, int at)
    {
        var sign = text.FindIndex(at, value => value is (byte)'"' or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)',' or (byte)'\n' or (byte)':');
        if (sign >= 0) { text.RemoveAt(sign); }
    }

    // Long runs of one sign: deep nesting, thousands of quotes.
    private static void Repeat(List<byte> text, int at, ref Lottery lottery)
    {
        var sign = s_signs[lottery.Below(s_signs.Length)];
        text.InsertRange(at, Enumerable.Repeat(sign, 1 + lottery.Below(2000)).SelectMany(bytes => bytes));
    }

    private static void Truncate(List<byte> text, ref Lottery lottery)
    {
        var kept = text.Count / 2 + lottery.Below(text.Count / 2 + 1);
        text.RemoveRange(kept, text.Count - kept);
    }

    private static byte[] Pack(byte[] text, ref Lottery lottery) => lottery.Below(40) switch
    {
        0 => Encode(text, s_encodings[lottery.Below(s_encodings.Length)]),
        1 => Damaged(GZip(text), ref lottery),
        2 => Damaged(Zip(text), ref lottery),
        3 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).ReplaceLineEndings(lottery.Wins(0.5) ? "\r\n" : "\r")),
        _ => text,
    };

    private static byte[] Encode(byte[] text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(text))];

    private static byte[] GZip(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) { zip.Write(text); }
        return packed.ToArray();
    }

    private static byte[] Zip(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var name in new[] { "one", "folder/two" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(text);
            }
        }
        return packed.ToArray();
    }

    // Half of them whole, the others cut off or with some bytes otherwise.
    private static byte[] Damaged(byte[] packed, ref Lottery lottery)
    {
        if (lottery.Wins(0.5)) { return packed; }
        if (lottery.Wins(0.3)) { return packed[..(packed.Length / 2 + lottery.Below(packed.Length / 2))]; }
        for (var time = 1 + lottery.Below(5); time > 0; time--) { packed[lottery.Below(packed.Length)] = (byte)lottery.Below(256); }
        return packed;
    }
}
