using System.Text;
using System.Text.Json;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

public sealed class ZoteroJsonTests
{
    private static readonly string[] s_folders = ["zotero-api-json", "zotero-item-json", "bbt-json"];

    // Four marks on a file that is not in this file: no publications, each named in a diagnostic.
    private static readonly Dictionary<string, int> s_annotations = new(StringComparer.Ordinal) { ["weblib-annotations.json"] = 4 };

    [Test]
    public void Every_record_of_every_real_file_is_read_and_comes_back_from_what_is_written()
    {
        foreach (var file in RealExports.Of(s_folders))
        {
            var format = file.Format == "bbt-json" ? FormatId.BetterBibTexJson : FormatId.ZoteroApiJson;
            var records = ItemText.Read(format, File.ReadAllBytes(file.Path));
            var items = records.Items();
            var annotations = s_annotations.GetValueOrDefault(file.Name);
            Assert.That(items, Has.Count.EqualTo(file.Records - annotations), file.ToString());
            Assert.That(records.Codes().Count(code => code == "ZJS005"), Is.EqualTo(annotations), file.ToString());
            Assert.That(records.SelectMany(record => record.Diagnostics).Where(diagnostic => diagnostic.Severity != Severity.Info && diagnostic.Code != "ZJS005"), Is.Empty, file.ToString());
            TestContext.Out.WriteLine($"{file}: {items.Count} items, {items.Sum(item => item.Notes.Length)} notes, {items.Sum(item => item.Attachments.Length)} attachments, {items.SelectMany(item => item.Collections).Distinct().Count()} collections");
            ItemText.AssertRoundTrip(format, items, file.ToString());
            if (format == FormatId.ZoteroApiJson) { ItemText.AssertRoundTrip(FormatId.BetterBibTexJson, items, file + " as Better BibTeX JSON"); }
        }
        Assert.That(RealExports.Of(s_folders).Any(), Is.EqualTo(SharedData.IsPresent));
    }

