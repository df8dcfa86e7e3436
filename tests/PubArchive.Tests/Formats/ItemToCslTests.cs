using PubArchive.Csl;
using PubArchive.Csl.Styles;
using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Tests.Formats;

public sealed class ItemToCslTests
{
    [Test]
    public void An_article_becomes_what_a_style_prints()
    {
        var item = new Item
        {
            Type = ItemType.JournalArticle, Key = "V6GA6CL6", Library = "groups/5881554",
            Fields = Fields((Field.Title, "Cerebral <i>iron</i>"), (Field.PublicationTitle, "Biomolecules"), (Field.Volume, "12"), (Field.Issue, "5"), (Field.Date, "2022-05-19"), (Field.Doi, "10.3390/biom12050714"), (Field.JournalAbbreviation, "Biomol"), (Field.AccessDate, "2023-01-13 11:34:37")),
            Creators = [Creator.Person(CreatorType.Author, "Dusek", "Petr"), Creator.OneField(CreatorType.Author, "WHO"), Creator.Person(CreatorType.Editor, "Roos", "Per M.")],
        };
        var csl = ItemToCsl.Convert(item);
        Assert.Multiple(() =>
        {
            Assert.That((csl.Id, csl.Type), Is.EqualTo(("http://zotero.org/groups/5881554/items/V6GA6CL6", "article-journal")));
            Assert.That(csl.Text(Variable.Title), Is.EqualTo("Cerebral <i>iron</i>"));
            Assert.That(csl.Text(Variable.ContainerTitle), Is.EqualTo("Biomolecules"));
            Assert.That(csl.Text(Variable.ContainerTitleShort), Is.EqualTo("Biomol"));
            Assert.That(csl.Text(Variable.Doi), Is.EqualTo("10.3390/biom12050714"));
            Assert.That(csl.Date(Variable.Issued)?.Start, Is.EqualTo(new CslDateParts(2022, 5, 19)));
            Assert.That(csl.Date(Variable.Accessed)?.Start, Is.EqualTo(new CslDateParts(2023, 1, 13)));
            Assert.That(csl.NamesOf(Variable.Author), Is.EqualTo(new[] { CslName.Person("Dusek", "Petr"), CslName.Institution("WHO") }));
            Assert.That(csl.NamesOf(Variable.Editor), Is.EqualTo(new[] { CslName.Person("Roos", "Per M.") }));
        });
    }

    [Test]
    public void Lines_of_Extra_fill_what_has_no_field()
    {
        var csl = ItemToCsl.Convert(new Item
        {
            Type = ItemType.Document,
            Fields = Fields((Field.Extra, "Type: pamphlet\nOriginal Date: 1920\ntex.shorthand: X\neditor: Doe || Jane\ntranslator: WHO\nPMCID: PMC7\nRead this first.\nDOI: 10.1000/1"), (Field.Doi, "10.1000/own")),
        });
        Assert.Multiple(() =>
        {
            Assert.That(csl.Type, Is.EqualTo("pamphlet"));
            Assert.That(csl.Date(Variable.OriginalDate)?.Start, Is.EqualTo(new CslDateParts(1920)));
            Assert.That(csl.NamesOf(Variable.Editor), Is.EqualTo(new[] { CslName.Person("Doe", "Jane") }));
            Assert.That(csl.NamesOf(Variable.Translator), Is.EqualTo(new[] { CslName.Institution("WHO") }));
            Assert.That(csl.Text(Variable.Pmcid), Is.EqualTo("PMC7"));
            Assert.That(csl.Text(Variable.Doi), Is.EqualTo("10.1000/own"), "a field wins over Extra");
            Assert.That(csl.Text(Variable.Note), Is.EqualTo("Read this first."));
        });
    }

    [TestCase("van der Berg", "Jan", "van der", "Berg", "Jan", null, null)]
    [TestCase("de la Fontaine", "Jean", "de la", "Fontaine", "Jean", null, null)]
    [TestCase("d'Ornano", "Michel", "d'", "Ornano", "Michel", null, null)]
    [TestCase("al-Ghazali", null, "al-", "Ghazali", null, null, null)]
    [TestCase("Humboldt", "Alexander von", null, "Humboldt", "Alexander", "von", null)]
    [TestCase("King", "Martin Luther, Jr.", null, "King", "Martin Luther", null, "Jr.")]
    [TestCase("hooks", "bell", null, "hooks", "bell", null, null)]
    [TestCase("van gogh", "vincent", null, "van gogh", "vincent", null, null)]
    [TestCase("\"van Dyke\"", "Dick", null, "van Dyke", "Dick", null, null)]
    [TestCase("O'Brien", "Flann", null, "O'Brien", "Flann", null, null)]
    [TestCase("الكرملي", "أنستاس ماري", null, "الكرملي", "أنستاس ماري", null, null)]
    public void Particles_and_suffixes_are_parted_from_names(string last, string? first, string? particle, string family, string? given, string? dropping, string? suffix)
    {
        var item = new Item { Type = ItemType.Book, Creators = [Creator.Person(CreatorType.Author, last, first)] };
        var expected = new CslName { NonDroppingParticle = particle, Family = family, Given = given, DroppingParticle = dropping, Suffix = suffix };
        Assert.That(ItemToCsl.Convert(item).NamesOf(Variable.Author).Single(), Is.EqualTo(expected));
    }

    [TestCase(ItemType.Film, CreatorType.Director, Variable.Director)]
    [TestCase(ItemType.AudioRecording, CreatorType.Performer, Variable.Author)]
    [TestCase(ItemType.Patent, CreatorType.Inventor, Variable.Author)]
    [TestCase(ItemType.BookSection, CreatorType.BookAuthor, Variable.ContainerAuthor)]
    [TestCase(ItemType.Book, CreatorType.SeriesEditor, Variable.CollectionEditor)]
    public void Roles_become_name_variables(ItemType type, CreatorType role, Variable variable)
    {
        var item = new Item { Type = type, Creators = [Creator.Person(role, "Doe", "Jane")] };
        Assert.That(ItemToCsl.Convert(item).Names.Select(pair => pair.Key), Is.EqualTo(new[] { variable }));
    }

    [Test]
    public void No_item_type_makes_the_conversion_throw()
    {
        foreach (var type in ZoteroSchema.ItemTypes)
        {
            var fields = ZoteroSchema.Fields(type).Select(field => (field, "x y: 1"));
            var csl = ItemToCsl.Convert(new Item { Type = type, Fields = Fields([.. fields]) });
            Assert.That(csl.Type, Is.Not.Empty, type.ToString());
        }
    }

    private static ItemFields Fields(params (Field Field, string Text)[] texts) => ItemFields.From(texts.Select(text => KeyValuePair.Create(text.Field, text.Text)));
}
