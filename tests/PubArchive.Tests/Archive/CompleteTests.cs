using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>An export that is the whole library: what it does not have any more, and its return.</summary>
public sealed class CompleteTests
{
    private static Item Eel(string key, string? library = "groups/1") => Invented.Item($"Eels of {key}").Keyed(key, library);

    private static ArchiveStore With(params Item[] items)
    {
        var store = New();
        store.Take(Json, items);
        return store;
    }

    private static string Missing(ArchiveStore store, params Item[] items) => Missing(store, remove: false, items);

    private static string Missing(ArchiveStore store, bool remove, params Item[] items)
    {
        using var step = store.Begin("import", "import all");
        step.Import(Json, Records(items), ImportOptions.Default);
        var missing = step.FindMissing();
        if (remove) { step.RemoveMissing(missing.Records); }
        step.Commit();
        return string.Join(' ', missing.Records.Select(record => record.Key));
    }

    private static string Public(ArchiveStore store) => string.Join(' ', store.List(new PublicationQuery { Order = PublicationOrder.Key }).Select(row => row.Key));

    [Test]
    public void What_no_file_named_is_missing_in_its_library_and_in_no_other()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222", "groups/2"), Invented.Item("Without a key or library", ItemType.Book));
        var keyless = store.List(new PublicationQuery { Type = ItemType.Book }).Single().Key;
        Assert.That(Missing(store, Eel("AAAA2222")).Split(' '), Is.EquivalentTo(new[] { "BBBB2222", keyless }));
        Assert.That(Public(store).Split(' '), Has.Length.EqualTo(4), "finding removes nothing");
    }

    [Test]
    public void Several_files_of_one_step_are_one_library()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"), Eel("CCCC2222"));
        using var step = store.Begin("import", "import a b");
        step.Import(Json, Records(Eel("AAAA2222")), ImportOptions.Default);
        step.Import(Csv, Records(Eel("BBBB2222"), Eel("DDDD2222")), ImportOptions.Default);
        var missing = step.FindMissing();
        Assert.That((missing.Records.Single(), missing.Held), Is.EqualTo((new MissingRecord("CCCC2222", "Eels of CCCC2222"), 4)));
    }

    [Test]
    public void A_record_found_by_likeness_is_named_though_its_key_is_another()
    {
        using var store = New();
        store.Take(CslJson, Invented.Item("Eels").With(Field.Doi, "10.1000/eel"));
        Assert.That(Missing(store, Invented.Item("Eels").With(Field.Doi, "10.1000/eel").Keyed("AAAA2222", "groups/1")), Is.Empty);
    }

    [Test]
    public void What_was_removed_as_missing_leaves_a_tombstone_and_comes_back_with_the_export_that_has_it()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        Assert.That(Missing(store, remove: true, Eel("AAAA2222")), Is.EqualTo("BBBB2222"));
        Assert.That(Public(store), Is.EqualTo("AAAA2222"));
        using (var snapshot = store.OpenSnapshot()) { Assert.That(snapshot.Tombstones, Is.EqualTo(new[] { new Tombstone("BBBB2222", new DateOnly(2026, 11, 22), null) })); }
        Assert.That(Missing(store, Eel("AAAA2222")), Is.Empty, "what is removed is not missing any more");

        var again = store.Take(Json, Eel("BBBB2222"));
        Assert.That(again.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Updated }), "the same text as ever, and yet news");
        Assert.That(Public(store), Is.EqualTo("AAAA2222 BBBB2222"));
        Assert.That(store.Take(Json, Eel("BBBB2222")).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Unchanged }));
    }

    [Test]
    public void It_comes_back_with_new_content_too()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        Missing(store, remove: true, Eel("AAAA2222"));
        store.Take(Json, Eel("BBBB2222").With(Field.Date, "2020"));
        Assert.That(Public(store), Does.Contain("BBBB2222"));
    }

    [Test]
    public void What_a_librarian_removed_does_not_come_back_so()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        Missing(store, remove: true, Eel("AAAA2222"));
        store.Remove(["BBBB2222"], "withdrawn");
        store.Take(Json, Eel("BBBB2222"));
        Assert.That(Public(store), Is.EqualTo("AAAA2222"));
        store.Restore(["BBBB2222"]);
        Assert.That(Public(store), Is.EqualTo("AAAA2222 BBBB2222"));
    }

    [Test]
    public void What_a_librarian_restored_stays_though_exports_lack_it()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        Missing(store, remove: true, Eel("AAAA2222"));
        Assert.That(store.Restore(["BBBB2222"]).Single(), Is.True);
        Assert.That(Missing(store, remove: true, Eel("AAAA2222")), Is.Empty);
        Assert.That(Public(store), Is.EqualTo("AAAA2222 BBBB2222"));
    }

    [Test]
    public void Undoing_the_import_brings_back_what_it_removed()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        var before = store.Dump();
        Missing(store, remove: true, Eel("AAAA2222").With(Field.Date, "2021"), Eel("CCCC2222"));
        Assert.That(store.Undo(store.History(1)[0].Id).IsDone, Is.True);
        Assert.That(store.Dump(), Is.EqualTo(before));
    }

    [Test]
    public void A_step_given_up_removes_nothing()
    {
        using var store = With(Eel("AAAA2222"), Eel("BBBB2222"));
        using (var step = store.Begin("import", "import all"))
        {
            step.Import(Json, Records(Eel("AAAA2222")), ImportOptions.Default);
            Assert.That(step.RemoveMissing(step.FindMissing().Records), Is.EqualTo(1));
        }
        Assert.That(Public(store), Is.EqualTo("AAAA2222 BBBB2222"));
    }
}
