using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>A step is there for everybody at once, or never.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StepTests : IDisposable
{
    private readonly StepArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    private static Item Eel(string key, string title = "Eels") => Invented.Item(title).Keyed(key, "groups/1");

    [Test]
    public void Several_files_are_one_step_which_others_see_when_it_is_committed()
    {
        using var store = _archive.Open("Kari");
        using var other = _archive.Open("Ola");
        store.Take(Json, Eel("AAAA2222"));
        using (var step = store.Begin("import", "import two files"))
        {
            step.Import(Json with { Name = "second.json" }, Records(Eel("AAAA2222").With(Field.Volume, "7"), Eel("BBBB2222")), ImportOptions.Default);
            step.Import(Json, Records(Eel("BBBB2222").Tagged("sea"), Eel("CCCC2222")), ImportOptions.Default);
            Assert.That((store.Statistics().Records, other.Statistics().Records), Is.EqualTo((3, 1)));
            Assert.That(store.Find("BBBB2222")!.Item.Tags, Has.Length.EqualTo(1), "the store sees its own step");
            Assert.That((store.Search("eels", 9).Count, other.Search("eels", 9).Count), Is.EqualTo((3, 1)));
            using (var snapshot = other.OpenSnapshot()) { Assert.That(snapshot.Publications().Count(), Is.EqualTo(1)); }
            step.Commit();
        }

        Assert.That((store.Statistics().Records, other.Statistics().Records, other.Search("eels", 9).Count), Is.EqualTo((3, 3, 3)));
        Assert.That(other.Runs().Select(run => run.Id), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(other.History(9).Select(each => (each.Id, each.Kind, each.What, each.Who, each.Created, each.Changed)),
            Is.EqualTo(new[] { (2, "import", "import two files", "Kari", 2, 1), (1, "import", "import library.json", "Kari", 1, 0) }));
        _archive.Check();
    }

    [Test]
    public void A_step_that_is_not_committed_leaves_what_was_there_and_its_numbers()
    {
        using var store = _archive.Open();
        store.SaveUnits(Invented.Units);
        store.Take(Json, Eel("AAAA2222"), Invented.Item("Herrings") with { CiteKey = "herrings" });
        store.Tag("AAAA2222", "HIST", "old");
        var before = _archive.State();

        using (var step = store.Begin("import", "import in vain"))
        {
            step.SaveUnits(UnitTree.Empty);
            step.Import(Json, Records(Eel("AAAA2222", "Other eels"), Eel("BBBB2222"), Invented.Item("Herrings").With(Field.Doi, "10.1000/h").Keyed("HHHH2222", "groups/1")), ImportOptions.Default);
            step.ApplyFacts(ArchiveCsv, [Row("BBBB2222", In("NURS"))]);
            Assert.That(_archive.State(), Is.EqualTo(before), "nobody else sees it");
        }

        Assert.That(_archive.State(), Is.EqualTo(before));
        Assert.That(store.Units.Units, Is.Not.Empty);
        Assert.That(VisibleState.Rows(_archive.File, "select count(*) from version union all select count(*) from identity where step > 3 union all select count(*) from source_record"), Is.EqualTo(new[] { "3", "0", "2" }));
        _archive.Check();
    }

    [Test]
    public void What_fails_or_is_stopped_at_any_record_leaves_nothing()
    {
        using var store = _archive.Open();
        store.Take(Json, [.. Enumerable.Range(0, 40).Select(number => Eel($"AAAA22{22 + number:D2}".Replace('0', 'Z').Replace('1', 'Y')))]);
        var before = _archive.State();
        for (var at = 0; at < 60; at += 7)
        {
            using var stop = new CancellationTokenSource();
            Assert.That(() => store.Import(Json, Stopping(stop, at), ImportOptions.Default, null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(_archive.State(), Is.EqualTo(before));
            _archive.Check();
        }

        IEnumerable<IncomingRecord> Stopping(CancellationTokenSource stop, int at) => Records(Enumerable.Range(0, 60).Select(number =>
        {
            if (number == at) { stop.Cancel(); }
            return Eel($"AAAA22{22 + number:D2}".Replace('0', 'Z').Replace('1', 'Y'), "Changed eels").Tagged("x");
        }));
    }

    [Test]
    public void A_second_step_is_turned_away_with_a_word_on_the_first_and_edits_are_not()
    {
        using var store = _archive.Open("Kari");
        using var other = _archive.Open("Ola");
        store.Take(Json, Eel("AAAA2222"));
        using (store.Begin("import", "import much.csv"))
        {
            var problem = Assert.Throws<ArchiveException>(() => other.Take(Json, Eel("BBBB2222")))!;
            Assert.That((problem.Problem, problem.Message), Is.EqualTo((ArchiveProblem.Locked, $"Another program is at work on the archive '{_archive.File}': import much.csv, begun 2026-11-22 12:00 UTC by Kari. Wait until it is done, or close it, and try again; nothing was changed.")));
            Assert.That(Assert.Throws<ArchiveException>(() => other.Undo(1))!.Problem, Is.EqualTo(ArchiveProblem.Locked));
            Assert.That(other.SetSummary("AAAA2222", "en", "Long fish."), Is.True);
            Assert.That(() => store.SetSummary("AAAA2222", "en", "No."), Throws.InvalidOperationException);
        }
        Assert.That(other.Take(Json, Eel("BBBB2222")).Added, Is.EqualTo(1));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_archive.File)!, "*.lock"), Is.Empty);
    }

    [Test]
    public void A_step_that_a_killed_program_left_behind_is_taken_out_by_the_next_writer()
    {
        string before;
        using (var store = _archive.Open())
        {
            store.Take(Json, Eel("AAAA2222"));
            before = _archive.State();
            using (var step = store.Begin("import", "import the rest"))
            {
                step.Import(Json, Records(Eel("AAAA2222", "Other"), Eel("BBBB2222")), ImportOptions.Default);
                _archive.Copy("killed.db");
            }
        }
        var killed = _archive.Place("killed.db");
        Assert.That(VisibleState.Of(killed), Is.EqualTo(before));
        Assert.That(VisibleState.Rows(killed, "select count(*) from version"), Is.EqualTo(new[] { "3" }));
        using (ArchiveStore.OpenReadOnly(killed, new StoppedClock())) { }
        using (ArchiveStore.Open(killed, new StoppedClock())) { }

        Assert.That(VisibleState.Of(killed), Is.EqualTo(before));
        Assert.That(VisibleState.Rows(killed, "select count(*) from version"), Is.EqualTo(new[] { "1" }));
        VisibleState.Check(killed);
    }

    [Test]
    public void An_index_that_was_left_behind_the_records_is_brought_in_step()
    {
        using (var store = _archive.Open())
        {
            store.Take(Json, Eel("AAAA2222"), Eel("BBBB2222"));
            store.Take(Json, Eel("AAAA2222", "Herrings"));
        }
        // As after a kill between the switch and what follows it: the version before is still in the index.
        VisibleState.Rows(_archive.File, "insert into search_debt (step) values (2)");
        VisibleState.Rows(_archive.File, "insert into search (rowid, title) values (1, 'eels')");
        using (var store = _archive.Open()) { Assert.That(store.Search("eels", 9).Select(hit => hit.Row.Key), Is.EqualTo(new[] { "BBBB2222" })); }
        _archive.Check();
    }
}
