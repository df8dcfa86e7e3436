using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>Lists, searches and counts.</summary>
public sealed class QueryTests
{
    private ArchiveStore _store = null!;

    [OneTimeSetUp]
    public void Fill_an_archive()
    {
        _store = New();
        _store.SaveUnits(Invented.Units);
        var rules = new FactsRules(new TaggingRules(Invented.Units, Invented.Units.Units.Select(unit => new TaggingRule(RuleSubject.Tag, unit.Key, unit.Key))), []);
        _store.Import(Json, Records(
            Invented.Item("Iron in the brain", ItemType.JournalArticle, (Field.Date, "2022-06"), (Field.AbstractNote, "Whole-brain imaging shows <b>iron</b> deposits; COVID-19 did not."), (Field.PublicationTitle, "Biomolecules"), (Field.Doi, "10.3390/biom12050714"))
                .By("Bjørklund", "Geir").Tagged("NURS", "HADM", "SDG 3").Keyed("AAAA2222", "groups/1") with { DateAdded = new(2023, 1, 5, 0, 0, 0, TimeSpan.Zero) },
            Invented.Item("Ærlig talt: historie på øya", ItemType.Book, (Field.Date, "2019")).By("Åsen", "Ivar").Tagged("HIST", "_private", "brain drain").Keyed("BBBB2222", "groups/1"),
            Invented.Item("鉄と脳の研究", ItemType.Report).Keyed("CCCC2222", "groups/1"),
            Invented.Item("Ironing for beginners", ItemType.Book, (Field.Date, "2022")).Tagged("ARTS", "SDG 3", "SDG 5").Keyed("DDDD2222", "groups/1")), new ImportOptions { Rules = rules.From });
        _store.Hide(["DDDD2222"]);
        _store.SetSummary("BBBB2222", "nn", "Ei forteljing om øyfolket.");
    }

    [OneTimeTearDown]
    public void Close_the_archive() => _store.Dispose();

    private string Found(string words) => string.Join(' ', _store.Search(words, 10).Select(hit => hit.Row.Key));

    // Hidden ones too.
    private string AllKeys(PublicationQuery query) => Keys(query with { Standings = [Standing.Public, Standing.Hidden] });

    private string Keys(PublicationQuery query) => string.Join(' ', _store.List(query).Select(row => row.Key));

    [TestCase("bjorklund", "AAAA2222")]
    [TestCase("BJØRKLUND", "AAAA2222")]
    [TestCase("bjørk", "AAAA2222", TestName = "the last word may be a beginning")]
    [TestCase("bjørk ", "", TestName = "a blank ends the word")]
    [TestCase("aerlig oya", "BBBB2222")]
    [TestCase("iron brain", "AAAA2222", TestName = "all words must be there")]
    [TestCase("oyfolket", "BBBB2222", TestName = "lay summaries are searched")]
    [TestCase("脳", "CCCC2222", TestName = "a character within a Japanese title")]
    [TestCase("covid-19", "AAAA2222")]
    [TestCase("10.3390/biom12050714", "AAAA2222")]
    [TestCase("_private", "", TestName = "private tags are not searched")]
    [TestCase("", "")]
    [TestCase("\" * ( ) - : ^ OR", "", TestName = "signs of FTS5 mean nothing")]
    [TestCase("iron\" OR title:x*", "", TestName = "nor between words")]
    [TestCase("NEAR(iron brain)", "", TestName = "nor do its functions")]
    public void Search_finds(string words, string keys) => Assert.That(Found(words), Is.EqualTo(keys));

    [Test]
    public void A_word_in_the_title_ranks_above_one_in_the_text()
    {
        Assert.That(Found("iron"), Is.EqualTo("AAAA2222"), "the other one is hidden");
        Assert.That(_store.Search("iron", 10, [Standing.Public, Standing.Hidden]).Select(hit => hit.Row.Key), Is.EquivalentTo(new[] { "AAAA2222", "DDDD2222" }));
        Assert.That(Found("brain"), Is.EqualTo("AAAA2222 BBBB2222"));
    }

