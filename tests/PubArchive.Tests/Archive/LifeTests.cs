using PubArchive.Archive;
using PubArchive.Archive.Facts;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>Removal, hiding and embargo: what they take away, who may say them, and the way back.</summary>
public sealed class LifeTests
{
    // The clock of these stores stands on 22 November 2026.
    private static readonly DateOnly s_today = new(2026, 11, 22);

    private static ArchiveStore WithEels(params string[] keys)
    {
        var store = New();
        Export(store, keys);
        return store;
    }

    private static ImportResult Export(ArchiveStore store, params string[] keys) => store.Take(Json, [.. keys.Select(key => Invented.Item($"Eels of {key}").Keyed(key, "groups/1"))]);

    private static CatalogueFacts Facts(ArchiveStore store, string key = "AAAA2222") => store.Find(key)!.Facts;

    private static string Listed(ArchiveStore store, params Standing[] standings) =>
        string.Join(' ', store.List(new PublicationQuery { Standings = [.. standings], Order = PublicationOrder.Key }).Select(row => row.Key));

    private static (string Rows, string Pages, string Tombstones) Published(ArchiveStore store)
    {
        using var snapshot = store.OpenSnapshot();
        return (string.Join(' ', snapshot.Rows.Select(row => row.Key)), string.Join(' ', snapshot.Publications().Select(publication => publication.Key)), string.Join(' ', snapshot.Tombstones));
    }

    [Test]
    public void A_removed_record_is_in_no_list_search_or_snapshot_and_leaves_a_tombstone()
    {
        using var store = WithEels("AAAA2222", "BBBB2222");
        Assert.That(store.Remove(["aaaa2222"], " published twice "), Is.EqualTo(new[] { true }));

        Assert.That(Published(store), Is.EqualTo(("BBBB2222", "BBBB2222", new Tombstone("AAAA2222", s_today, "published twice").ToString())));
        Assert.That((Listed(store, Standing.Public), Listed(store, Standing.Removed)), Is.EqualTo(("BBBB2222", "AAAA2222")));
        Assert.That(store.Search("eels", 10).Select(hit => hit.Row.Key), Is.EqualTo(new[] { "BBBB2222" }));
        Assert.That(store.Search("eels", 1, [Standing.Removed]).Select(hit => hit.Row.Key), Is.EqualTo(new[] { "AAAA2222" }));
        Assert.That(Facts(store).StandingOn(s_today), Is.EqualTo(Standing.Removed), "show finds it still");
    }

    [Test]
    public void A_search_finds_as_many_public_records_as_it_may_however_many_better_hits_are_not_public()
    {
        using var store = WithEels("AAAA2222", "BBBB2222", "CCCC2222");
        store.Remove(["AAAA2222"], null);
        store.Hide(["BBBB2222"]);
        Assert.That(store.Search("eels", 1).Single().Row.Key, Is.EqualTo("CCCC2222"));
    }

    [Test]
    public void No_import_rule_or_CSV_brings_back_what_a_librarian_removed()
    {
        using var store = WithEels("AAAA2222");
        store.Remove(["AAAA2222"], "withdrawn");
        store.Take(Json, Invented.Item("Eels, corrected").Keyed("AAAA2222", "groups/1"));
        store.Say(Row("AAAA2222", new CatalogueFacts { Visibility = Visibility.Public }));
        store.ReplaceRuleFacts(_ => CatalogueFacts.None);

        Assert.That(Facts(store).Removal, Is.EqualTo(new Removal("withdrawn", s_today)));
        Assert.That(store.Find("AAAA2222")!.Item.Title, Is.EqualTo("Eels, corrected"), "it is kept up to date all the same");
    }

    [Test]
    public void Restoring_goes_one_step_back_so_that_nothing_hidden_appears_by_it()
    {
        using var store = WithEels("AAAA2222");
        store.Hide(["AAAA2222"]);
        store.Remove(["AAAA2222"], null);
        Assert.That(Published(store).Tombstones, Is.Empty, "what was never shown leaves no trace");

        Assert.That(store.Restore(["AAAA2222"]).Single(), Is.True);
        Assert.That(Facts(store).StandingOn(s_today), Is.EqualTo(Standing.Hidden));
        Assert.That(store.Restore(["AAAA2222"]).Single(), Is.True);
        Assert.That(Facts(store).StandingOn(s_today), Is.EqualTo(Standing.Public));
        Assert.That(store.Restore(["AAAA2222"]).Single(), Is.False);
    }

    [Test]
    public void A_second_removal_may_correct_the_reason_and_keeps_the_day()
    {
        using var store = WithEels("AAAA2222");
        store.Remove(["AAAA2222"], null);
        Assert.That(store.Remove(["AAAA2222"], null).Single(), Is.False);
        Assert.That(store.Remove(["AAAA2222"], "withdrawn").Single(), Is.True);
        Assert.That(Facts(store).Removal, Is.EqualTo(new Removal("withdrawn", s_today)));
    }

