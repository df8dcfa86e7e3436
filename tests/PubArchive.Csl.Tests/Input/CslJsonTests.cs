using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Input;

internal sealed class CslJsonTests
{
    [Test]
    public void An_array_is_read_item_by_item_with_values_by_kind()
    {
        var items = Read("""[{"id":"a","type":"book","title":"T","volume":12,"author":[{"family":"F","given":"G"}],"issued":{"date-parts":[["2005","4",12]]}},{"id":7}]""");
        Assert.That(items.Select(item => item.Id), Is.EqualTo(new[] { "a", "7" }));
        Assert.That(items[0].Text(Variable.Title), Is.EqualTo("T"));
        Assert.That(items[0].Text(Variable.Volume), Is.EqualTo("12"));
        Assert.That(items[0].NamesOf(Variable.Author), Is.EqualTo(new[] { CslName.Person("F", "G") }));
        Assert.That(items[0].Date(Variable.Issued), Is.EqualTo(CslDate.Of(2005, 4, 12)));
    }

    [TestCase("""{"items":[{"id":"a"}]}""")]
    [TestCase("""{"other":[1,{"x":2}],"references":[{"id":"a"}],"more":1}""")]
    [TestCase("""{"id":"a","title":"alone"}""")]
    [TestCase("\uFEFF [ {\"id\":\"a\"} ] ")]
    [TestCase("""[{"id":"a"},] // comment""")]
    public void The_wrappers_in_use_are_all_read(string json) =>
        Assert.That(Read(json).Select(item => item.Id), Is.EqualTo(new[] { "a" }));

    [Test]
    public void An_item_without_id_is_numbered_by_its_place() =>
        Assert.That(Read("""[{"id":"a"},{"title":"x"}]""").Select(item => item.Id), Is.EqualTo(new[] { "a", "item-2" }));

    [Test]
    public void Unknown_keys_and_wrong_shapes_are_kept_and_written_back()
    {
        var item = Read("""[{"id":"a","zotero-key":"K1","title":["x"],"custom":{"a":1}}]""").Single();
        Assert.That(item.Other.Select(pair => pair.Key), Is.EqualTo(new[] { "zotero-key", "title", "custom" }));
        Assert.That(Write([item]), Is.EqualTo("""[{"id":"a","zotero-key":"K1","title":["x"],"custom":{"a":1}}]"""));
    }

    [Test]
    public void Words_where_a_name_or_date_stands_are_a_literal_name_and_a_raw_date()
    {
        var item = Read("""[{"id":"a","author":"WHO","issued":"2005-04"}]""").Single();
        Assert.That(item.NamesOf(Variable.Author), Is.EqualTo(new[] { CslName.Institution("WHO") }));
        Assert.That(item.Date(Variable.Issued), Is.EqualTo(new CslDate { Raw = "2005-04" }));
    }

    [Test]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.That(Read("""[{"id":"a","title":"x\uD800\ty"}]""").Single().Text(Variable.Title), Is.EqualTo("x\uFFFD\ty"));

    [TestCase("""{"x\uDC00":1,"items":[{"id":"a"}]}""")]
    [TestCase("""[{"id":"a","author":[{"x\uDC00":"b"}]}]""")]
    public void Half_a_surrogate_pair_in_a_name_is_read_over(string json) => Assert.That(Read(json).Single().Id, Is.EqualTo("a"));

    [Test]
    public void Items_before_a_fault_are_handed_out_and_then_the_place_is_named()
    {
        using var items = CslJson.Read(Encoding.UTF8.GetBytes("""[{"id":"a"},{"id":"b" "x":1}]""")).GetEnumerator();
        Assert.That(items.MoveNext(), Is.True);
        Assert.That(() => items.MoveNext(), Throws.TypeOf<FormatException>().With.Message.Contains("line 1"));
    }

    [TestCase("""[{"id":"a","ti""")]
    [TestCase("""[{"id":"a"}""")]
    [TestCase("nonsense")]
    public void Text_cut_short_is_a_format_exception(string json) =>
        Assert.That(() => Read(json), Throws.TypeOf<FormatException>());

    [Test]
    public void A_stream_in_small_pieces_gives_the_same_items_as_memory()
    {
        var json = "[" + string.Join(",", Enumerable.Range(0, 500).Select(n => $$"""{"id":"{{n}}","title":"{{new string('x', n * 7)}}"}""")) + "]";
        using var stream = new DribblingStream(Encoding.UTF8.GetBytes(json));
        Assert.That(Write(CslJson.Read(stream)), Is.EqualTo(Write(Read(json))));
    }

    [FsCheck.NUnit.Property]
    public FsCheck.Property What_is_written_is_read_again(string title, string family, int year, bool circa) => FsCheck.Fluent.Prop.ToProperty(RoundTrips(title ?? "", family, year, circa));

    private static bool RoundTrips(string title, string? family, int year, bool circa)
    {
        var item = new CslItem
        {
            Id = "k",
            Texts = { [Variable.Title] = title },
            Names = { [Variable.Author] = [new CslName { Family = family, StaticOrdering = circa }] },
            Dates = { [Variable.Issued] = CslDate.Of(year) with { Circa = circa } },
        };
        var text = Write([item]);
        return Write(Read(text)) == text;
    }

    private static List<CslItem> Read(string json) => [.. CslJson.Read(Encoding.UTF8.GetBytes(json))];

    private static string Write(IEnumerable<CslItem> items)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) { CslJson.Write(writer, items); }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed class DribblingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 97));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 97)]);
    }
}