    [Test]
    public void A_hit_shows_the_passage_with_the_word_as_it_is_written()
    {
        Assert.That(_store.Search("oyfolket", 1).Single().Snippet, Is.EqualTo("Ei forteljing om øyfolket."));
        Assert.That(_store.Search("deposit", 1).Single().Snippet, Does.StartWith("Whole-brain imaging").And.Contain("deposits"));
        Assert.That(_store.Search("bjork", 1).Single().Snippet, Is.EqualTo("Iron in the brain"));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void No_text_breaks_the_search(string words) => Assert.That(() => _store.Search(words ?? "", 5), Throws.Nothing);

    [Test]
    public void A_changed_record_is_found_by_its_new_words_only()
    {
        using var store = New();
        store.Take(Json, Invented.Item("Eels").Keyed("AAAA2222", "groups/1"));
        store.Take(Json, Invented.Item("Herrings").Keyed("AAAA2222", "groups/1"));

        Assert.That(store.Search("eels", 5), Is.Empty);
        Assert.That(store.Search("herrings", 5), Has.Count.EqualTo(1));
    }

    [Test]
    public void Lists_narrow_by_unit_with_those_below_year_month_type_goal_text_and_visibility()
    {
        Assert.That(Keys(new() { UnitKey = "HEALTH" }), Is.EqualTo("AAAA2222"));
        Assert.That(AllKeys(new() { UnitKey = "ARTS", Order = PublicationOrder.Key }), Is.EqualTo("BBBB2222 DDDD2222"));
        Assert.That(Keys(new() { UnitKey = "GONE" }), Is.Empty);
        Assert.That(AllKeys(new() { PublishedYear = 2022, Order = PublicationOrder.Key }), Is.EqualTo("AAAA2222 DDDD2222"));
        Assert.That(Keys(new() { PublishedYear = 2022, Month = 6 }), Is.EqualTo("AAAA2222"));
        Assert.That(Keys(new() { RegisteredYear = 2023, Month = 1 }), Is.EqualTo("AAAA2222"));
        Assert.That(AllKeys(new() { Type = ItemType.Book, Order = PublicationOrder.Title }), Is.EqualTo("BBBB2222 DDDD2222"));
        Assert.That(Keys(new() { Goal = SdgGoal.Of(3) }), Is.EqualTo("AAAA2222"));
        Assert.That(Keys(new() { Standings = [Standing.Hidden] }), Is.EqualTo("DDDD2222"));
        Assert.That(Keys(new() { Text = "iron" }), Is.EqualTo("AAAA2222"));
        Assert.That(Keys(new() { Text = "()" }), Is.Empty);
    }

    [TestCase(PublicationOrder.Newest, "AAAA2222 DDDD2222 BBBB2222 CCCC2222")]
    [TestCase(PublicationOrder.Title, "BBBB2222 AAAA2222 DDDD2222 CCCC2222")]
    [TestCase(PublicationOrder.Creator, "BBBB2222 AAAA2222 DDDD2222 CCCC2222")]
    [TestCase(PublicationOrder.Registered, "BBBB2222 DDDD2222 CCCC2222 AAAA2222")]
    public void Lists_are_sorted(PublicationOrder order, string keys) => Assert.That(AllKeys(new() { Order = order }), Is.EqualTo(keys));

    [Test]
    public void Lists_come_in_pages() => Assert.That(Keys(new() { Order = PublicationOrder.Key, Limit = 2, Offset = 1 }), Is.EqualTo("BBBB2222 CCCC2222"));

    [Test]
    public void A_row_shows_what_lists_need()
    {
        var row = _store.List(new() { UnitKey = "NURS" }).Single();
        Assert.That((row.Title, row.Container, row.Type, row.Published.ToString(), row.Registered.ToString(), row.SortName), Is.EqualTo(("Iron in the brain", "Biomolecules", ItemType.JournalArticle, "2022-06", "2023-01-05", "Bjørklund, Geir")));
        Assert.That(row.Creators, Is.EqualTo(new[] { "Bjørklund" }));
        Assert.That(row.UnitKeys, Is.EqualTo(new[] { "NURS", "HADM" }));
        Assert.That(row.Goals.Select(goal => goal.Number), Is.EqualTo(new[] { 3 }));
        Assert.That(_store.List(new() { UnitKey = "HIST" }).Single().Openings["nn"], Is.EqualTo("Ei forteljing om øyfolket."));
    }

    [Test]
    public void The_rows_of_a_snapshot_are_those_its_publications_make()
    {
        using var snapshot = _store.OpenSnapshot();
        string Text(PublicationRow row) => $"{row with { Creators = [], UnitKeys = [], Goals = [], Openings = System.Collections.Frozen.FrozenDictionary<string, string>.Empty }} {string.Join('|', row.Creators.Concat(row.UnitKeys).Concat(row.Goals.Select(goal => goal.ToString())).Concat(row.Openings.Values))}";
        string[] made = [.. snapshot.Publications().Select(PublicationRows.From).Select(Text)];

        Assert.That(snapshot.Rows.Select(Text), Is.EqualTo(made));
        Assert.That(snapshot.Rows.Select(row => row.Key), Is.EqualTo(new[] { "AAAA2222", "BBBB2222", "CCCC2222" }));
    }

    [Test]
    public void A_publication_of_two_departments_counts_once_in_their_faculty()
    {
        var counts = _store.Statistics();
        Assert.That(counts.ByUnit.Select(pair => $"{pair.Key} {pair.Value}"), Is.EqualTo(new[] { "ARTS 2", "HADM 1", "HEALTH 1", "HIST 1", "NURS 1", "UNI 3" }));
        Assert.That(counts.ByPublishedYear, Is.EquivalentTo(new Dictionary<int, int> { [2019] = 1, [2022] = 2 }));
        Assert.That(counts.ByGoal.Select(pair => (pair.Key.Number, pair.Value)), Is.EqualTo(new[] { (3, 2), (5, 1) }));
        Assert.That(counts.ByType[ItemType.Book], Is.EqualTo(2));
        Assert.That(counts.SummariesByLanguage["nn"], Is.EqualTo(1));
        Assert.That((counts.Records, counts.Hidden, counts.WithoutUnit, counts.Runs), Is.EqualTo((4, 1, 1, 1)));
    }

    [TestCase("aaaa2222")]
    [TestCase("https://doi.org/10.3390/BIOM12050714")]
    [TestCase(" AAAA2222 ")]
    public void A_publication_is_found_by_key_in_any_case_and_by_DOI(string text) => Assert.That(_store.Find(text)!.Key, Is.EqualTo("AAAA2222"));

    [Test]
    public void The_same_text_in_the_database_reads_as_the_same_item()
    {
        var item = Invented.Item("T", ItemType.BookSection, (Field.Extra, "a\nb")).By("Ås", "Ø").Tagged("x") with
        {
            Key = "AAAA2222",
            Library = "groups/1",
            CiteKey = "c",
            Creators = [Creator.Person(CreatorType.Editor, "E", null), Creator.OneField(CreatorType.Author, "WHO")],
            Tags = [new Tag("x"), new Tag("y", true)],
            Collections = [new Collection("K", null, new Collection(null, "N"))],
            Notes = [new Note("<p>n</p>", "NK"), new Note("m")],
            Attachments = [new Attachment { Title = "PDF", Path = "C:\\a", Url = "u", ContentType = "application/pdf", Key = "AK" }],
            Relations = [new Relation("dc:relation", "http://zotero.org/groups/1/items/X")],
            DateAdded = new(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            DateModified = new(2024, 1, 2, 3, 4, 5, 123, TimeSpan.Zero),
        };
        var text = PubArchive.Archive.Storage.ItemJson.Write(item);
        Assert.That(PubArchive.Archive.Storage.ItemJson.Write(PubArchive.Archive.Storage.ItemJson.Read(text)), Is.EqualTo(text));
        Assert.That(text, Does.Contain("\"dateAdded\":\"2024-01-02T01:04:05Z\"").And.Contain("\"parent\":{\"name\":\"N\"}").And.Contain("{\"tag\":\"y\",\"type\":1}"));
    }
}