    [TestCase("2026-11-22", Standing.Public, TestName = "an embargo ends on its day")]
    [TestCase("2026-11-23", Standing.Embargoed)]
    [TestCase("2099-01-01", Standing.Embargoed)]
    public void An_embargo_keeps_a_record_back_until_its_day(string until, Standing standing)
    {
        using var store = WithEels("AAAA2222");
        Assert.That(store.Embargo(["AAAA2222"], DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)).Single(), Is.True);

        Assert.That(Facts(store).StandingOn(s_today), Is.EqualTo(standing));
        Assert.That(Listed(store, standing), Is.EqualTo("AAAA2222"));
        var isPublic = standing is Standing.Public;
        Assert.That(Published(store), Is.EqualTo(isPublic ? ("AAAA2222", "AAAA2222", "") : ("", "", "")));
        Assert.That(store.Statistics().Embargoed, Is.EqualTo(isPublic ? 0 : 1));
    }

    [Test]
    public void A_lifted_embargo_stays_lifted_whatever_a_CSV_says()
    {
        using var store = WithEels("AAAA2222");
        var row = Row("AAAA2222", new CatalogueFacts { EmbargoUntil = new DateOnly(2027, 1, 1) });
        store.Say(row);
        Assert.That(Listed(store, Standing.Embargoed), Is.EqualTo("AAAA2222"));
        store.Embargo(["AAAA2222"], new DateOnly(2028, 1, 1));
        Assert.That(store.Embargo(["AAAA2222"], null).Single(), Is.True);
        store.Say(row);

        Assert.That(Listed(store, Standing.Public), Is.EqualTo("AAAA2222"));
        Assert.That(store.Embargo(["AAAA2222"], null).Single(), Is.False);
    }

    [Test]
    public void Several_records_change_together_or_not_at_all()
    {
        using var store = WithEels("AAAA2222", "BBBB2222");
        Assert.That(() => store.Remove(["AAAA2222", "ZZZZ2222"], null), Throws.ArgumentException);
        Assert.That(Listed(store, Standing.Public), Is.EqualTo("AAAA2222 BBBB2222"));
        store.Hide(["BBBB2222"]);
        Assert.That(store.Hide(["AAAA2222", "BBBB2222"]), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void A_former_key_leads_to_the_present_one_unless_the_record_may_not_be_known()
    {
        using var store = New();
        store.Take(CslJson, Invented.Item("Eels").With(Field.Doi, "10.1000/eel"));
        var former = store.List(new PublicationQuery()).Single().Key;
        store.Take(Json, Invented.Item("Eels").With(Field.Doi, "10.1000/eel").Keyed("AAAA2222", "groups/1"));

        Assert.That(Redirects(), Is.EqualTo(new[] { new Redirect(former, "AAAA2222") }));
        store.Remove(["AAAA2222"], null);
        Assert.That(Redirects(), Is.EqualTo(new[] { new Redirect(former, "AAAA2222") }), "to the tombstone");
        store.Hide(["AAAA2222"]);
        Assert.That(Redirects(), Is.Empty);

        IReadOnlyList<Redirect> Redirects()
        {
            using var snapshot = store.OpenSnapshot();
            return snapshot.Redirects;
        }
    }

    [Test]
    public void A_removed_duplicate_does_not_stand_between_a_DOI_and_its_record()
    {
        using var store = New();
        var eels = Invented.Item("Eels").By("Hansen", "Kari").With(Field.Doi, "10.1000/eel");
        store.Take(Json, eels.Keyed("AAAA2222", "groups/1"), eels.Keyed("BBBB2222", "groups/1"));
        Assert.That(store.Find("10.1000/eel"), Is.Null, "two have it");
        store.Remove(["AAAA2222"], "a duplicate");

        Assert.That(store.Find("10.1000/eel")!.Key, Is.EqualTo("BBBB2222"));
        Assert.That(store.Say(Row(null, In("X"), Doi.Parse("10.1000/eel"))).Entries.Single().Key, Is.EqualTo("BBBB2222"));
        Assert.That(store.Take(CslJson, eels.With(Field.Date, "2020")).Entries.Single().Key, Is.EqualTo("BBBB2222"), "what comes without a key is about the one that is kept");
        store.Remove(["BBBB2222"], null);
        Assert.That(store.Find("10.1000/eel"), Is.Null, "both have it still");
    }

    [Test]
    public void What_is_removed_is_counted_as_removed_only()
    {
        using var store = New();
        store.Take(Json, Invented.Item("Eels", ItemType.Book, (Field.Date, "2020")).Keyed("AAAA2222", "groups/1"), Invented.Item("Herrings", ItemType.Report, (Field.Date, "2021")).Keyed("BBBB2222", "groups/1"));
        store.Say(Row("BBBB2222", In("X") with { Goals = [new GoalTag(SdgGoal.Of(3), Origin.ArchiveCsv)], Summaries = [new LaySummary("en", "Fish.", Origin.ArchiveCsv)], OpenAccessUrl = "https://example.org/a" }));
        store.Remove(["BBBB2222"], null);

        var counts = store.Statistics();
        Assert.Multiple(() =>
        {
            Assert.That((counts.Records, counts.Removed, counts.OpenAccess, counts.WithoutUnit), Is.EqualTo((2, 1, 0, 1)));
            Assert.That(counts.ByType.Keys, Is.EqualTo(new[] { ItemType.Book }));
            Assert.That(counts.ByPublishedYear.Keys, Is.EqualTo(new[] { 2020 }));
            Assert.That((counts.ByUnit.Count, counts.ByGoal.Count, counts.SummariesByLanguage.Count), Is.EqualTo((0, 0, 0)));
        });
    }

    [Test]
    public void A_pair_to_look_at_is_none_when_one_of_it_was_removed()
    {
        using var store = New();
        var eels = Invented.Item("Eels and their long way home", ItemType.JournalArticle, (Field.Date, "2020")).By("Hansen", "Kari");
        store.Take(Json, eels.Keyed("AAAA2222", "groups/1"));
        store.Take(Csv, eels.Keyed("BBBB2222", "groups/1"));
        Assert.That((store.Candidates().Count(), store.Statistics().Candidates), Is.EqualTo((1, 1)));
        store.Remove(["BBBB2222"], null);
        Assert.That((store.Candidates().Count(), store.Statistics().Candidates), Is.EqualTo((0, 0)));
    }

    [Test]
    public void History_tells_a_records_life_in_words()
    {
        using var store = WithEels("AAAA2222");
        store.Hide(["AAAA2222"]);
        store.Remove(["AAAA2222"], null);
        store.Remove(["AAAA2222"], "a duplicate");
        store.Restore(["AAAA2222"]);
        store.Embargo(["AAAA2222"], new DateOnly(2027, 1, 1));
        Assert.That(store.History("AAAA2222", 10).Select(change => string.Join("; ", change.Changes)), Is.EqualTo(new[]
        {
            "embargo: 2027-01-01 added", "brought back", "reason of the removal: a duplicate", "removed", "visibility: hidden added", "added",
        }));
    }

    [Test]
    public void A_snapshot_in_memory_shows_what_the_stores_shows()
    {
        using var store = WithEels("AAAA2222", "BBBB2222", "CCCC2222", "DDDD2222");
        store.Remove(["AAAA2222"], "why");
        store.Hide(["BBBB2222"]);
        store.Embargo(["CCCC2222"], new DateOnly(2026, 12, 1));
        var all = store.List(new PublicationQuery { Standings = [.. Enum.GetValues<Standing>()] }).Select(row => store.Find(row.Key)!).ToList();
        var formerKeys = new Dictionary<string, string> { ["XXXX2222"] = "AAAA2222", ["YYYY2222"] = "BBBB2222", ["WWWW2222"] = "DDDD2222" };

        using var memory = new MemorySnapshot(UnitTree.Empty, all, s_today, formerKeys);
        Assert.That((string.Join(' ', memory.Rows.Select(row => row.Key)), string.Join(' ', memory.Publications().Select(publication => publication.Key)), string.Join(' ', memory.Tombstones)), Is.EqualTo(Published(store)));
        Assert.That(memory.Redirects, Is.EqualTo(new[] { new Redirect("WWWW2222", "DDDD2222"), new Redirect("XXXX2222", "AAAA2222") }));
        using var later = new MemorySnapshot(UnitTree.Empty, all, new DateOnly(2026, 12, 1));
        Assert.That(later.Rows.Select(row => row.Key), Is.EqualTo(new[] { "CCCC2222", "DDDD2222" }));
    }

    [FsCheck.NUnit.Property]
    public bool What_is_said_of_a_records_life_comes_back_as_it_was_written(string? reason, DateTime on, DateTime until, bool isRemoved, bool isLifted)
    {
        var said = new Statement
        {
            Origin = Origin.Librarian, Source = "",
            Says = new CatalogueFacts { Removal = isRemoved ? new Removal(reason is null ? null : Sound(reason), DateOnly.FromDateTime(on)) : null, EmbargoUntil = isLifted ? null : DateOnly.FromDateTime(until) },
            Denies = Denials.None with { Removal = !isRemoved, Embargo = isLifted },
        };
        var read = FactsJson.ReadSaid(FactsJson.Write([said])).Single();
        return read.Says.Removal == said.Says.Removal && read.Says.EmbargoUntil == said.Says.EmbargoUntil && read.Denies.Removal == said.Denies.Removal && read.Denies.Embargo == said.Denies.Embargo;
    }

    // Half a surrogate pair is no text that JSON could carry.
    private static string Sound(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar));
}
