using System.Text;
using PubArchive.Benchmarks.Mutating;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Mutations;

/// <summary>What holds for every reader of records: a file that is cut off gives its whole records, and encodings, line ends and marks change nothing.</summary>
public sealed class EveryReaderTests
{
    private const int Records = 12;

    private static IEnumerable<FormatId> Formats => RecordFormats.All.Where(format => format is not FormatId.ArchiveCsv);

    [TestCaseSource(nameof(Formats))]
    public void A_file_cut_at_every_tenth_gives_the_records_that_are_whole_before_the_cut(FormatId format)
    {
        var (file, ends) = Sample(format);
        var whole = Items(format, file);
        Assert.That(whole, Has.Count.GreaterThan(1));
        Assert.Multiple(() =>
        {
            for (var tenth = 1; tenth < 10; tenth++)
            {
                var cut = file.Length * tenth / 10;
                var items = Items(format, file[..cut]);
                var expected = Math.Min(whole.Count, ends.Count(end => end <= cut) / PiecesOfARecord(format));
                Assert.That(items, Has.Count.GreaterThanOrEqualTo(expected), $"cut at {tenth} tenths");
                // The last may be cut itself; what it shares with others it may have lost.
                Assert.That(items.Take(expected).Select(item => item.Title), Is.EqualTo(whole.Take(expected).Select(item => item.Title)), $"cut at {tenth} tenths");
            }
        });
    }

    [TestCaseSource(nameof(Formats))]
    public void Any_encoding_gives_the_same_items(FormatId format)
    {
        var (file, _) = Sample(format);
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        var expected = Texts(Items(format, Encoding.UTF8.GetBytes(text)));
        Assert.Multiple(() =>
        {
            foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
            {
                Assert.That(Texts(Items(format, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)])), Is.EqualTo(expected), encoding.WebName);
            }
        });
    }

    [TestCaseSource(nameof(Formats))]
    public void Bytes_that_are_no_UTF_8_are_read_as_Windows_1252_with_a_warning(FormatId format)
    {
        var (file, _) = Sample(format);
        var ascii = string.Concat(Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Select(character => character > 127 ? 'x' : character));
        var at = ascii.LastIndexOf("the ", StringComparison.Ordinal) is var found and >= 0 ? found : ascii.LastIndexOf("of ", StringComparison.Ordinal);
        if (at < 0) { Assert.Ignore("The sample has no English words."); }
        byte[] bytes = [.. Encoding.ASCII.GetBytes(ascii[..at]), 0xE9, 0x93, .. Encoding.ASCII.GetBytes(ascii[at..])];
        var records = PubArchive.Tests.Formats.ItemText.Read(format, bytes);
        Assert.That(records.SelectMany(record => record.Diagnostics).Select(diagnostic => diagnostic.Code), Does.Contain("FILE004"));
        Assert.That(records.Count(record => record.Item is not null), Is.EqualTo(Items(format, Encoding.ASCII.GetBytes(ascii)).Count));
    }

    [TestCaseSource(nameof(Formats))]
    public void Line_ends_of_any_kind_and_mixed_give_the_same_items(FormatId format)
    {
        // The pages' grammar is of bytes, and they have line feeds.
        if (format is FormatId.ArchivePages) { Assert.Ignore("A page with other line ends is another page."); }
        var (file, _) = Sample(format);
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var expected = Titles(Items(format, Encoding.UTF8.GetBytes(text)));
        Assert.Multiple(() =>
        {
            Assert.That(Titles(Items(format, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")))), Is.EqualTo(expected), "CRLF");
            Assert.That(Titles(Items(format, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r")))), Is.EqualTo(expected), "CR");
            Assert.That(Titles(Items(format, Encoding.UTF8.GetBytes(Mixed(text)))), Is.EqualTo(expected), "mixed");
        });
    }

    [TestCaseSource(nameof(Formats))]
    public void Zeros_and_marks_in_the_middle_of_a_file_lose_no_record(FormatId format)
    {
        var (file, ends) = Sample(format);
        var expected = Items(format, file).Count;
        var between = ends[ends.Count / 2 / PiecesOfARecord(format) * PiecesOfARecord(format) + PiecesOfARecord(format) - 1];
        // A mark begins a file, and so stands at the start of a line when files were joined.
        byte[] mark = file[between - 1] == (byte)'\n' ? [0xEF, 0xBB, 0xBF] : [(byte)'\n', 0xEF, 0xBB, 0xBF];
        Assert.That(Items(format, [.. file[..between], .. mark, .. file[between..]]), Has.Count.EqualTo(expected), "a byte order mark between records");
        // JSON is none any more behind them, which is said; all that is whole before is read.
        var least = format is FormatId.CslJson or FormatId.ZoteroApiJson or FormatId.BetterBibTexJson ? ends.IndexOf(between) + 1 : expected - 2;
        Assert.That(Items(format, [.. file[..between], 0, 0, 0, .. file[between..]]), Has.Count.GreaterThanOrEqualTo(least), "zeros between records");
    }

    // The pages of a publication are two, one a language.
    private static int PiecesOfARecord(FormatId format) => format is FormatId.ArchivePages ? 2 : 1;

    // A file of a few records of a real one, and where each ends.
    private static (byte[] File, List<int> Ends) Sample(FormatId format)
    {
        if (!SharedData.IsPresent) { Assert.Ignore("No shared data: set PUBARCHIVE_SHARED to its folder (default ../shared)."); }
        var real = MutatedReader.Of(format).Files.First(file => file.Records.Length >= 3);
        var slice = real.Slice(0, Records, 400_000);
        List<int> ends = [];
        var at = slice.Start;
        for (var record = 0; record < Math.Min(Records, real.Records.Length) && at + real.Records[record].Length <= slice.Text.Length - slice.End; record++)
        {
            at += real.Records[record].Length;
            ends.Add(at);
            at += real.Between.Length;
        }
        return (slice.Text, ends);
    }

    private static List<Item> Items(FormatId format, byte[] file) => [.. PubArchive.Tests.Formats.ItemText.Read(format, file).Select(record => record.Item).OfType<Item>()];

    private static List<string> Texts(List<Item> items) => [.. items.Select(PubArchive.Tests.Formats.ItemText.Of)];

    private static List<string> Titles(List<Item> items) => [.. items.Select(item => $"{item.Type} {string.Join(' ', item.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} {item.Creators.Length} {item.Fields.Count}")];

    private static string Mixed(string text)
    {
        var mixed = new StringBuilder(text.Length + 1000);
        var line = 0;
        foreach (var character in text)
        {
            if (character == '\n') { mixed.Append((line++ % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" }); }
            else { mixed.Append(character); }
        }
        return mixed.ToString();
    }
}
