using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Archive.Steps;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>Pairs that may be one work, and what a librarian decides about them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DuplicatesTests : IDisposable
{
    private readonly StepArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    private static Item Iron(string key, string? doi = "10.3390/biom12050714") =>
        Invented.Item("Iron in the brain", ItemType.JournalArticle, (Field.Date, "2022-05-18"), (Field.PublicationTitle, "Biomolecules"), (Field.Volume, "12")).By("Dusek", "Petr").With(Field.Doi, doi).Keyed(key, "groups/1");

    [Test]
    public void Pairs_are_found_whenever_they_came_the_surest_first()
    {
        using var store = _archive.Open();
        store.Take(Json, Iron("AAAA2222"), Iron("BBBB2222"), Invented.Item("Eels of the North Sea").By("Aal").With(Field.Date, "2020").Keyed("CCCC2222", "groups/1"));
        store.Take(Json, Invented.Item("Eels of the North Sea").By("Aal").With(Field.Date, "2021").Keyed("DDDD2222", "groups/1"));

        var report = store.FindDuplicates();

        Assert.That(report.Pairs.Select(pair => (pair.Key, pair.OtherKey, pair.Evidence, pair.IsStrong)), Is.EqualTo(new[]
        {
            ("AAAA2222", "BBBB2222", "same DOI 10.3390/biom12050714", true),
            ("CCCC2222", "DDDD2222", "same title and first creator, a year apart", false),
        }));
    }

    [Test]
    public void A_pair_that_an_edit_made_alike_is_found_too()
    {
        using var store = _archive.Open();
        store.Take(Json, Iron("AAAA2222"), Invented.Item("Iron, cerebral").Keyed("BBBB2222", "groups/1"));
        Assert.That(store.FindDuplicates().Pairs, Is.Empty);
        store.Take(Json, Iron("BBBB2222").With(Field.Title, "Iron in the brain: a review of all that is known about it"));
        Assert.That(store.FindDuplicates().Pairs.Single().Evidence, Is.EqualTo("same DOI 10.3390/biom12050714; titles agree 0.47"));
    }

    [TestCase("Iron in the human brain: a review", "Iron in the human brain", "same year and first creator, titles alike; titles agree 0.83")]
    [TestCase("Iron in the human brain. A review", "Iron in the human brain – what we know", "")]
    public void A_subtitle_more_makes_a_pair_of_two_without_identifiers(string title, string other, string evidence)
    {
        using var store = _archive.Open();
        store.Take(Json, Iron("AAAA2222", null).With(Field.Title, title).With(Field.Volume, null), Iron("BBBB2222", null).With(Field.Title, other).With(Field.Volume, null));
        Assert.That(string.Join('|', store.FindDuplicates().Pairs.Select(pair => pair.Evidence)), Is.EqualTo(evidence));
    }

    [Test]
    public void A_book_and_its_chapter_are_compared_and_never_listed()
    {
        using var store = _archive.Open();
        var book = Invented.Item("Eels", ItemType.Book, (Field.Isbn, "9780198526636")).By("Aal").Keyed("AAAA2222", "groups/1");
        store.Take(Json, book, book.Keyed("BBBB2222", "groups/1") with { Type = ItemType.BookSection });
        Assert.That(store.FindDuplicates().Pairs, Is.Empty);
        var comparison = store.Compare("AAAA2222", "BBBB2222");
        Assert.That(comparison.Pair.Evidence, Is.EqualTo("a book and something in a book: never one"));
        Assert.That(comparison.Respects.Single(respect => respect.Name == "ISBN").Outcome, Is.EqualTo("same"));
        Assert.That(comparison.Respects.Select(respect => respect.Left).OfType<string>(), Is.SupersetOf(new[] { "book", "Eels", "9780198526636" }), "people read what the record says");
        Assert.That(comparison.Respects.Single(respect => respect.Name == "first creator").Left, Does.StartWith("Aal"));
    }

    [Test]
    public void Merging_fills_what_is_missing_and_leads_all_addresses_to_the_one_that_stays()
    {
        using var store = _archive.Open();
        store.Take(Json, Iron("AAAA2222", null), Iron("BBBB2222").With(Field.Pages, "1-9").With(Field.Volume, "99").Tagged("iron"));
        store.SetSummary("AAAA2222", "en", "Kept.");
        store.SetSummary("BBBB2222", "en", "Other.");
        store.SetSummary("BBBB2222", "nn", "Om jern.");
        store.AddGoal("BBBB2222", SdgGoal.Of(3), null);

        Assert.That(store.Merge("AAAA2222", ["BBBB2222"]), Is.EqualTo(1));

        var kept = store.Find("BBBB2222")!;
        Assert.That((kept.Key, kept.Item[Field.Doi], kept.Item[Field.Pages], kept.Item[Field.Volume]), Is.EqualTo(("AAAA2222", "10.3390/biom12050714", "1-9", "12")));
        Assert.That(kept.Item.Tags.Select(tag => tag.Name), Is.EqualTo(new[] { "iron" }));
        Assert.That(kept.Facts.Summaries.Select(summary => summary.Text), Is.EqualTo(new[] { "Kept.", "Om jern." }));
        Assert.That(kept.Facts.Goals.Select(tag => tag.Goal.Number), Is.EqualTo(new[] { 3 }));
        Assert.That((store.List(new PublicationQuery()).Count, store.FindDuplicates().Pairs.Length, store.Candidates().Count()), Is.EqualTo((1, 0, 0)));
        _archive.Check();
    }

    [Test]
    public void Later_exports_part_nothing_and_lose_nothing()
    {
        using var store = _archive.Open();
        store.Take(Json, Iron("AAAA2222", null), Iron("BBBB2222").With(Field.Pages, "1-9"));
        store.Merge("AAAA2222", ["BBBB2222"]);

        store.Take(Json, Iron("AAAA2222", null).With(Field.Issue, "5"), Iron("BBBB2222").With(Field.Pages, "1-9").With(Field.Issue, "6"));
        store.Take(CslJson, Iron("x") with { Key = null, Library = null });

        var kept = store.List(new PublicationQuery()).Single();
        var item = store.Find(kept.Key)!.Item;
        Assert.That((kept.Key, item[Field.Issue], item[Field.Pages], item[Field.Doi]), Is.EqualTo(("AAAA2222", "5", "1-9", "10.3390/biom12050714")));
        _archive.Check();
    }

    [Test]
    public void A_merge_can_be_undone_and_leaves_no_trace()
    {
        using var store = _archive.Open();
        store.Take(Json, Iron("AAAA2222", null), Iron("BBBB2222").Tagged("iron"));
        store.SetSummary("BBBB2222", "en", "Other.");
        var before = _archive.State();
        store.Merge("AAAA2222", ["BBBB2222"]);

        var step = store.FindDecision("AAAA2222", "BBBB2222");
        Assert.That(store.Undo(step!.Value).IsDone, Is.True);

        Assert.That(_archive.State(), Is.EqualTo(before));
        Assert.That(store.FindDecision("AAAA2222", "BBBB2222"), Is.Null);
        Assert.That(store.FindDuplicates().Pairs, Has.Length.EqualTo(1));
    }

    [Test]
    public void Two_that_are_two_are_not_listed_again_even_when_a_key_changes()
    {
        using var store = _archive.Open();
        store.Take(CslJson, Iron("x") with { Key = null, Library = null }, (Iron("x") with { Key = null, Library = null }).With(Field.Pages, "1-9"));
        var pair = store.FindDuplicates().Pairs.Single();
        Assert.That(store.KeepApart(pair.Key, pair.OtherKey), Is.True);
        Assert.That(store.KeepApart(pair.OtherKey, pair.Key), Is.False);
        Assert.That((store.FindDuplicates().Pairs.Length, store.Candidates().Count(), store.Compare(pair.Key, pair.OtherKey).IsDecided), Is.EqualTo((0, 0, true)));

        store.Take(Json, Iron("AAAA2222").With(Field.Pages, "1-9"));
        Assert.That(store.Find("AAAA2222"), Is.Not.Null);
        Assert.That(store.FindDuplicates().Pairs, Is.Empty);
        _archive.Check();
    }

    [Test]
    public void Records_are_not_merged_with_themselves_or_with_what_is_not_there()
    {
        using var store = _archive.Open();
        store.Take(Json, Iron("AAAA2222"));
        var before = store.History(10).Count;
        Assert.That(store.Merge("AAAA2222", ["AAAA2222"]), Is.Zero);
        Assert.That(() => store.Merge("AAAA2222", ["ZZZZ2222"]), Throws.ArgumentException);
        Assert.That(() => store.KeepApart("AAAA2222", "AAAA2222"), Throws.ArgumentException);
        Assert.That(store.History(10), Has.Count.EqualTo(before));
    }
}
