using System.IO.Compression;
using System.Text;
using PubArchive.Formats;
using PubArchive.Formats.Input;

namespace PubArchive.Tests.Formats;

public sealed class InputTextTests
{
    [Test]
    public void A_file_in_any_encoding_gives_the_same_items()
    {
        const string text = "Key,Item Type,Title\nV6GA6CL6,book,Grønn Å 漢字 😀\n";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            Assert.That(ItemText.Read(FormatId.ZoteroCsv, bytes).Items().Single().Title, Is.EqualTo("Grønn Å 漢字 😀"), encoding.WebName);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Valid_text_passes_unchanged_however_it_is_cut_into_reads(string? text, byte chunk)
    {
        var bytes = Encoding.UTF8.GetBytes("x" + (text ?? "").Replace("\0", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal));
        using var input = InputText.Open(new Trickle(bytes, 1 + chunk % 7));
        Assert.That(Read(input), Is.EqualTo(bytes));
        Assert.That(input.Faults, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Any_bytes_become_valid_text_of_as_many_lines(byte[] bytes, byte chunk)
    {
        byte[] content = [(byte)'x', .. bytes.Where(value => value != 0)];
        using var input = InputText.Open(new Trickle(content, 1 + chunk % 7));
        var text = Read(input);
        Assert.That(System.Text.Unicode.Utf8.IsValid(text), Is.True);
        Assert.That(text.Count(value => value == '\n'), Is.EqualTo(content.Count(value => value == '\n')));
    }

    [Test]
    public void A_byte_order_mark_at_the_start_of_a_line_is_dropped()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        byte[] bytes = [.. mark, .. "a\n"u8, .. mark, .. "b\n"u8];
        using var input = InputText.Open(new MemoryStream(bytes));
        Assert.That(Encoding.UTF8.GetString(Read(input)), Is.EqualTo("a\nb\n"));
    }

    [Test]
    public void Damaged_gzip_gives_what_could_be_unpacked_and_an_error()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true)) { gzip.Write(Encoding.UTF8.GetBytes("Key,Item Type,Title\n" + string.Concat(Enumerable.Repeat(",book,T\n", 20_000)))); }
        var bytes = packed.ToArray();
        bytes.AsSpan(bytes.Length / 2, 64).Fill(0xFF);
        var records = ItemText.Read(FormatId.ZoteroCsv, bytes);
        Assert.That(records.Items(), Is.Not.Empty);
        Assert.That(records.Codes(), Does.Contain("FILE005"));
    }

    private static byte[] Read(InputText input)
    {
        using var text = new MemoryStream();
        input.Utf8.CopyTo(text);
        return text.ToArray();
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);
    }
}