    [Test]
    public void Every_Better_BibTeX_test_library_is_read_and_comes_back()
    {
        var files = Directory.GetFiles(SharedData.Path("data", "exports", "bbt-fixtures"), "*.bbt.json", SearchOption.AllDirectories);
        Assert.That(files, Is.Not.Empty);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            using var json = JsonDocument.Parse(bytes);
            var records = ItemText.Read(FormatId.BetterBibTexJson, bytes);
            Assert.That(records.Items(), Has.Count.EqualTo(json.RootElement.GetProperty("items").GetArrayLength()), file);
            ItemText.AssertRoundTrip(FormatId.BetterBibTexJson, records.Items(), file);
        }
    }

    [Test]
    public void An_object_becomes_an_item_with_everything_in_its_place()
    {
        var records = ItemText.Read(FormatId.ZoteroApiJson, """
            [{"key":"NOTE2345","data":{"key":"NOTE2345","itemType":"note","parentItem":"V6GA6CL6","note":"<p>early</p>","tags":[]}},
             {"key":"V6GA6CL6","version":3,"library":{"type":"group","id":5881554},"data":{"key":"V6GA6CL6","version":3,"itemType":"thesis","title":"T","publisher":"NTNU","thesisType":"PhD",
               "creators":[{"creatorType":"author","firstName":"Petr","lastName":"Dusek"},{"creatorType":"author","name":"WHO"},{"creatorType":"editor","firstName":"J","lastName":"Doe"}],
               "date":"2022","extra":"PMID: 1","futureField":"x","tags":[{"tag":"a"},{"tag":"b","type":1}],"collections":["ABCD2345"],"relations":{"owl:sameAs":"http://zotero.org/x","dc:relation":["y","z"]},
               "dateAdded":"2022-06-01T11:34:37Z","dateModified":"2022-06-02T00:00:00Z"}},
             {"key":"FILE2345","data":{"key":"FILE2345","itemType":"attachment","parentItem":"V6GA6CL6","title":"PDF","filename":"a.pdf","contentType":"application/pdf","url":""}},
             {"key":"LOST2345","data":{"key":"LOST2345","itemType":"note","parentItem":"AAAA2345","note":"x"}},
             {"key":"TRSH2345","data":{"key":"TRSH2345","itemType":"book","deleted":1}}, 7, {"key":"x"}]
            """);
        var item = records.Items().Single();
        Assert.Multiple(() =>
        {
            Assert.That((item.Key, item.Library, item.Type, item.Fields[Field.University], item.Fields[Field.ThesisType]), Is.EqualTo(("V6GA6CL6", "groups/5881554", ItemType.Thesis, "NTNU", "PhD")));
            Assert.That(item.Creators, Is.EqualTo(new[] { Creator.Person(CreatorType.Author, "Dusek", "Petr"), Creator.OneField(CreatorType.Author, "WHO") }));
            Assert.That(item.Fields[Field.Extra], Is.EqualTo("PMID: 1\neditor: Doe || J\nfutureField: x"));
            Assert.That(item.Tags, Is.EqualTo(new[] { new Tag("a"), new Tag("b", true) }));
            Assert.That(item.Collections, Is.EqualTo(new[] { new Collection("ABCD2345", null) }));
            Assert.That(item.Relations, Is.EqualTo(new[] { new Relation("owl:sameAs", "http://zotero.org/x"), new Relation("dc:relation", "y"), new Relation("dc:relation", "z") }));
            Assert.That(item.Notes, Is.EqualTo(new[] { new Note("<p>early</p>", "NOTE2345") }));
            Assert.That(item.Attachments, Is.EqualTo(new[] { new Attachment { Key = "FILE2345", Title = "PDF", Path = "a.pdf", ContentType = "application/pdf" } }));
            Assert.That(item.DateAdded, Is.EqualTo(new DateTimeOffset(2022, 6, 1, 11, 34, 37, TimeSpan.Zero)));
            Assert.That(records.SelectMany(record => record.Diagnostics).Select(diagnostic => (diagnostic.Code, diagnostic.Line)), Is.EqualTo(new[] { ("ZJS002", 2), ("ZJS006", 8), ("ZJS001", 8), ("ZJS001", 8), ("ZJS004", 7) }));
        });
    }

    [Test]
    public void Collections_of_Better_BibTeX_have_their_parents_wherever_they_stand_in_the_file()
    {
        const string items = "\"items\":[{\"itemType\":\"book\",\"itemID\":7,\"uri\":\"http://zotero.org/users/local/etxm3DPf/items/9U9YNAU4\",\"extra\":[\"a: 1\",\"b\"]}]";
        const string collections = "\"collections\":{\"EW88SDPL\":{\"key\":\"EW88SDPL\",\"parent\":\"ZQBD9B7Y\",\"name\":\"Inner\",\"items\":[7]},\"ZQBD9B7Y\":{\"key\":\"ZQBD9B7Y\",\"parent\":\"EW88SDPL\",\"name\":\"Outer\",\"items\":[]}}";
        foreach (var parts in new[] { $"{items},{collections}", $"{collections},{items}" })
        {
            var item = ItemText.Read(FormatId.BetterBibTexJson, $$"""{"config":{"label":"BetterBibTeX JSON"},{{parts}}}""").Items().Single();
            Assert.That(item.Collections, Is.EqualTo(new[] { new Collection("EW88SDPL", "Inner", new Collection("ZQBD9B7Y", "Outer")) }));
            Assert.That((item.Library, item.Key, item.Fields[Field.Extra]), Is.EqualTo(("users/local/etxm3DPf", "9U9YNAU4", "a: 1\nb")));
        }
    }

    [Test]
    public void JSON_cut_in_half_gives_every_whole_record_and_one_error()
    {
        const string text = "[\n{\"itemType\":\"book\",\"title\":\"a\"},\n{\"itemType\":\"book\",\"title\":\"b\"},\n{\"itemType\":\"book\",\"tit";
        var records = ItemText.Read(FormatId.ZoteroApiJson, text);
        Assert.That(records.Items().Select(item => item.Title), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(records[^1].Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity, diagnostic.Line)), Is.EqualTo(new[] { ("JSON001", Severity.Error, 4) }));
    }

    [TestCase("""[{"itemType":"spaceship","title":"x"}]""", "ZJS003")]
    [TestCase("""[{"itemType":"book","key":"../../etc/passwd"}]""", "ZJS007")]
    [TestCase("""[{"itemType":"annotation","key":"AAAA2345"}]""", "ZJS005")]
    [TestCase("", "FILE001")]
    public void What_is_wrong_has_its_code(string text, string code) => Assert.That(ItemText.Read(FormatId.ZoteroApiJson, text).Codes(), Is.EqualTo(new[] { code }).Or.EqualTo(new[] { code, "ZJS002" }));

    [Test]
    public void A_value_of_fifty_megabytes_is_read()
    {
        var text = new StringBuilder("[{\"itemType\":\"book\",\"abstractNote\":\"").Append('x', 50_000_000).Append("\"},{\"itemType\":\"book\",\"title\":\"b\"}]").ToString();
        Assert.That(ItemText.Read(FormatId.ZoteroApiJson, text).Items(), Has.Count.EqualTo(2));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void No_bytes_make_the_reader_throw(byte[] bytes) => Assert.That(ItemText.Read(FormatId.ZoteroApiJson, bytes), Is.Not.Null);

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Any_cut_of_a_file_gives_a_beginning_of_its_records(ushort cut)
    {
        var whole = Encoding.UTF8.GetBytes("""{"config":{"label":"BetterBibTeX JSON"},"items":[{"itemType":"book","title":"\uD800 Å"},{"itemType":"book","creators":[{"name":"x"}]},{"itemType":"note","note":"n"}],"collections":{}}""");
        var all = ItemText.Read(FormatId.BetterBibTexJson, whole).Items().Select(ItemText.Of).ToList();
        var some = ItemText.Read(FormatId.BetterBibTexJson, whole[..(cut % whole.Length)]).Items().Select(ItemText.Of).ToList();
        Assert.That(some, Is.EqualTo(all.Take(some.Count)));
    }
}
