using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>Architecture decision 2: who is this record?</summary>
public sealed class IdentityTests
{
    private static readonly DateTimeOffset s_spring = new(2024, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static Item Iron(string? doi = "10.3390/biom12050714") =>
        Invented.Item("Iron in the brain", ItemType.JournalArticle, (Field.Date, "2022-05-18"), (Field.PublicationTitle, "Biomolecules"), (Field.Volume, "12")).By("Dusek", "Petr").With(Field.Doi, doi);

    [Test]
    public void The_same_file_again_changes_nothing()
    {
        using var store = New();
        Item[] items = [Iron().Keyed("AAAA2222", "groups/1"), Invented.Item("Other", ItemType.Book).Keyed("BBBB2222", "groups/1")];

        Assert.That(store.Take(Json, items).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created, ImportOutcome.Created }));
        var again = store.Take(Json, items);

        Assert.That(again.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Unchanged, ImportOutcome.Unchanged }));
        Assert.That(again.Changes, Is.Zero);
    }

    [Test]
    public void Two_keys_of_one_library_are_two_records_whatever_they_share()
    {
        using var store = New();
        var result = store.Take(Json, Iron().Keyed("AAAA2222", "groups/1"), Iron().Keyed("BBBB2222", "groups/1"));

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created, ImportOutcome.Candidate }));
        Assert.That(result.Entries[1].Evidence, Is.EqualTo("same DOI 10.3390/biom12050714 as AAAA2222"));
        Assert.That(store.Candidates().Single(), Is.EqualTo(new Candidate("BBBB2222", "AAAA2222", "same DOI 10.3390/biom12050714", 1)));
        Assert.That(store.Statistics().Records, Is.EqualTo(2));
    }

    [Test]
    public void One_key_in_two_libraries_is_two_records()
    {
        using var store = New();
        store.Take(Json, Iron().Keyed("AAAA2222", "groups/1"));
        var result = store.Take(Json with { Name = "other.json" }, Invented.Item("Else").Keyed("AAAA2222", "groups/2"));

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created }));
        Assert.That(result.Entries[0].Key, Is.EqualTo(ZoteroKey.Derive("groups/2/AAAA2222").Value));
        Assert.That(store.Take(Json with { Name = "other.json" }, Invented.Item("Else").Keyed("AAAA2222", "groups/2")).Changes, Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_key_without_library_is_the_record_with_that_key(bool libraryFirst)
    {
        using var store = New();
        var (json, csv) = (Iron().Keyed("AAAA2222", "groups/1"), Iron().Keyed("AAAA2222"));
        var results = libraryFirst ? new[] { store.Take(Json, json), store.Take(Csv, csv) } : [store.Take(Csv, csv), store.Take(Json, json)];

        Assert.That(results[1].Added, Is.Zero);
        Assert.That(store.Find("AAAA2222")!.Item.Library, Is.EqualTo("groups/1"));
    }

    [Test]
    public void The_library_can_be_said_for_a_file_that_does_not()
    {
        using var store = New();
        store.Import(Csv, Records(Iron().Keyed("AAAA2222")), new ImportOptions { Library = "groups/1" });
        Assert.That(store.Find("AAAA2222")!.Item.Library, Is.EqualTo("groups/1"));
    }

    [Test]
    public void A_keyless_record_is_the_earlier_one_with_its_DOI()
    {
        using var store = New();
        store.Take(Json, Iron().Keyed("AAAA2222", "groups/1"));
        var result = store.Take(CslJson, Iron("https://doi.org/10.3390/BIOM12050714").With(Field.Title, "Iron in the Brain: a review"));

        Assert.That(result.Entries.Single(), Is.EqualTo(new ImportEntry(1, "AAAA2222", ImportOutcome.Unchanged, "same DOI 10.3390/biom12050714", "Iron in the Brain: a review")));
        Assert.That(store.Find("AAAA2222")!.Item.Title, Is.EqualTo("Iron in the brain"), "Zotero's own record outweighs a copy");
    }

    [Test]
    public void A_shared_DOI_under_another_title_is_for_the_librarian()
    {
        using var store = New();
        store.Take(Json, Iron().Keyed("AAAA2222", "groups/1"));
        var result = store.Take(CslJson, Iron().With(Field.Title, "Eel migration in the North Sea"));

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Candidate }));
        Assert.That(result.Entries[0].Evidence, Is.EqualTo("same DOI 10.3390/biom12050714, but other titles as AAAA2222"));
    }

    [Test]
    public void A_keyless_record_matches_by_register_number_and_by_PMID()
    {
        using var store = New();
        var options = new ImportOptions { Rules = item => new CatalogueFacts { RegisterIds = PubArchive.Catalogue.Rules.RegisterRules.From(item, ["Cristin"]) } };
        store.Import(Json, Records(
            Iron(null).With(Field.Extra, "Cristin: 2028777").Keyed("AAAA2222", "groups/1"),
            Invented.Item("Eels").With(Field.Extra, "PMID: 35625641").Keyed("BBBB2222", "groups/1")), options);

        var result = store.Import(CslJson, Records(
            Invented.Item("Iron in the brain").With(Field.Extra, "cristin: 2028777"),
            Invented.Item("Eels").With(Field.Extra, "PMID: 35625641\nfoo")), options);

        Assert.That(result.Entries.Select(entry => (entry.Key, entry.Evidence)), Is.EqualTo(new[] { ("AAAA2222", "same Cristin 2028777"), ("BBBB2222", "same PMID 35625641") }));
    }

    [Test]
    public void Without_identifiers_title_year_first_creator_and_container_together_decide()
    {
        using var store = New();
        store.Take(Json, Iron(null).Keyed("AAAA2222", "groups/1"));
        var same = Iron(null).With(Field.Title, "IRON IN THE BRAIN.").With(Field.Date, "May 2022");
        var otherYear = Iron(null).With(Field.Date, "2020");
        var otherJournal = Iron(null).With(Field.PublicationTitle, "Brain");
        var otherVolume = Iron(null).With(Field.Volume, "13");

        var result = store.Take(CslJson, otherYear, otherJournal, otherVolume, same);

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created, ImportOutcome.Candidate, ImportOutcome.Candidate, ImportOutcome.Unchanged }));
        Assert.That(result.Entries[3].Key, Is.EqualTo("AAAA2222"));
    }

    [Test]
    public void A_chapter_is_never_its_book()
    {
        using var store = New();
        var book = Invented.Item("Eels", ItemType.Book, (Field.Isbn, "9780198526636"), (Field.Date, "2001")).By("Aal");
        var chapter = Invented.Item("Eels", ItemType.BookSection, (Field.Isbn, "9780198526636"), (Field.Date, "2001"), (Field.PublicationTitle, "Eels")).By("Aal").With(Field.Doi, "10.1000/book");
        store.Take(Json, book.With(Field.Extra, "DOI: 10.1000/book").Keyed("AAAA2222", "groups/1"));

        Assert.That(store.Take(CslJson, chapter).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created }));
        Assert.That(store.Take(CslJson, chapter).Changes, Is.Zero);
    }

    [Test]
    public void Chapters_that_bear_their_books_DOI_are_records_of_their_own()
    {
        using var store = New();
        Item Chapter(string title, string pages) => Invented.Item(title, ItemType.BookSection, (Field.PublicationTitle, "Eels"), (Field.Doi, "10.1000/book"), (Field.Isbn, "9780198526636"), (Field.Pages, pages));
        store.Take(CslJson, Chapter("Rivers", "1-20"), Chapter("Seas", "21-40"));
        var result = store.Take(CslJson with { Name = "again.json" }, Chapter("Seas", "21–40").By("Aal"), Chapter("Lakes", "41-60"), Chapter("Rivers", "1–20"));

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Updated, ImportOutcome.Created, ImportOutcome.Updated }));
        Assert.That(result.Entries[0].Evidence, Is.EqualTo("same DOI 10.1000/book"));
        Assert.That(store.Statistics().Records, Is.EqualTo(3));
    }

    [Test]
    public void A_book_matches_by_ISBN_in_any_form_and_title_but_its_volumes_are_apart()
    {
        using var store = New();
        Item Book(string isbn, string volume) => Invented.Item("Handbook of eels", ItemType.Book, (Field.Isbn, isbn), (Field.Volume, volume));
        store.Take(Json, Book("978-0-19-852663-6", "1").Keyed("AAAA2222", "groups/1"));
        var result = store.Take(CslJson, Book("0198526636", "2"), Book("0-19-852663-6", "1"));

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created, ImportOutcome.Unchanged }));
    }

    [Test]
    public void Within_one_file_only_an_identical_repeat_is_one_record()
    {
        using var store = New();
        var result = store.Take(CslJson, Iron() with { CiteKey = "a" }, Iron().With(Field.Pages, "1-9") with { CiteKey = "b" }, Iron() with { CiteKey = "c" });

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created, ImportOutcome.Candidate, ImportOutcome.SameAs }));
        Assert.That((result.Entries[2].SameAs, result.Entries[2].Evidence, result.Entries[2].Key), Is.EqualTo((1, "same as record 1", result.Entries[0].Key)));
        Assert.That(store.Take(CslJson, Iron() with { CiteKey = "a" }, Iron().With(Field.Pages, "1-9") with { CiteKey = "b" }, Iron() with { CiteKey = "c" }).Changes, Is.Zero);
    }

    [Test]
    public void A_record_that_says_next_to_nothing_is_found_again_by_its_content()
    {
        using var store = New();
        var bare = new Item { Type = ItemType.Webpage, Fields = ItemFields.Empty.With(Field.Url, "https://example.org/") };
        store.Take(CslJson, bare);
        Assert.That(store.Take(CslJson with { Name = "copy.json" }, bare).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Unchanged }));
    }

    [Test]
    public void A_citation_key_of_the_same_file_leads_on_when_title_or_creator_and_year_stay()
    {
        using var store = New();
        store.Take(CslJson, Iron(null) with { CiteKey = "dusek2022" });
        var result = store.Take(CslJson, Iron(null).With(Field.Title, "Cerebral iron") with { CiteKey = "dusek2022" });

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Updated }));
        Assert.That(result.Entries[0].Evidence, Is.EqualTo("same citation key 'dusek2022' in this file before"));
        Assert.That(store.Take(CslJson with { Name = "else.json" }, Invented.Item("Eels") with { CiteKey = "dusek2022" }).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Created }));
    }

    [Test]
    public void A_keyed_record_adopts_the_keyless_one_and_the_made_key_leads_to_it()
    {
        using var store = New();
        var made = store.Take(CslJson, Iron()).Entries.Single().Key!;
        var result = store.Take(Json, Iron().Keyed("AAAA2222", "groups/1").Tagged("iron"));

        Assert.That(result.Entries.Single(), Is.EqualTo(new ImportEntry(1, "AAAA2222", ImportOutcome.Updated, "same DOI 10.3390/biom12050714", "Iron in the brain")));
        Assert.That(store.Find(made.ToLowerInvariant())!.Key, Is.EqualTo("AAAA2222"));
        Assert.That(store.Statistics().Records, Is.EqualTo(1));
        Assert.That(store.Take(CslJson, Iron()).Changes, Is.Zero);
    }

    [Test]
    public void A_made_key_is_made_of_the_surest_identity_whatever_came_first()
    {
        var bare = Iron(null) with { CiteKey = "d" };
        var full = Iron() with { CiteKey = "d" };
        string KeyAfter(params Item[] items)
        {
            using var store = New();
            foreach (var item in items) { store.Take(CslJson, item); }
            return store.List(new PublicationQuery()).Single().Key;
        }

        Assert.That(KeyAfter(bare, full), Is.EqualTo(KeyAfter(full)));
        Assert.That(KeyAfter(full, bare), Is.EqualTo(KeyAfter(full)));
        Assert.That(KeyAfter(full), Is.EqualTo(ZoteroKey.Derive("doi:10.3390/biom12050714").Value));
    }

    [Test]
    public void A_key_that_is_none_of_Zoteros_becomes_no_address()
    {
        using var store = New();
        var key = store.Take(Json, Iron().Keyed("../../etc/passwd", "groups/1"), Invented.Item("B").Keyed("", "groups/1")).Entries.Select(entry => entry.Key!).ToList();

        Assert.That(key, Has.All.Matches("^[A-Z0-9]{8}$"));
        Assert.That(store.Find(key[0])!.Item.CiteKey, Is.EqualTo("../../etc/passwd"));
        Assert.That(store.Take(Json, Iron().Keyed("../../etc/passwd", "groups/1"), Invented.Item("B").Keyed("", "groups/1")).Changes, Is.Zero);
    }

    [Test]
    public void What_a_format_cannot_carry_stays_as_another_said_it_in_either_order()
    {
        var csv = Iron().Keyed("AAAA2222").Tagged("iron", "brain") with { DateModified = s_spring.AddDays(1), Notes = [new Note("n")] };
        var json = Iron().Keyed("AAAA2222", "groups/1").Tagged("iron") with { DateModified = s_spring, Collections = [new Collection("C", "Health")] };
        var csl = Iron() with { CiteKey = "x" };

        var dumps = new List<string>();
        foreach (var order in new[] { "csv json csl", "csl json csv", "json csl csv", "json csv csl" })
        {
            using var store = New();
            foreach (var door in order.Split(' '))
            {
                if (door == "csv") { store.Take(Csv, csv); }
                if (door == "json") { store.Take(Json, json); }
                if (door == "csl") { store.Take(CslJson, csl); }
            }
            dumps.Add(store.Dump());
        }

        Assert.That(dumps.Distinct().Count(), Is.EqualTo(1), string.Join("\n", dumps));
        Assert.That(dumps[0], Does.Contain("\"tag\":\"brain\"").And.Contain("\"name\":\"Health\"").And.Contain("\"note\":\"n\"").And.Contain("groups/1"));
    }

    [Test]
    public void A_field_that_was_emptied_in_Zotero_is_empty_in_the_archive()
    {
        using var store = New();
        store.Take(Csv, Iron().Keyed("AAAA2222").Tagged("iron") with { DateModified = s_spring });
        store.Take(Csv, Iron().Keyed("AAAA2222").With(Field.Volume, null) with { DateModified = s_spring.AddDays(1) });

        Assert.That(store.Find("AAAA2222")!.Item[Field.Volume], Is.Null);
        Assert.That(store.Find("AAAA2222")!.Item.Tags, Is.Empty);
    }

    [Test]
    public void An_old_export_does_not_turn_the_clock_back()
    {
        using var store = New();
        store.Take(Csv, Iron().Keyed("AAAA2222").With(Field.Volume, "13") with { DateModified = s_spring.AddDays(1) });
        var result = store.Take(Csv with { Name = "old.csv" }, Iron().Keyed("AAAA2222") with { DateModified = s_spring });

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Unchanged }));
        Assert.That(store.Find("AAAA2222")!.Item[Field.Volume], Is.EqualTo("13"));
    }
}
