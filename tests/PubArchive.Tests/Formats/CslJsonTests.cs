using System.Text;
using System.Text.Json;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

public sealed class CslJsonTests
{
    [Test]
    public void Every_record_of_every_real_file_is_read_and_comes_back_from_what_is_written()
    {
        foreach (var file in RealExports.Of("csl-json"))
        {
            var records = ItemText.Read(FormatId.CslJson, File.ReadAllBytes(file.Path));
            Assert.That(records.Items(), Has.Count.EqualTo(file.Records), file.ToString());
            Assert.That(records.SelectMany(record => record.Diagnostics).Where(diagnostic => diagnostic.Severity != Severity.Info && diagnostic.Code != "CSL003"), Is.Empty, file.ToString());
            ItemText.AssertRoundTrip(FormatId.CslJson, WithIds(records.Items()), file.ToString());
        }
        Assert.That(RealExports.Of("csl-json").Any(), Is.EqualTo(SharedData.IsPresent));
    }

    // CSL JSON asks for an id, so an item without any gets its place in the file as one.
    private static List<Item> WithIds(List<Item> items) =>
        [.. items.Select((item, index) => item is { Key: null, CiteKey: null } ? item with { CiteKey = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) } : item)];

    [Test]
    public void A_key_and_library_come_from_Zoteros_address_and_any_other_id_is_a_cite_key()
    {
        var items = ItemText.Read(FormatId.CslJson, """[{"id":"http://zotero.org/groups/4625341/items/EXQDXHT8","type":"book"},{"id":42,"type":"book"},{"id":"doe2020","type":"book"},{"type":"book"}]""").Items();
        Assert.That(items.Select(item => (item.Library, item.Key, item.CiteKey)), Is.EqualTo(new (string?, string?, string?)[] { ("groups/4625341", "EXQDXHT8", null), (null, null, "42"), (null, null, "doe2020"), (null, null, null) }));
    }

    [Test]
    public void Variables_become_the_fields_of_the_item_type_and_the_rest_goes_to_Extra()
    {
        var record = ItemText.Read(FormatId.CslJson, """
            [{"id":"a","type":"thesis","title":"T","publisher":"NTNU","genre":"PhD","issued":{"date-parts":[["2019",4]]},"keyword":"x; y","note":"PMID: 1",
              "author":[{"family":"Gogh","non-dropping-particle":"van","given":"Vincent"},{"literal":"WHO"}],"editor":[{"family":"Doe","given":"Jane"}],"custom":[1,"two"]}]
            """).Single();
        var item = record.Item!;
        Assert.Multiple(() =>
        {
            Assert.That(item.Type, Is.EqualTo(ItemType.Thesis));
            Assert.That(item.Fields[Field.University], Is.EqualTo("NTNU"));
            Assert.That(item.Fields[Field.ThesisType], Is.EqualTo("PhD"));
            Assert.That(item.Fields[Field.Date], Is.EqualTo("2019-04"));
            Assert.That(item.Creators.Select(creator => creator.SortName), Is.EqualTo(new[] { "van Gogh, Vincent", "WHO" }));
            Assert.That(item.Fields[Field.Extra], Is.EqualTo("PMID: 1\nkeyword: x; y\neditor: Doe || Jane\ncustom: 1; two"));
            Assert.That(record.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "CSL002" }));
        });
    }

    [TestCase("""{"date-parts":[[2019]]}""", "2019")]
    [TestCase("""{"date-parts":[[2019,4,30]]}""", "2019-04-30")]
    [TestCase("""{"date-parts":[[2019,1],[2019,3]]}""", "2019-01/2019-03")]
    [TestCase("""{"date-parts":[[2019]],"season":2}""", "Summer 2019")]
    [TestCase("""{"date-parts":[[2019,22]]}""", "Summer 2019")]
    [TestCase("""{"date-parts":[[1850]],"circa":true}""", "1850~")]
    [TestCase("""{"raw":"12 April 2005"}""", "2005-04-12")]
    [TestCase("""{"literal":"forthcoming"}""", "forthcoming")]
    [TestCase("""{"date-parts":[[-300]]}""", "-0300")]
    [TestCase("""{"literal":"2012-03-0001"}""", "2012-03-0001")]
    [TestCase("""{"literal":"Argued October 6, 1993"}""", "Argued October 6, 1993")]
    [TestCase("""{"date-parts":[[2019,4,5]],"raw":"4/5/2019"}""", "4/5/2019")]
    [TestCase("""{"date-parts":[[1979,7,23],[27]]}""", "1979-07-23/1979-07-27")]
    [TestCase("""{"date-parts":[[2014],[2012]]}""", "2014")]
    [TestCase("""{"date-parts":[[20220502]]}""", "2022-05-02")]
    [TestCase("""{"date-parts":[[2020,54,15]]}""", "2020")]
    [TestCase("""{"raw":"1850","circa":true}""", "1850~")]
    [TestCase("""{"season":"Michaelmas"}""", "Michaelmas")]
    [TestCase("\"2020-05\"", "2020-05")]
    [TestCase("2020", "2020")]
    [TestCase("""{"date-parts":[[null]]}""", null)]
    [TestCase("{}", null)]
    public void Dates_become_text(string json, string? text) =>
        Assert.That(ItemText.Read(FormatId.CslJson, $$"""[{"id":"a","type":"book","issued":{{json}}}]""").Items().Single().Fields[Field.Date], Is.EqualTo(text));

    [TestCase("""{"date-parts":[[2020,54,15]]}""", true)]
    [TestCase("""{"date-parts":[[2014],[2012]]}""", true)]
    [TestCase("""{"date-parts":[[2019]],"season":"Michaelmas"}""", true)]
    [TestCase("""{"date-parts":[[2019,22]]}""", false)]
    [TestCase("""{"date-parts":[[2019,4,30],[0]]}""", false)]
    public void Numbers_that_are_no_whole_date_are_reported(string json, bool isReported) =>
        Assert.That(ItemText.Read(FormatId.CslJson, $$"""[{"id":"a","type":"book","issued":{{json}}}]""").Codes(), Is.EqualTo(isReported ? ["CSL003"] : Array.Empty<string>()));

    [Test]
    public void A_type_of_several_is_the_one_with_a_place_for_what_is_said_and_an_unknown_one_stands_in_Extra()
    {
        var items = ItemText.Read(FormatId.CslJson, """
            [{"type":"motion_picture","title":"a"},{"type":"motion_picture","ISBN":"1","title":"b"},{"type":"broadcast","container-title":"c"},{"type":"entry","title":"d"}]
            """).Items();
        Assert.That(items.Select(item => item.Type), Is.EqualTo(new[] { ItemType.Film, ItemType.VideoRecording, ItemType.TvBroadcast, ItemType.Document }));
        Assert.That(items[3].Fields[Field.Extra], Is.EqualTo("Type: entry"));
        Assert.That(ItemToCsl.Convert(items[3]).Type, Is.EqualTo("entry"));
    }

    [Test]
    public void JSON_cut_in_half_gives_every_whole_record_and_one_error_that_names_the_line()
    {
        const string text = "[\n{\"id\":\"a\",\"type\":\"book\"},\n{\"id\":\"b\",\"type\":\"book\"},\n{\"id\":\"c\",\"ti";
        var records = ItemText.Read(FormatId.CslJson, text);
        Assert.That(records.Items().Select(item => item.CiteKey), Is.EqualTo(new[] { "a", "b" }));
        var fault = records[^1].Diagnostics.Single();
        Assert.That((fault.Code, fault.Severity, fault.Line), Is.EqualTo(("JSON001", Severity.Error, 4)));
        Assert.That(records.Select(record => record.Line), Is.EqualTo(new[] { 2, 3, 4 }));
    }

    [Test]
    public void The_source_of_a_record_is_its_own_text()
    {
        const string item = """{ "id": "a", "type": "book", "title": "Å" }""";
        Assert.That(ItemText.Read(FormatId.CslJson, "{\"references\": [" + item + "]}").Single().Source, Is.EqualTo(item));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void No_bytes_make_the_reader_throw(byte[] bytes) => Assert.That(ItemText.Read(FormatId.CslJson, bytes), Is.Not.Null);

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Any_cut_of_a_file_gives_a_beginning_of_its_records(ushort cut)
    {
        var whole = Encoding.UTF8.GetBytes("""[{"id":"a","type":"book","title":"\ud83d\ude00 \uD800 Å"},{"id":"b","issued":{"date-parts":[[2020,1,2],[2021]]}},{"id":"c","author":[{"family":"x"}]}]""");
        var all = ItemText.Read(FormatId.CslJson, whole).Items().Select(ItemText.Of).ToList();
        var some = ItemText.Read(FormatId.CslJson, whole[..(cut % whole.Length)]).Items().Select(ItemText.Of).ToList();
        Assert.That(some, Is.EqualTo(all.Take(some.Count)));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Names_and_texts_survive_the_round_trip(FsCheck.NonNull<string> family, FsCheck.NonNull<string> given, FsCheck.NonNull<string> title, FsCheck.NonNull<string> note)
    {
        var json = JsonSerializer.Serialize(title.Get, TestJson.Default.String);
        var source = $$"""[{"id":"a","type":"book","title":{{json}},"note":{{JsonSerializer.Serialize(note.Get, TestJson.Default.String)}},"author":[{"family":{{JsonSerializer.Serialize(family.Get, TestJson.Default.String)}},"given":{{JsonSerializer.Serialize(given.Get, TestJson.Default.String)}}}]}]""";
        ItemText.AssertRoundTrip(FormatId.CslJson, ItemText.Read(FormatId.CslJson, source).Items(), source);
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class TestJson : System.Text.Json.Serialization.JsonSerializerContext;
