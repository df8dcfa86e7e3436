using Microsoft.Data.Sqlite;
using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Archive;

/// <summary>Backup, restore and verify on files.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SafetyTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_sound_archive_is_found_sound()
    {
        using var store = Filled();
        var report = store.Verify();
        Assert.That((report.Records, report.IsSound), Is.EqualTo((3, true)), string.Join('\n', report.Faults));
        Assert.That(report.Notes, Is.Empty);
    }

    [TestCase("delete from search where rowid = 3", "no search finds: 1 (CCCC2345)")]
    [TestCase("insert into search (rowid, title) values (999, 'ghost')", "what does not show: 1 (999)")]
    [TestCase("insert or replace into search (rowid, title) values (3, 'quite another title than it has')", "other words than theirs: 1 (CCCC2345)")]
    [TestCase("update version set visibility = 0 where key = 'BBBB2345'", "for public, hidden, embargoed or removed when they are not: 1 (BBBB2345)")]
    [TestCase("update version set embargo = '2099-01-01' where key = 'AAAA2345'", "when they are not: 1 (AAAA2345)")]
    [TestCase("delete from placement where version_id in (select id from record where key = 'AAAA2345')", "another title, unit or goal than they have: 1 (AAAA2345)")]
    [TestCase("insert into placement (unit_key, version_id) values ('ARCH', 3)", "version 3 in unit ARCH")]
    [TestCase("insert into goal (goal, version_id) values (7, 3)", "version 3 under goal 7")]
    [TestCase("update version set title = 'Another' where key = 'CCCC2345'", "another title, unit or goal than they have: 1 (CCCC2345)")]
    [TestCase("update version set key = 'AAAA2345' where key = 'CCCC2345'", "lead to more than one record: 1 (AAAA2345)")]
    [TestCase("update body set item = '{' where version_id = 3", "content cannot be read: 1 (CCCC2345)")]
    [TestCase("delete from body where version_id = 3", "Versions without content: 1 (CCCC2345)")]
    [TestCase("delete from identity where record_id = 3", "would not recognise by their numbers or titles: 1 (CCCC2345)")]
    [TestCase("insert into alias (key, record_id, step) values ('ZZZZ9999', 999, 1)", "Former keys that lead to no record: 1 (ZZZZ9999)")]
    [TestCase("insert into alias (key, record_id, step) values ('ZZZZ9999', 999, 1)", "'alias' refer to rows of 'version' that are not there")]
    [TestCase("update step set undone_by = 1 where id = 1", "Steps that count though")]
    [TestCase("update version set base = 1 where key = 'CCCC2345'", "stand on one of another record: 1 (CCCC2345)")]
    public void What_does_not_agree_is_found(string damage, string expected)
    {
        using (Filled()) { }
        Execute(damage);
        using var store = ArchiveStore.OpenReadOnly(_folder["a.pubarchive"], new StoppedClock());
        Assert.That(store.Verify().Faults, Has.Some.Contains(expected));
    }

    [Test]
    public void Bytes_that_are_no_page_are_found()
    {
        using (Filled()) { }
        var page = Execute("select rootpage from sqlite_schema where name = 'body'");
        using (var file = File.Open(_folder["a.pubarchive"], FileMode.Open))
        {
            file.Position = ((long)page! - 1) * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }
        using var store = ArchiveStore.OpenReadOnly(_folder["a.pubarchive"], new StoppedClock());
        Assert.That(store.Verify().Faults, Has.Some.StartsWith("The file is damaged"));
    }

    [Test]
    public void A_backup_holds_everything_even_what_is_only_in_the_log()
    {
        using var store = Filled();
        store.Backup(_folder["copy.pubarchive"]);
        var expected = store.Dump();
        Assert.That(Files("copy*"), Is.EqualTo(new[] { "copy.pubarchive" }));
        using var copy = ArchiveStore.OpenReadOnly(_folder["copy.pubarchive"], new StoppedClock());
        Assert.That((copy.Dump(), copy.Verify().IsSound, copy.History(100).Count), Is.EqualTo((expected, true, store.History(100).Count)));
    }

    [Test]
    public void A_backup_replaces_an_older_one_as_a_whole_or_not_at_all()
    {
        using var store = Filled();
        _folder.Write("copy.pubarchive", "an older one");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => store.Backup(_folder["copy.pubarchive"], null, stop.Token));
        Assert.That((File.ReadAllText(_folder["copy.pubarchive"]), Files("copy*").Length), Is.EqualTo(("an older one", 1)));
        store.Backup(_folder["copy.pubarchive"]);
        using var copy = ArchiveStore.OpenReadOnly(_folder["copy.pubarchive"], new StoppedClock());
        Assert.That(copy.Dump(), Is.EqualTo(store.Dump()));
    }

    [Test]
    public void A_backup_is_of_one_moment_though_others_write_meanwhile()
    {
        using var store = Filled();
        using var other = ArchiveStore.Open(_folder["a.pubarchive"], new StoppedClock());
        var expected = store.Dump();
        store.Backup(_folder["copy.pubarchive"], new Once(() => other.SetSummary("CCCC2345", "en", "Said meanwhile.")));
        using var copy = ArchiveStore.OpenReadOnly(_folder["copy.pubarchive"], new StoppedClock());
        Assert.That(copy.Dump(), Is.EqualTo(expected));
        Assert.That(other.Find("CCCC2345")!.Facts.Summaries, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_backup_taken_during_an_import_holds_nothing_of_it()
    {
        using var store = Filled();
        using var other = ArchiveStore.Open(_folder["a.pubarchive"], new StoppedClock());
        var expected = store.Dump();
        using (var step = store.Begin("import", "import more.csv"))
        {
            step.Import(Stores.Csv, Stores.Records(Item("DDDD2345", "Under way")), ImportOptions.Default);
            other.Backup(_folder["copy.pubarchive"]);
        }
        using var copy = ArchiveStore.Open(_folder["copy.pubarchive"], new StoppedClock());
        Assert.That((copy.Dump(), copy.Verify().IsSound, copy.Verify().Notes.Length), Is.EqualTo((expected, true, 0)));
    }

    [Test]
    public void A_backup_put_back_is_what_all_who_have_the_archive_open_see()
    {
        using var other = Filled();
        var expected = other.Dump();
        other.Backup(_folder["copy.pubarchive"]);
        other.Remove(["AAAA2345"], "a mistake");
        ArchiveStore.RestoreBackup(_folder["copy.pubarchive"], _folder["a.pubarchive"]);
        Assert.That((other.Dump(), other.Verify().IsSound), Is.EqualTo((expected, true)));
        Assert.That(other.Tag("CCCC2345", "ARCH", null), Is.True, "and it can be written");
        Assert.That(File.ReadAllBytes(_folder["copy.pubarchive"])[18], Is.EqualTo(1), "the backup is left as it was");
    }

    [Test]
    public void A_backup_put_where_no_archive_is_becomes_one()
    {
        using (var store = Filled()) { store.Backup(_folder["copy.pubarchive"]); }
        ArchiveStore.RestoreBackup(_folder["copy.pubarchive"], _folder["new.pubarchive"]);
        using var restored = ArchiveStore.Open(_folder["new.pubarchive"], new StoppedClock());
        Assert.That((restored.Statistics().Records, restored.Verify().IsSound), Is.EqualTo((3, true)));
    }

    [Test]
    public void Nothing_is_put_back_while_another_program_is_at_work_or_when_the_backup_is_none()
    {
        using var store = Filled();
        store.Backup(_folder["copy.pubarchive"]);
        store.Remove(["AAAA2345"], null);
        var expected = store.Dump();
        using (store.Begin("import", "import more.csv")) { Assert.That(Problem("copy.pubarchive"), Is.EqualTo(ArchiveProblem.Locked)); }
        _folder.Write("letter.pubarchive", "a letter to a friend, long enough to be looked at as a database of some kind");
        var damaged = File.ReadAllBytes(_folder["copy.pubarchive"]);
        damaged.AsSpan(damaged.Length / 2 / 4096 * 4096, 8192).Fill(0xA5);
        _folder.Write("damaged.pubarchive", damaged);
        Assert.That((Problem("letter.pubarchive"), Problem("damaged.pubarchive"), Problem("none.pubarchive")), Is.EqualTo((ArchiveProblem.NotAnArchive, ArchiveProblem.NotAnArchive, ArchiveProblem.Unreachable)));
        Assert.That((store.Dump(), store.Verify().IsSound), Is.EqualTo((expected, true)));
    }

    [Test]
    public void A_restore_stopped_midway_leaves_the_archive_as_it_was()
    {
        using var store = Filled();
        store.Backup(_folder["copy.pubarchive"]);
        store.Remove(["AAAA2345"], null);
        var expected = store.Dump();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => ArchiveStore.RestoreBackup(_folder["copy.pubarchive"], _folder["a.pubarchive"], null, stop.Token));
        Assert.That((store.Dump(), store.Verify().IsSound), Is.EqualTo((expected, true)));
    }

    [Test]
    public void A_verify_of_a_broken_off_import_says_so_and_finds_no_fault()
    {
        using var store = Filled();
        using var other = ArchiveStore.OpenReadOnly(_folder["a.pubarchive"], new StoppedClock());
        using var step = store.Begin("import", "import more.csv");
        step.Import(Stores.Csv, Stores.Records(Item("DDDD2345", "Under way"), Item("AAAA2345", "Snow and ice")), ImportOptions.Default);
        var report = other.Verify();
        Assert.That(report.Faults, Is.Empty);
        Assert.That(report.Notes, Is.EqualTo(new[] { "Not done: import more.csv, begun 2026-11-22 12:00 UTC. It is under way, or was broken off; nobody sees any of it, and the next command that writes takes it out." }));
    }

    private ArchiveProblem? Problem(string backup) => Assert.Throws<ArchiveException>(() => ArchiveStore.RestoreBackup(_folder[backup], _folder["a.pubarchive"]))?.Problem;

    private string[] Files(string pattern) => [.. Directory.GetFiles(_folder.Path, pattern).Select(file => Path.GetFileName(file))];

    // One public, one hidden, one with a later version, in a unit and under a goal.
    private ArchiveStore Filled()
    {
        var store = ArchiveStore.Open(_folder["a.pubarchive"], new StoppedClock());
        store.SaveUnits(new UnitTree([new Unit { Key = "ARCH", Names = LocalizedText.Of("en", "Architecture"), Level = UnitLevel.Department }]));
        store.Take(Stores.Csv, Item("AAAA2345", "Snow on the roof"), Item("BBBB2345", "Secret"), Item("CCCC2345", "Ice"));
        store.Tag("AAAA2345", "ARCH", null);
        store.AddGoal("AAAA2345", SdgGoal.Of(11), null);
        store.Hide(["BBBB2345"]);
        store.Undo(store.History(1)[0].Id);
        store.Hide(["BBBB2345"]);
        store.SetSummary("AAAA2345", "en", "Snow lies on roofs.");
        return store;
    }

    private static Item Item(string key, string title) => new() { Type = ItemType.Book, Key = key, Fields = ItemFields.Empty.With(Field.Title, title).With(Field.Date, "2020") };

    private object? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder["a.pubarchive"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma foreign_keys = off; " + sql;
        return command.ExecuteScalar();
    }

    private sealed class Once(Action act) : IProgress<double>
    {
        private Action? _act = act;

        public void Report(double value)
        {
            _act?.Invoke();
            _act = null;
        }
    }
}
