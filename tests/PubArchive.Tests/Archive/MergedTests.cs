using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Archive.Steps;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>What was merged in Zotero: the item that stays says which it replaces.</summary>
public sealed class MergedTests
{
    private static Item Eel(string key, string title = "Eels", params string[] replaces) => Invented.Item($"{title} of {key}").Keyed(key, "groups/1") with
    {
        Relations = [new Relation("dc:relation", "http://zotero.org/groups/1/items/ZZZZ2222"), .. replaces.Select(other => new Relation("dc:replaces", $"http://zotero.org/groups/1/items/{other}"))],
    };

    private static Item Modified(int year, Item item) => item with { DateModified = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    private static ArchiveStore With(params Item[] items)
    {
        var store = New();
        store.Take(Json, items);
        return store;
    }

    private static string Public(ArchiveStore store) => string.Join(' ', store.List(new PublicationQuery { Order = PublicationOrder.Key }).Select(row => row.Key));

    private static (string Tombstones, string Redirects) Addresses(ArchiveStore store)
    {
        using var snapshot = store.OpenSnapshot();
        return (string.Join(' ', snapshot.Tombstones.Select(stone => stone.Key)), string.Join(' ', snapshot.Redirects.Select(redirect => $"{redirect.FormerKey}>{redirect.Key}")));
    }

    [Test]
    public void A_merged_records_address_leads_to_the_one_that_replaces_it()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        store.Take(Json, Eel("AAAA2222", replaces: "BBBB2222"));

        Assert.That((Public(store), Addresses(store)), Is.EqualTo(("AAAA2222", ("", "BBBB2222>AAAA2222"))));
        Assert.That(store.Find("bbbb2222")!.Key, Is.EqualTo("AAAA2222"));
        Assert.That(store.Search("eels", 10).Select(hit => hit.Row.Key), Is.EqualTo(new[] { "AAAA2222" }));
    }

    [Test]
    public void What_people_said_of_the_merged_record_is_said_of_the_one_that_stays()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        store.SaveUnits(Invented.Units);
        store.Tag("BBBB2222", "NURS", "by hand");
        store.Tag("BBBB2222", "HIST", "by hand");
        store.SetSummary("BBBB2222", "en", "Of B.");
        store.SetSummary("BBBB2222", "nn", "Om B.");
        store.SetSummary("AAAA2222", "en", "Of A.");
        store.Tag("AAAA2222", "HIST", "by hand");
        store.Untag("AAAA2222", "HIST", "no");
        store.Hide(["BBBB2222"]);
        store.Say(Row("BBBB2222", new CatalogueFacts { OpenAccessUrl = "https://example.org/b", Goals = [new GoalTag(SdgGoal.Of(14), Origin.ArchiveCsv)] }));

