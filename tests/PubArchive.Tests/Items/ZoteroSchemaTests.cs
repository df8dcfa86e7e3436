using System.Text.Json;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Items;

public sealed class ZoteroSchemaTests
{
    private static readonly string[] s_languages = ["en", "nb", "nn"];

    [Test]
    public void Every_name_is_read_back_as_what_it_names()
    {
        Assert.That(ZoteroSchema.ItemTypes.All(type => ZoteroSchema.TryParse(ZoteroSchema.Name(type), out ItemType read) && read == type), Is.True);
        Assert.That(ZoteroSchema.AllFields.All(field => ZoteroSchema.TryParse(ZoteroSchema.Name(field).AsSpan(), out Field read) && read == field), Is.True);
        Assert.That(Enum.GetValues<CreatorType>().All(type => ZoteroSchema.TryParse(ZoteroSchema.Name(type), out CreatorType read) && read == type), Is.True);
    }

    [TestCase("JournalArticle")]
    [TestCase("doi")]
    [TestCase("")]
    [TestCase(null)]
    public void Only_the_exact_name_is_read(string? name)
    {
        Assert.That(ZoteroSchema.TryParse(name, out ItemType _), Is.False);
        Assert.That(ZoteroSchema.TryParse(name, out Field _), Is.False);
        Assert.That(ZoteroSchema.TryParse(name, out CreatorType _), Is.False);
    }

    [TestCase(ItemType.Thesis, Field.University, Field.Publisher)]
    [TestCase(ItemType.Case, Field.CaseName, Field.Title)]
    [TestCase(ItemType.BookSection, Field.BookTitle, Field.PublicationTitle)]
    [TestCase(ItemType.Book, Field.Publisher, Field.Publisher)]
    public void A_field_and_its_base_lead_to_each_other(ItemType type, Field field, Field baseField)
    {
        Assert.That(ZoteroSchema.BaseField(type, field), Is.EqualTo(baseField));
        Assert.That(ZoteroSchema.FieldFor(type, baseField), Is.EqualTo(field));
        Assert.That(ZoteroSchema.FieldFor(type, field), Is.EqualTo(field));
    }

    [Test]
    public void A_field_an_item_type_lacks_has_neither_base_nor_place()
    {
        Assert.That(ZoteroSchema.IsValid(ItemType.Thesis, Field.Publisher), Is.False);
        Assert.That(ZoteroSchema.BaseField(ItemType.Thesis, Field.Publisher), Is.Null);
        Assert.That(ZoteroSchema.FieldFor(ItemType.JournalArticle, Field.University), Is.Null);
    }

    [Test]
    public void The_primary_creator_comes_first()
    {
        Assert.That(ZoteroSchema.PrimaryCreatorType(ItemType.Patent), Is.EqualTo(CreatorType.Inventor));
        Assert.That(ZoteroSchema.PrimaryCreatorType(ItemType.Note), Is.Null);
        Assert.That(ZoteroSchema.IsValid(ItemType.Book, CreatorType.Editor), Is.True);
        Assert.That(ZoteroSchema.IsValid(ItemType.Book, CreatorType.Inventor), Is.False);
    }

    [Test]
    public void Every_label_has_words_in_every_language()
    {
        foreach (var language in s_languages)
        {
            var labels = ZoteroSchema.ItemTypes.Select(type => ZoteroSchema.Label(type, language))
                .Concat(ZoteroSchema.AllFields.Select(field => ZoteroSchema.Label(field, language)))
                .Concat(Enum.GetValues<CreatorType>().Select(type => ZoteroSchema.Label(type, language)));
            Assert.That(labels, Has.None.Empty.And.None.Contains('\\'), language);
        }
    }

    [TestCase("nn-NO", "Tidsskriftartikkel")]
    [TestCase("no", "Tidsskriftsartikkel")]
    [TestCase("sv", "Journal Article")]
    public void A_language_is_a_code_or_a_locale(string language, string label) =>
        Assert.That(ZoteroSchema.Label(ItemType.JournalArticle, language), Is.EqualTo(label));

    [Test]
    public void The_map_to_CSL_goes_both_ways()
    {
        Assert.That(ZoteroSchema.CslTypes[ItemType.BookSection], Is.EqualTo("chapter"));
        Assert.That(ZoteroSchema.ItemTypesOfCsl["broadcast"], Is.EqualTo(new[] { ItemType.Podcast, ItemType.TvBroadcast, ItemType.RadioBroadcast }));
        Assert.That(ZoteroSchema.CslTextFields["collection-title"], Is.EqualTo(new[] { Field.SeriesTitle, Field.Series }));
        Assert.That(ZoteroSchema.CslDateFields["issued"], Is.EqualTo(Field.Date));
        Assert.That(ZoteroSchema.CslNames[CreatorType.BookAuthor], Is.EqualTo("container-author"));
        Assert.That(ZoteroSchema.CreatorTypesOfCsl["author"], Is.EqualTo(new[] { CreatorType.Author, CreatorType.Creator }));
        Assert.That(ZoteroSchema.CslTextVariables.First(), Is.EqualTo("abstract"));
    }

    [Test]
    public void The_tables_say_what_the_schema_says()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("data", "zotero-schema", "schema.json")));
        Assert.That(ZoteroSchema.Version, Is.EqualTo(schema.RootElement.GetProperty("version").GetInt32()));
        foreach (var entry in schema.RootElement.GetProperty("itemTypes").EnumerateArray())
        {
            Assert.That(ZoteroSchema.TryParse(entry.GetProperty("itemType").GetString(), out ItemType type), Is.True);
            var fields = entry.GetProperty("fields").EnumerateArray().Select(Words);
            Assert.That(ZoteroSchema.Fields(type).Select(field => (ZoteroSchema.Name(field), ZoteroSchema.Name(ZoteroSchema.BaseField(type, field)!.Value))), Is.EqualTo(fields));
            var creators = entry.GetProperty("creatorTypes").EnumerateArray().Select(creator => creator.GetProperty("creatorType").GetString());
            Assert.That(ZoteroSchema.CreatorTypes(type).Select(ZoteroSchema.Name), Is.EquivalentTo(creators));
        }
    }

    private static (string, string) Words(JsonElement field)
    {
        var name = field.GetProperty("field").GetString()!;
        return (name, field.TryGetProperty("baseField", out var given) ? given.GetString()! : name);
    }
}
