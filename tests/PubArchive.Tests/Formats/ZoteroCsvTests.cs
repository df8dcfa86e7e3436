using System.Text;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

public sealed class ZoteroCsvTests
{
    // importers.md, "Bars": ten rows of this file hold something, 4,616 are commas only.
    private static readonly Dictionary<string, int> s_argued = new(StringComparer.Ordinal) { ["deepsearch-excel.csv"] = 10 };

    [Test]
    public void Every_record_of_every_real_file_is_read_and_comes_back_from_what_is_written()
    {
        foreach (var file in RealExports.Of("zotero-csv"))
        {
            var records = ItemText.Read(FormatId.ZoteroCsv, File.ReadAllBytes(file.Path));
            Assert.That(records.Items(), Has.Count.EqualTo(s_argued.GetValueOrDefault(file.Name, file.Records)), file.ToString());
            Assert.That(records.SelectMany(record => record.Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error), Is.Empty, file.ToString());
            ItemText.AssertRoundTrip(FormatId.ZoteroCsv, records.Items(), file.ToString());
        }
        Assert.That(RealExports.Of("zotero-csv").Any(), Is.EqualTo(SharedData.IsPresent));
    }

    [Test]
    public void A_row_becomes_an_item_with_everything_in_its_place()
    {
        var record = ItemText.Read(FormatId.ZoteroCsv, """
            "Title","Key","Item Type","Author","Editor","Contributor","Publication Year","Date","Date Added","Access Date","University","Publisher","Type","Extra","Notes","File Attachments","Link Attachments","Manual Tags","Automatic Tags"
            "On <i>ø</i>","V6GA6CL6","thesis","Dusek, Petr; WHO; Roos, Per M.","","Roos, Per M.","2022","2022-05-19","2022-06-01 11:34:37","2023-01-13 11:34:37","","NTNU","PhD","PMID: 1 PMCID: PMC2","<p>a; b</p>; <p>c</p>","C:\a; b.pdf; /home/x.pdf; ","https://a; https://b","SDG 3; x","y; x"

            """).Single();
        var item = record.Item!;
        Assert.Multiple(() =>
        {
            Assert.That((item.Key, item.Type, item.Title, item[Field.Publisher], item.Fields[Field.University], item.Fields[Field.ThesisType]), Is.EqualTo(("V6GA6CL6", ItemType.Thesis, "On <i>ø</i>", "NTNU", "NTNU", "PhD")));
            Assert.That(item.Creators, Is.EqualTo(new[] { Creator.Person(CreatorType.Author, "Dusek", "Petr"), Creator.OneField(CreatorType.Author, "WHO"), Creator.Person(CreatorType.Contributor, "Roos", "Per M.") }));
            Assert.That(item.DateAdded, Is.EqualTo(new DateTimeOffset(2022, 6, 1, 11, 34, 37, TimeSpan.Zero)));
            Assert.That((item.Fields[Field.Date], item.Fields[Field.AccessDate], item.Fields[Field.Extra]), Is.EqualTo(("2022-05-19", "2023-01-13T11:34:37Z", "PMID: 1\nPMCID: PMC2")));
            Assert.That(item.Notes.Select(note => note.Html), Is.EqualTo(new[] { "<p>a; b</p>", "<p>c</p>" }));
            Assert.That(item.Attachments.Select(attachment => attachment.Path ?? attachment.Url), Is.EqualTo(new[] { @"C:\a; b.pdf", "/home/x.pdf", "https://a", "https://b" }));
            Assert.That(item.Tags, Is.EqualTo(new[] { new Tag("SDG 3"), new Tag("x"), new Tag("y", true), new Tag("x", true) }));
            Assert.That(record.Source, Does.StartWith("Title,Key,Item Type,Author,Contributor,").And.Contain("\n\"On <i>ø</i>\",\"V6GA6CL6\""));
            Assert.That(record.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line)), Is.EqualTo(new[] { ("CSV015", 2) }));
        });
    }

    [Test]
    public void What_the_item_type_has_no_field_for_goes_to_Extra_and_says_so()
    {
        var record = ItemText.Read(FormatId.ZoteroCsv, "Key,Item Type,Title,Volume,Editor,My Column,,Type\r\n,webpage,T,7,\"Doe, Jane\",x,y,\r\n").Single();
        Assert.That(record.Item!.Fields[Field.Extra], Is.EqualTo("Volume: 7\neditor: Doe || Jane\nMy Column: x\nColumn 7: y"));
        Assert.That(record.Diagnostics.Single().Code, Is.EqualTo("CSV016"));
    }

    [TestCase("2/13/2023", "2023", "2023-02-13", "CSV010")]
    [TestCase("13/2/2023", "2023", "2023-02-13", "CSV010")]
    [TestCase("2026/3/10", "2026", "2026-03-10", "CSV010")]
    [TestCase("26-Jun", "2026", "2026-06", "CSV010")]
    [TestCase("26-Jun", "2019", "2019-06-26", "CSV010")]
    [TestCase("May-20", "2020", "2020-05", "CSV010")]
    [TestCase("2020.0", "2020.0", "2020", "CSV018")]
    [TestCase("", "2019", "2019", null)]
    [TestCase("23-27 September", "2019", "23-27 September 2019", "CSV012")]
    [TestCase("2018-05", "2019", "2018-05", "CSV012")]
    [TestCase("Spring 2019", "2019", "Spring 2019", null)]
    [TestCase("2/3/2023", "2023", "2/3/2023", null)]
    public void Dates_are_repaired_where_a_spreadsheet_wrote_over_them(string date, string year, string expected, string? code)
    {
        var record = ItemText.Read(FormatId.ZoteroCsv, $"Item Type,Title,Publication Year,Date\nbook,T,{year},{date}\n").Single();
        Assert.That(record.Item!.Fields[Field.Date], Is.EqualTo(expected));
        Assert.That(record.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
    }

    [Test]
    public void The_order_of_month_and_day_is_learnt_from_the_file()
    {
        var items = ItemText.Read(FormatId.ZoteroCsv, "Item Type,Title,Date,Date Added\nbook,A,2/3/2023,25/12/2023 9:34\nbook,B,4/5/2023,\n").Items();
        Assert.That(items.Select(item => item.Fields[Field.Date]), Is.EqualTo(new[] { "2023-03-02", "2023-05-04" }));
        Assert.That(items[0].DateAdded, Is.EqualTo(new DateTimeOffset(2023, 12, 25, 9, 34, 0, TimeSpan.Zero)));
    }

    [TestCase("../../etc/passwd", null, "CSV014")]
    [TestCase("v6ga6cl6", null, "CSV014")]
    [TestCase("", null, null)]
    [TestCase("V6GA6CL6", "V6GA6CL6", null)]
    [TestCase("http://zotero.org/groups/5881554/items/V6GA6CL6", "V6GA6CL6", null)]
    public void A_key_of_another_shape_is_reported_and_left(string key, string? expected, string? code)
    {
        var record = ItemText.Read(FormatId.ZoteroCsv, $"Key,Item Type,Title\n{key},book,T\n").Single();
        Assert.That(record.Item!.Key, Is.EqualTo(expected));
        Assert.That(record.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
    }

    [Test]
    public void An_unclosed_quote_does_not_swallow_the_rows_behind_it()
    {
        var records = ItemText.Read(FormatId.ZoteroCsv, "Key,Item Type,Title\nAAAAAAA2,book,\"two\nlines\"\nAAAAAAA3,book,\"never closed\nAAAAAAA4,book,C\nAAAAAAA5,book,D\n");
        Assert.That(records.Items().Select(item => (item.Key, item.Title)), Is.EqualTo(new[] { ("AAAAAAA2", "two\nlines"), ("AAAAAAA3", "never closed"), ("AAAAAAA4", "C"), ("AAAAAAA5", "D") }));
        Assert.That(records.SelectMany(record => record.Diagnostics).Select(diagnostic => (diagnostic.Code, diagnostic.Line)), Is.EqualTo(new[] { ("CSV003", 4) }));
        Assert.That(records.Select(record => record.Line), Is.EqualTo(new[] { 2, 4, 5, 6 }));
    }

    [Test]
    public void A_cell_of_fifty_megabytes_is_left_out_with_a_warning_and_the_rows_around_it_are_read()
    {
        var text = new StringBuilder("Key,Item Type,Title,Abstract Note\nAAAAAAA2,book,A,a\nAAAAAAA3,book,B,\"").Append('x', 50_000_000).Append("\"\nAAAAAAA4,book,C,c\n").ToString();
        var records = ItemText.Read(FormatId.ZoteroCsv, text);
        Assert.That(records.Items().Select(item => (item.Key, item[Field.AbstractNote])), Is.EqualTo(new[] { ("AAAAAAA2", "a"), ("AAAAAAA3", null), ("AAAAAAA4", "c") }));
        Assert.That(records.Codes(), Is.EqualTo(new[] { "CSV005" }));
        Assert.That(records[1].Source, Is.EqualTo("Key,Item Type,Title\nAAAAAAA3,book,B"));
    }

    [Test]
    public void Dangerous_texts_are_texts()
    {
        var item = ItemText.Read(FormatId.ZoteroCsv, "Key,Item Type,Title,Url\nAAAAAAA2,book,<script>alert(1)</script>,javascript:alert(1)\n").Items().Single();
        Assert.That((item.Title, item[Field.Url]), Is.EqualTo(("<script>alert(1)</script>", "javascript:alert(1)")));
    }

    [TestCase("=1+1")]
    [TestCase("'=1+1")]
    [TestCase("-5")]
    [TestCase("+47")]
    [TestCase("@home")]
    [TestCase("''")]
    [TestCase("'tis")]
    public void Formulas_are_guarded_and_the_guard_is_undone(string title)
    {
        var item = new Item { Type = ItemType.Book, Fields = ItemFields.Empty.With(Field.Title, title) };
        foreach (var guard in new[] { true, false })
        {
            using var stream = new MemoryStream();
            RecordFormats.WriterFor(FormatId.ZoteroCsv, guard).Write([item], stream);
            var text = Encoding.UTF8.GetString(stream.ToArray());
            Assert.That(text.Contains($"\"{title}\"", StringComparison.Ordinal), Is.EqualTo(title[0] == '\'' ? title is "''" or "'tis" : !guard));
            Assert.That(ItemText.Read(FormatId.ZoteroCsv, stream.ToArray()).Items().Single().Title, Is.EqualTo(title));
        }
    }

    [Test]
    public void The_header_written_is_Zoteros()
    {
        var written = Encoding.UTF8.GetString(ItemText.Write(FormatId.ZoteroCsv, []));
        using var real = new StreamReader(SharedData.Path("data", "exports", "real", "zotero-csv", "bris.csv"), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        Assert.That(written, Is.EqualTo(real.ReadLine() + "\n"));
    }

    [TestCase("", "FILE001")]
    [TestCase("\n\n", "CSV007")]
    [TestCase("a,b\n1,2\n", "CSV007")]
    [TestCase("%PDF-1.4", "FILE002")]
    [TestCase("Key,Title\nAAAAAAA2,T\n", "CSV008")]
    [TestCase("Key,Item Type,Title\nAAAAAAA2,nonsense,T\n", "CSV013")]
    [TestCase("Key,Item Type,Title\nAAAAAAA2,book,T\"x\"\n", "CSV001")]
    [TestCase("Key,Item Type,Title\nAAAAAAA2,book,\"T\"x\n", "CSV002")]
    [TestCase("Key,Item Type,Title\nAAAAAAA2,book\n", "CSV006")]
    [TestCase("Key,Item Type,Title,Date Added\nAAAAAAA2,book,T,yesterday\n", "CSV011")]
    public void What_is_wrong_has_its_code(string text, string code) => Assert.That(ItemText.Read(FormatId.ZoteroCsv, text).Codes(), Does.Contain(code));

    [Test]
    public void Windows_letters_are_read_with_a_warning_that_names_the_line()
    {
        byte[] bytes = [.. "Key,Item Type,Title\nAAAAAAA2,book,Gr"u8, 0xF8, .. "nn "u8, 0x96, .. " Å\n"u8];
        var records = ItemText.Read(FormatId.ZoteroCsv, bytes);
        Assert.That(records.Items().Single().Title, Is.EqualTo("Grønn – Å"));
        Assert.That(records[^1].Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line)), Is.EqualTo(new[] { ("FILE004", 2) }));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void No_bytes_make_the_reader_throw(byte[] bytes) =>
        Assert.That(ItemText.Read(FormatId.ZoteroCsv, [.. "Key,Item Type,Title,Date,Author,Extra\nA,book,\""u8, .. bytes]), Is.Not.Null);

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Texts_survive_the_round_trip(FsCheck.NonNull<string> title, FsCheck.NonNull<string> extra, FsCheck.NonNull<string> date, bool isArticle)
    {
        var fields = ItemFields.Empty.With(Field.Title, title.Get).With(Field.Extra, extra.Get).With(Field.Date, date.Get);
        var first = ItemText.Read(FormatId.ZoteroCsv, ItemText.Write(FormatId.ZoteroCsv, [new Item { Type = isArticle ? ItemType.JournalArticle : ItemType.Book, Fields = fields }])).Items();
        ItemText.AssertRoundTrip(FormatId.ZoteroCsv, first, "what one reading gives");
    }
}