        store.Take(Json, Eel("AAAA2222", replaces: "BBBB2222"));
        var facts = store.Find("AAAA2222")!.Facts;
        Assert.Multiple(() =>
        {
            Assert.That(facts.UnitKeys(), Is.EqualTo(new[] { "NURS" }), "HIST was denied for A");
            Assert.That(facts.Summaries.Select(summary => summary.Text), Is.EqualTo(new[] { "Of A.", "Om B." }));
            Assert.That((facts.OpenAccessUrl, facts.Goals.Single().Goal.Number), Is.EqualTo(("https://example.org/b", 14)));
            Assert.That(facts.StandingOn(new DateOnly(2026, 11, 22)), Is.EqualTo(Standing.Public), "that B was hidden is not about A");
        });
    }

    [Test]
    public void What_was_kept_from_readers_does_not_come_to_light_under_a_key_that_they_never_saw()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222"), Eel("DDDD2222"));
        store.Hide(["AAAA2222"]);
        store.Embargo(["BBBB2222"], new DateOnly(2030, 1, 1));
        store.Remove(["CCCC2222"], "withdrawn");
        store.Take(Json, Eel("NEWA2222", replaces: "AAAA2222"), Eel("NEWB2222", replaces: "BBBB2222"), Eel("NEWC2222", replaces: "CCCC2222"), Eel("NEWD2222", replaces: "DDDD2222"));
        Assert.That((Public(store), Addresses(store)), Is.EqualTo(("NEWD2222", ("NEWC2222", "CCCC2222>NEWC2222 DDDD2222>NEWD2222"))));
        store.Restore(["AAAA2222"]);
        store.Take(Json, Eel("NEWA2222", "Other eels", "AAAA2222"));
        Assert.That(Public(store), Is.EqualTo("NEWA2222 NEWD2222"), "what a librarian says of it counts from then on");
    }

    [Test]
    public void An_older_export_that_still_has_it_does_not_bring_it_back_in_whatever_order()
    {
        var (before, after) = (new[] { Eel("AAAA2222", "Old eels"), Eel("BBBB2222", "Old eels") }, Modified(2026, Eel("AAAA2222", "New eels", "BBBB2222")));
        using var inOrder = With(before);
        inOrder.Take(Json, after);
        var again = inOrder.Take(Json with { Name = "old.json" }, before);
        using var reversed = With(after);
        reversed.Take(Json with { Name = "old.json" }, before);

        Assert.That((Public(inOrder), Public(reversed)), Is.EqualTo(("AAAA2222", "AAAA2222")));
        Assert.That(Addresses(reversed), Is.EqualTo(Addresses(inOrder)).And.EqualTo(("", "BBBB2222>AAAA2222")));
        Assert.That(again.Entries[1], Is.EqualTo(new ImportEntry(2, "AAAA2222", ImportOutcome.Unchanged, "BBBB2222 was merged into it", "Old eels of BBBB2222")));
        Assert.That(inOrder.Find("AAAA2222")!.Item.Title, Is.EqualTo("New eels of AAAA2222"));
    }

    [Test]
    public void A_merge_of_a_merge_leads_on()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222"));
        store.Take(Json, Eel("BBBB2222", replaces: "AAAA2222"));
        store.Take(Json, Eel("CCCC2222", replaces: "BBBB2222"));
        Assert.That(Addresses(store), Is.EqualTo(("", "AAAA2222>CCCC2222 BBBB2222>CCCC2222")));
        store.Remove(["CCCC2222"], null);
        Assert.That(Addresses(store), Is.EqualTo(("CCCC2222", "AAAA2222>CCCC2222 BBBB2222>CCCC2222")));
        store.Hide(["CCCC2222"]);
        Assert.That(Addresses(store), Is.EqualTo(("", "")));
    }

    [Test]
    public void Older_exports_of_a_merge_of_a_merge_bring_nothing_back_in_whatever_order()
    {
        Item[] first = [Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222")], second = [Modified(2025, Eel("BBBB2222", "Later", "AAAA2222")), Eel("CCCC2222")], third = [Modified(2026, Eel("CCCC2222", "Last", "BBBB2222", "AAAA2222"))];
        Item[][][] orders = [[first, second, third], [first, third, second], [second, first, third], [second, third, first], [third, first, second], [third, second, first]];
        foreach (var order in orders)
        {
            using var store = With();
            foreach (var (export, name) in order.Zip(["1.json", "2.json", "3.json"])) { store.Take(Json with { Name = name }, export); }
            store.Take(Json with { Name = "4.json" }, first);
            Assert.That((Public(store), Addresses(store)), Is.EqualTo(("CCCC2222", ("", "AAAA2222>CCCC2222 BBBB2222>CCCC2222"))));
        }
    }

    [Test]
    public void An_older_export_brings_nothing_back_that_was_merged_twice_though_the_last_names_only_its_own()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222"));
        store.Take(Json, Eel("BBBB2222", replaces: "AAAA2222"));
        store.Take(Json, Eel("CCCC2222", replaces: "BBBB2222"));
        store.Take(Json with { Name = "old.json" }, Eel("AAAA2222"), Eel("BBBB2222", "Later", "AAAA2222"), Eel("CCCC2222"));
        Assert.That((Public(store), Addresses(store)), Is.EqualTo(("CCCC2222", ("", "AAAA2222>CCCC2222 BBBB2222>CCCC2222"))));
    }

    [Test]
    public void The_same_again_changes_nothing_and_undoing_parts_them()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        store.SetSummary("BBBB2222", "en", "Of B.");
        var before = store.Dump();
        Assert.That(store.Take(Json, Eel("AAAA2222", replaces: "BBBB2222")).Changes, Is.EqualTo(1));
        var merge = store.History(1)[0].Id;
        using (var unchanged = store.Begin("import", "again"))
        {
            Assert.That(unchanged.Import(Json, Records(Eel("AAAA2222", replaces: "BBBB2222")), ImportOptions.Default).Changes, Is.Zero);
            Assert.That(unchanged.HasChanges, Is.False);
        }
        Assert.That(store.Undo(merge).IsDone, Is.True);
        Assert.That(store.Dump(), Is.EqualTo(before));
        Assert.That(store.Find("BBBB2222")!.Key, Is.EqualTo("BBBB2222"));
    }

    [Test]
    public void Undoing_a_merge_gives_back_exactly_what_was_and_the_archive_is_whole_all_the_way()
    {
        using var archive = new StepArchive();
        using var store = archive.Open();
        store.Take(Json, Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222", replaces: "XXXX2222"));
        store.SetSummary("BBBB2222", "en", "Of B.");
        store.Hide(["CCCC2222"]);
        var before = archive.State();
        store.Take(Json, Eel("AAAA2222", "Eels", "BBBB2222", "CCCC2222", "ZZZZ3333"));
        var merge = store.History(1)[0].Id;
        Assert.That(store.Verify().Faults, Is.Empty);
        store.SetSummary("XXXX2222", "nn", "Om A.");
        Assert.That(store.Undo(merge).InTheWay.Select(step => step.Id), Is.EqualTo(new[] { merge + 1 }), "a later edit of the record that stayed");
        store.Undo(merge + 1);
        Assert.That(store.Undo(merge).IsDone, Is.True);
        Assert.That((archive.State(), store.Verify().Faults.Length), Is.EqualTo((before, 0)));
        archive.Check();
    }

    [Test]
    public void When_the_replacing_item_does_not_say_so_any_more_the_other_lives_again()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        store.Take(Json, Eel("AAAA2222", replaces: "BBBB2222"));
        store.Take(Json, Eel("AAAA2222", "Parted eels"), Eel("BBBB2222", "Parted eels"));
        Assert.That(Public(store), Is.EqualTo("AAAA2222 BBBB2222"));
        Assert.That(store.Find("BBBB2222")!.Key, Is.EqualTo("BBBB2222"));
        Assert.That(Addresses(store), Is.EqualTo(("", "")));
        store.Take(Json, Eel("AAAA2222", "Joined eels", "BBBB2222"));
        Assert.That((Public(store), Addresses(store)), Is.EqualTo(("AAAA2222", ("", "BBBB2222>AAAA2222"))), "merged once more");
    }

    [Test]
    public void Keys_of_another_library_and_words_that_are_no_keys_lead_nowhere()
    {
        using var store = With(Eel("AAAA2222"), Invented.Item("Herrings").Keyed("BBBB2222", "groups/2"));
        store.Take(Json, Eel("AAAA2222", "Eels", "BBBB2222", "nonsense", ""));
        Assert.That(Public(store), Is.EqualTo("AAAA2222 BBBB2222"));
        Assert.That(store.Find("BBBB2222")!.Item.Title, Is.EqualTo("Herrings"));
    }

    [Test]
    public void A_merged_record_is_neither_missing_nor_among_the_removed()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        using (var step = store.Begin("import", "all"))
        {
            step.Import(Json, Records(Eel("AAAA2222", replaces: "BBBB2222")), ImportOptions.Default);
            Assert.That(step.FindMissing().Records, Is.Empty);
            step.Commit();
        }
        Assert.That(store.List(new PublicationQuery { Standings = [.. Enum.GetValues<Standing>()] }).Select(row => row.Key), Is.EqualTo(new[] { "AAAA2222" }));
        Assert.That(store.Statistics().Removed, Is.Zero);
    }

    [Test]
    public void What_another_program_says_of_either_during_the_import_is_not_lost()
    {
        using var archive = new StepArchive();
        using var store = archive.Open();
        store.Take(Json, Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222"));
        store.SetSummary("CCCC2222", "nn", "Om C.");
        using var other = archive.Open("Ola");
        using (var step = store.Begin("import", "import library.json"))
        {
            step.Import(Json, Records(Eel("BBBB2222", replaces: "CCCC2222"), Eel("AAAA2222", replaces: "BBBB2222")), ImportOptions.Default);
            other.SetSummary("CCCC2222", "en", "Of C.");
            other.AddGoal("AAAA2222", SdgGoal.Of(14), null);
            step.Commit();
        }
        var facts = store.Find("CCCC2222")!;
        Assert.That((facts.Key, string.Join(' ', facts.Facts.Summaries.Select(summary => summary.Text)), facts.Facts.Goals.Length), Is.EqualTo(("AAAA2222", "Of C. Om C.", 1)));
        Assert.That(store.Verify().Faults, Is.Empty);
    }

    [Test]
    public void A_record_without_key_that_is_like_the_merged_one_is_taken_for_the_one_that_stays()
    {
        var (cod, herring) = (Invented.Item("Cod").By("Li").With(Field.Doi, "10.1000/cod"), Invented.Item("Herrings").By("Ås").With(Field.Doi, "10.1000/herring"));
        using var store = With(cod.Keyed("AAAA2222", "groups/1"), herring.Keyed("BBBB2222", "groups/1"));
        store.Take(Json, cod.Keyed("AAAA2222", "groups/1") with { Relations = Eel("", "", "BBBB2222").Relations });
        var result = store.Take(CslJson, cod, herring, herring with { CiteKey = "again" });
        Assert.That(Public(store), Is.EqualTo("AAAA2222"));
        Assert.That(result.Entries.Select(entry => (entry.Key, entry.Outcome)), Is.All.EqualTo(("AAAA2222", ImportOutcome.Unchanged)));
    }
}
