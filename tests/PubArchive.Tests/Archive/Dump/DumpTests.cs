using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;
using PubArchive.Tests.Archive.Steps;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive.Dump;

/// <summary>The whole archive as plain files, and an archive out of them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DumpTests : IDisposable
{
    private readonly StepArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Test]
    public void An_archive_made_of_a_dump_gives_the_same_bytes_and_is_whole()
    {
        Fill();
        var dump = Export("dump");
        ArchiveStore.ImportAll(_archive.Place("dump"), _archive.Place("again.db"));
        using (var again = Open("again.db")) { again.ExportAll(_archive.Place("second")); }
        Assert.That(Files("second"), Is.EqualTo(dump));
        Assert.That(VisibleState.Of(_archive.Place("again.db")), Is.EqualTo(_archive.State()));
        VisibleState.Check(_archive.Place("again.db"));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_archive.File)!, "*.part*"), Is.Empty);
    }

    [Test]
    public void An_archive_made_of_a_dump_goes_on_as_the_first_would()
    {
        Fill();
        Export("dump");
        ArchiveStore.ImportAll(_archive.Place("dump"), _archive.Place("again.db"));
        Item[] news = [Eel("AAAA2222", "Quite other eels"), Invented.Item("Cod").By("Li").With(Field.Doi, "10.1000/cod"), Eel("NNNN2222", "News")];
        foreach (var name in new[] { "archive.db", "again.db" })
        {
            using var store = Open(name);
            store.Take(Json, news);
            store.Undo(store.History(1)[0].Id);
            Assert.That(store.Undo(13).IsDone, Is.True, "an undone import of before counts again");
            store.ExportAll(_archive.Place(name + ".dump"));
        }
        Assert.That(Files("again.db.dump"), Is.EqualTo(Files("archive.db.dump")));
        VisibleState.Check(_archive.Place("again.db"));
    }

    [Test]
    public void An_import_that_was_undone_leaves_the_state_files_as_they_were()
    {
        Fill();
        var before = Export("before");
        using (var store = _archive.Open())
        {
            var step = store.History(1)[0].Id + 1;
            store.Take(Json, Eel("AAAA2222", "Other eels"), Eel("NNNN2222", "News"), Invented.Item("Cod").By("Li").With(Field.Doi, "10.1000/cod").Keyed("KKKK2222", "groups/1"), Invented.Item("Sprats").By("Ås"));
            store.ExportAll(_archive.Place("between"));
            Assert.That(store.Undo(step).IsDone, Is.True);
        }
        var after = Export("after");
        Assert.That(State(Files("between")), Is.Not.EqualTo(State(before)));
        Assert.That(State(after), Is.EqualTo(State(before)));
        Assert.That(after, Is.Not.EqualTo(before), "the history has two more steps");
    }

    [Test]
    public void What_a_step_under_way_has_written_is_not_in_a_dump()
    {
        Fill();
        var before = Export("before");
        using var other = _archive.Open("Per");
        using var step = other.Begin("import", "import more.json");
        step.Import(Json, Records(Eel("AAAA2222", "Other eels"), Eel("NNNN2222", "News")), ImportOptions.Default);
        Assert.That(Export("meanwhile"), Is.EqualTo(before));
    }

    [TestCase("records.jsonl", 2, "{", "DUMP002")]
    [TestCase("records.jsonl", 1, """{"key":"AAAA2222"}""", "DUMP002")]
    [TestCase("history/versions.jsonl", 3, """{"version":"three"}""", "DUMP002")]
    [TestCase("history/marks.jsonl", 1, """{"mark":"xyz","record":1,"step":2}""", "DUMP002")]
    [TestCase("runs.jsonl", 1, "[]", "DUMP004")]
    [TestCase("units.json", 1, """{"units":[]}""", "DUMP004")]
    [TestCase("people.json", 1, """{"people":[]}""", "DUMP004")]
    [TestCase("candidates.jsonl", 1, "", "DUMP004")]
    public void A_damaged_line_is_named_and_nothing_is_made(string file, int line, string text, string code)
    {
        Fill();
        Export("dump");
        var lines = File.ReadAllLines(_archive.Place("dump/" + file));
        lines[line - 1] = text;
        File.WriteAllLines(_archive.Place("dump/" + file), lines);
        Refused((code, file, line));
    }

    [Test]
    public void A_line_whose_content_is_none_is_named()
    {
        Fill();
        Export("dump");
        var file = _archive.Place("dump/records.jsonl");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"title\":\"Herrings", "\"title\":7,\"was\":\"Herrings", StringComparison.Ordinal));
        var line = File.ReadAllLines(file).ToList().FindIndex(text => text.Contains("\"title\":7", StringComparison.Ordinal)) + 1;
        Assert.That(line, Is.Positive);
        Refused(("DUMP003", "records.jsonl", line));
    }

    [TestCase("sources.jsonl", "dump.json")]
    [TestCase("former-keys.jsonl", "former-keys.jsonl")]
    [TestCase("history/candidates.jsonl", "candidates.jsonl")]
    public void A_file_that_was_cut_off_is_noticed(string file, string named)
    {
        Fill();
        Export("dump");
        var lines = File.ReadAllLines(_archive.Place("dump/" + file));
        File.WriteAllText(_archive.Place("dump/" + file), string.Concat(lines[..^1].Select(line => line + "\n")));
        var fault = Assert.Throws<DumpException>(() => ArchiveStore.ImportAll(_archive.Place("dump"), _archive.Place("again.db")))!;
        Assert.That(fault.Faults.Select(found => Path.GetFileName(found.File)), Does.Contain(named));
        Assert.That(File.Exists(_archive.Place("again.db")), Is.False);
    }

    [Test]
    public void A_number_that_no_line_has_is_noticed()
    {
        Fill();
        Export("dump");
        var file = _archive.Place("dump/history/runs.jsonl");
        var lines = File.ReadAllLines(file);
        File.WriteAllText(file, string.Concat(lines.Select(line => line.Replace("\"run\":1,\"step\":3,", "\"run\":1,\"step\":77,", StringComparison.Ordinal) + "\n")));
        Refused(("DUMP005", "history/runs.jsonl", 0));
    }

    [Test]
    public void A_folder_or_archive_that_holds_something_is_left_alone()
    {
        Fill();
        Export("dump");
        using var store = _archive.Open();
        Assert.That(() => store.ExportAll(_archive.Place("dump")), Throws.InstanceOf<IOException>().With.Message.Contains("not empty"));
        var held = _archive.State();
        Assert.That(() => ArchiveStore.ImportAll(_archive.Place("dump"), _archive.File), Throws.InstanceOf<ArchiveException>().With.Message.Contains("holds something already"));
        Assert.That(_archive.State(), Is.EqualTo(held));
    }

    [Test]
    public void An_archive_that_never_held_a_record_is_replaced()
    {
        Fill();
        Export("dump");
        using (var empty = Open("empty.db")) { empty.SaveUnits(Invented.Units); }
        ArchiveStore.ImportAll(_archive.Place("dump"), _archive.Place("empty.db"));
        Assert.That(VisibleState.Of(_archive.Place("empty.db")), Is.EqualTo(_archive.State()));
    }

    [Test]
    public void Work_that_is_stopped_leaves_nothing()
    {
        Fill();
        Export("dump");
        using var store = _archive.Open();
        var stopped = new CancellationToken(canceled: true);
        Assert.That(() => store.ExportAll(_archive.Place("stopped"), null, stopped), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => ArchiveStore.ImportAll(_archive.Place("dump"), _archive.Place("stopped.db"), null, stopped), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(_archive.File)!).Where(entry => entry.Contains("stopped", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_table_for_people_is_guarded_and_the_README_names_every_file()
    {
        using (var store = _archive.Open()) { store.Take(Json, Eel("AAAA2222", "=1+1"), Eel("BBBB2222", "'@x \"y\"")); }
        Export("dump");
        var csv = File.ReadAllText(_archive.Place("dump/publications.csv"));
        Assert.That(csv, Does.Contain("\"'=1+1\"").And.Contain("\"''@x \"\"y\"\"\""));
        var readme = File.ReadAllText(_archive.Place("dump/README.txt"));
        Assert.That(Files("dump").Select(file => file.Name).Where(name => name != "README.txt" && !readme.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    private static Item Eel(string key, string title = "Eels") => Invented.Item(title).Keyed(key, "groups/1");

    // Imports, edits, undone ones, a record whose key changed, a candidate, a tombstone, hidden, embargoed and merged records, other units, strange letters.
    private void Fill()
    {
        using var store = _archive.Open();
        store.SaveUnits(Invented.Units);
        using (var step = store.Begin("people", "people.yaml"))
        {
            step.SavePeople([new Person { Id = "kari", Name = "Kari Ås", OptOut = OptOut.Data }]);
            step.Commit();
        }
        store.Take(Json, Eel("AAAA2222"), Eel("BBBB2222", "Perch\n\"and\" \u2028 𝕏 =pike"), Invented.Item("Herrings").By("Ås").With(Field.Doi, "10.1000/h"));
        store.Tag("AAAA2222", "HIST", "old");
        store.Take(Json, Eel("AAAA2222", "Eels again"), Eel("CCCC2222", "Carp"));
        store.Take(Csv, Invented.Item("Herrings").By("Ås").With(Field.Doi, "10.1000/h").Keyed("HHHH2222", "groups/1"), Invented.Item("Herrings").By("Ås").With(Field.Doi, "10.1000/h").Keyed("JJJJ2222", "groups/1"));
        store.SetSummary("CCCC2222", "nn", "Om karpe.");
        store.AddGoal("CCCC2222", SdgGoal.Of(14), null);
        store.Remove(["BBBB2222"], "published twice");
        store.Hide(["CCCC2222"]);
        store.Embargo(["HHHH2222"], new DateOnly(2030, 1, 1));
        store.Take(Json, Eel("FFFF2222", "Common carp") with { Relations = [new Relation("dc:replaces", "http://zotero.org/groups/1/items/CCCC2222")] });
        Assert.That(store.Find("CCCC2222")!.Key, Is.EqualTo("FFFF2222"));
        store.Take(Json, Eel("DDDD2222", "Dace"), Eel("AAAA2222", "Eels once more"));
        Assert.That(store.Undo(12).IsDone, Is.True);
        store.AddGoal("HHHH2222", SdgGoal.Of(2), null);
        Assert.That(store.Candidates(), Is.Not.Empty);
    }

    private ArchiveStore Open(string name) => ArchiveStore.Open(_archive.Place(name), new StoppedClock(), "Kari");

    private (string Name, string Text)[] Export(string name)
    {
        using (var store = _archive.Open()) { store.ExportAll(_archive.Place(name)); }
        return Files(name);
    }

    private (string Name, string Text)[] Files(string name) =>
        [.. Directory.GetFiles(_archive.Place(name), "*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(_archive.Place(name), file).Replace('\\', '/'), File.ReadAllText(file))).Order()];

    private static (string Name, string Text)[] State((string Name, string Text)[] files) => [.. files.Where(file => !file.Name.StartsWith("history/", StringComparison.Ordinal) && file.Name != "dump.json")];

    private void Refused((string Code, string File, int Line) first)
    {
        var fault = Assert.Throws<DumpException>(() => ArchiveStore.ImportAll(_archive.Place("dump"), _archive.Place("again.db")))!;
        var found = fault.Faults[0];
        Assert.That((found.Code, Path.GetRelativePath(_archive.Place("dump"), found.File!).Replace('\\', '/'), found.Line), Is.EqualTo(first), fault.Message);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_archive.File)!, "again*"), Is.Empty);
    }
}
