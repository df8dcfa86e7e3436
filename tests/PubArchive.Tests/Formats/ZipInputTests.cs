using System.IO.Compression;
using System.Text;
using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Tests.Formats;

public sealed class ZipInputTests
{
    private const string Csv = "Key,Item Type,Title\nAAAA2345,book,One\nBBBB2345,book,Two\n";
    private const string ZoteroJson = """[{"key":"CCCC2345","itemType":"book","title":"Three"},{"key":"DDDD2345","itemType":"note","parentItem":"CCCC2345","note":"A note"}]""";

    [Test]
    public void Files_of_an_archive_are_read_as_if_they_lay_in_a_folder()
    {
        using var stream = Zip(("one/a.csv", Csv), ("b.json", ZoteroJson));
        using var zip = ZipInput.Open(stream);
        Assert.That(zip.Files.Select(file => file.Name), Is.EqualTo(new[] { "one/a.csv", "b.json" }));
        Assert.That(zip.Files.SelectMany(Records).Items().Select(item => item.Title), Is.EqualTo(new[] { "One", "Two", "Three" }));
        Assert.That(zip.Files.SelectMany(Records).Items().Single(item => item.Key == "CCCC2345").Notes, Has.Length.EqualTo(1), "read twice over");
    }

    [Test]
    public void An_archive_that_becomes_much_more_than_it_is_is_stopped()
    {
        using var stream = Zip(("a.csv", Csv + new string('\n', 40_000_000) + "CCCC2345,book,Behind\n"), ("b.csv", Csv));
        using var zip = ZipInput.Open(stream, new ExpansionLimit(1_000_000, 200, 16_000_000_000));
        var records = Records(zip.Files[0]).ToList();
        Assert.That(records.Items().Select(item => item.Title), Is.EqualTo(new[] { "One", "Two" }));
        Assert.That(records.SelectMany(record => record.Diagnostics).Select(fault => (fault.Code, fault.Severity)), Is.EqualTo(new[] { ("FILE006", Severity.Error) }));
        Assert.That(Records(zip.Files[1]).Codes(), Does.Contain("FILE006"), "its files count together");
    }

    [Test]
    public void Nothing_becomes_more_than_the_limit()
    {
        using var stream = Zip(("a.csv", Csv + string.Concat(Enumerable.Range(0, 50_000).Select(number => $"{number:X8},book,{number * 7919 % 50_000}\n"))));
        using var zip = ZipInput.Open(stream, new ExpansionLimit(100_000, 200, 200_000));
        Assert.That(Records(zip.Files[0]).Codes(), Does.Contain("FILE006"));
    }

    [Test]
    public void Gzip_that_becomes_much_more_than_it_is_is_stopped()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { gzip.Write(Encoding.UTF8.GetBytes(Csv + new string('\n', 40_000_000))); }
        packed.Position = 0;
        using var unzipped = new UnzippedStream(packed, new ExpansionLimit(1_000_000, 200, 16_000_000_000));
        unzipped.CopyTo(Stream.Null);
        Assert.That(unzipped.Fault?.Code, Is.EqualTo("FILE006"));
    }

    [Test]
    public void Gzip_of_a_hundred_to_one_is_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { for (var i = 0; i < 200_000; i++) { gzip.Write(Encoding.UTF8.GetBytes($"AAAA{i % 1000:0000},book,The same title again and again and again\n")); } }
        packed.Position = 0;
        using var unzipped = new UnzippedStream(packed, new ExpansionLimit(1_000_000, 200, 16_000_000_000));
        unzipped.CopyTo(Stream.Null);
        Assert.That(unzipped.Fault, Is.Null);
    }

    [Test]
    public void A_json_value_that_never_ends_fills_no_memory()
    {
        using var stream = new EndlessValue();
        var records = RecordFormats.ReaderFor(FormatId.CslJson).Read(stream).ToList();
        Assert.That(records.Items().Select(item => item.Title), Is.EqualTo(new[] { "Before" }));
        Assert.That(records.SelectMany(record => record.Diagnostics).Single(fault => fault.Code == "JSON001").Message, Does.Contain("128 MB"));
    }

    [Test]
    public void Archives_in_an_archive_are_not_followed()
    {
        using var inner = Zip(("a.csv", Csv));
        using var gzip = new MemoryStream();
        using (var packing = new GZipStream(gzip, CompressionLevel.Optimal, leaveOpen: true)) { packing.Write(Encoding.UTF8.GetBytes(Csv)); }
        using var stream = Zip(("inner.zip", inner.ToArray()), ("a.csv.gz", gzip.ToArray()));
        using var zip = ZipInput.Open(stream);
        Assert.That(zip.Files.Select(file => Detect(file).Refusal?.Code), Is.EqualTo(new[] { "FILE002", "FILE007" }));
    }

    [Test]
    public void A_damaged_file_in_an_archive_is_an_error_of_that_file()
    {
        using var stream = Zip(("a.csv", Csv + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{number:X8},book,{number}\n"))), ("b.csv", Csv));
        stream.GetBuffer().AsSpan(3_000, 40).Fill(0xFF);
        using var zip = ZipInput.Open(stream);
        Assert.That(Records(zip.Files[0]).Codes(), Does.Contain("FILE005"));
        Assert.That(Records(zip.Files[1]).Items().ToList(), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_damaged_archive_and_a_spreadsheet_say_what_to_do()
    {
        using var cut = Zip(("a.csv", Csv));
        cut.SetLength(cut.Length - 30);
        using var damaged = ZipInput.Open(cut);
        using var sheet = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));
        using var document = ZipInput.Open(sheet);
        Assert.That((damaged.Refusal?.Code, document.Refusal?.Code), Is.EqualTo(("FILE005", "FILE002")));
        Assert.That(document.Refusal!.Message, Does.Contain("save the sheet as CSV"));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Any_damage_ends_in_records_and_diagnostics(int at, byte value, int cut)
    {
        using var stream = Zip(("a.csv", Csv), ("b.json", ZoteroJson));
        var bytes = stream.ToArray();
        bytes[(int)((uint)at % bytes.Length)] = value;
        using var damaged = new MemoryStream(bytes, 0, cut % 3 == 0 ? (int)((uint)cut % bytes.Length) : bytes.Length);
        using var zip = ZipInput.Open(damaged);
        foreach (var file in zip.Files) { Assert.That(Detect(file).Refusal is not null || Records(file).ToList().Count >= 0, Is.True); }
    }

    private static (FormatId? Format, Diagnostic? Refusal) Detect(ZippedFile file)
    {
        using var stream = file.OpenRead();
        return RecordFormats.Detect(stream, ArchiveCsvColumns.Default);
    }

    private static IEnumerable<ReadRecord> Records(ZippedFile file)
    {
        using var stream = file.OpenRead();
        return [.. RecordFormats.ReaderFor(file.Name.EndsWith(".json", StringComparison.Ordinal) ? FormatId.ZoteroApiJson : FormatId.ZoteroCsv).Read(stream)];
    }

    private static MemoryStream Zip(params (string Name, object Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        }
        stream.Position = 0;
        return stream;
    }

    /// <summary>A record, and then one whose title goes on for ever.</summary>
    private sealed class EndlessValue : MemoryStream
    {
        public EndlessValue() : base(""" [{"id":"a","type":"book","title":"Before"},{"id":"b","type":"book","title":"x"""u8.ToArray()) { }

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var count = base.Read(buffer);
            if (count == 0) { buffer.Fill((byte)'x'); }
            return count == 0 ? buffer.Length : count;
        }
    }
}
