using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PubArchive.Archive;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>The file: wholly there or absent, and clear words when it cannot be used.</summary>
public sealed class StoreTests
{
    private string _folder = "";

    private string Place(string name = "archive.db") => Path.Combine(_folder, name);

    [SetUp]
    public void Make_a_folder() => _folder = Directory.CreateTempSubdirectory("archive-").FullName;

    [TearDown]
    public void Remove_the_folder()
    {
        foreach (var file in Directory.EnumerateFiles(_folder)) { File.SetAttributes(file, FileAttributes.Normal); }
        Directory.Delete(_folder, recursive: true);
    }

    private static Item Eel(string key = "AAAA2222") => Invented.Item($"Eels {key}").Keyed(key, "groups/1");

    private ArchiveStore Open() => ArchiveStore.Open(Place(), new StoppedClock());

    [Test]
    public void An_archive_is_there_again_after_it_was_closed_as_one_file()
    {
        using (var store = Open()) { store.Take(Json, Eel()); }
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileName), Is.EqualTo(new[] { "archive.db" }));
        using (var store = Open()) { Assert.That(store.Find("AAAA2222")!.Item.Title, Is.EqualTo("Eels AAAA2222")); }
    }

    [Test]
    public void An_import_that_fails_half_way_leaves_nothing_behind()
    {
        using var store = Open();
        store.Take(Json, Eel());
        var before = store.Dump();

        Assert.That(() => store.Import(Json, Failing(), ImportOptions.Default), Throws.TypeOf<IOException>());
        Assert.That(store.Dump(), Is.EqualTo(before));
        Assert.That(store.Runs(), Has.Count.EqualTo(1));
        Assert.That(store.Take(Json, Eel("CCCC2222")).Added, Is.EqualTo(1), "the store goes on working");

        static IEnumerable<IncomingRecord> Failing()
        {
            foreach (var record in Records(Eel().With(Field.Volume, "9"), Eel("BBBB2222"))) { yield return record; }
            throw new IOException("the drive is gone");
        }
    }

    [Test]
    public void A_cancelled_import_leaves_nothing_behind()
    {
        using var store = Open();
        using var source = new CancellationTokenSource();

        Assert.That(() => store.Import(Json, Cancelling(), ImportOptions.Default, null, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(store.Statistics().Records, Is.Zero);

        IEnumerable<IncomingRecord> Cancelling()
        {
            foreach (var record in Records(Eel(), Eel("BBBB2222"), Eel("CCCC2222")))
            {
                yield return record;
                source.Cancel();
            }
        }
    }

    [Test]
    public void A_dry_run_tells_all_and_keeps_nothing()
    {
        using var store = Open();
        var result = store.Import(Json, Records(Eel()), new ImportOptions { DryRun = true });

        Assert.That((result.Added, result.RunId), Is.EqualTo((1, (int?)null)));
        Assert.That((store.Statistics().Records, store.Runs().Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Records_that_could_not_be_read_are_rejected_and_the_others_kept()
    {
        using var store = Open();
        IncomingRecord[] records =
        [
            new(new ReadRecord(null, [new Diagnostic(Severity.Error, 3, "CSV007", "No closing quote; close it.")], 3, "broken"), CatalogueFacts.None),
            new(new ReadRecord(null, [new Diagnostic(Severity.Info, 0, "CSV001", "Saved by a spreadsheet.")], 0, ""), CatalogueFacts.None),
            .. Records(Eel()),
        ];

        var result = store.Import(Json, records, ImportOptions.Default);

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Rejected, ImportOutcome.Created }));
        Assert.That(result.Entries[0], Is.EqualTo(new ImportEntry(3, null, ImportOutcome.Rejected, "CSV007: No closing quote; close it.", "")));
    }

    [Test]
    public void Every_record_is_kept_as_it_came_and_the_runs_are_counted()
    {
        using var store = Open();
        store.Take(Json, Eel());
        store.Take(Json, Eel());
        store.Take(Csv, Eel().With(Field.Volume, "2"));

        Assert.That(store.Sources("AAAA2222").Select(source => (source.RunId, source.Source, source.Line)), Is.EqualTo(new[] { (1, "library.json", 1), (3, "library.csv", 1) }));
        Assert.That(store.Sources("AAAA2222").First().Text, Is.EqualTo(ItemJson.Write(Eel())));
        Assert.That(store.Runs().Select(run => (run.Id, run.Created, run.Updated, run.Unchanged)), Is.EqualTo(new[] { (1, 1, 0, 0), (2, 0, 0, 1), (3, 0, 0, 1) }));
        Assert.That(store.Runs()[0].Started, Is.EqualTo(new StoppedClock().GetUtcNow()));
    }

    [Test]
    public void A_snapshot_stays_as_it_was_while_others_write()
    {
        using var store = Open();
        store.Take(Json, Eel());
        using var snapshot = store.OpenSnapshot();
        store.Take(Json, Eel("BBBB2222"));

        Assert.That(snapshot.Rows.Select(row => row.Key), Is.EqualTo(new[] { "AAAA2222" }));
        Assert.That(snapshot.Publications().Select(publication => publication.Key), Is.EqualTo(new[] { "AAAA2222" }));
        using var later = store.OpenSnapshot();
        Assert.That(later.Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public void An_archive_that_another_program_writes_to_says_so_after_five_seconds()
    {
        using var store = Open();
        using var other = new SqliteConnection($"Data Source={Place()};Pooling=false");
        other.Open();
        using var begin = new SqliteCommand("begin immediate", other);
        begin.ExecuteNonQuery();
        var watch = Stopwatch.StartNew();

        var problem = Assert.Throws<ArchiveException>(() => store.Take(Json, Eel()))!;

        Assert.That(problem.Problem, Is.EqualTo(ArchiveProblem.Locked));
        Assert.That(problem.Message, Does.Contain(Place()).And.Contain("try again").And.Contain("nothing was changed"));
        Assert.That(watch.Elapsed.TotalSeconds, Is.InRange(4, 10));
        Assert.That(store.Statistics().Records, Is.Zero, "reading goes on");
    }

    [Test]
    public void A_write_protected_archive_can_be_read_and_not_written()
    {
        using (var store = Open()) { store.Take(Json, Eel()); }
        File.SetAttributes(Place(), FileAttributes.ReadOnly);

        Assert.That(Assert.Throws<ArchiveException>(() => Open())!.Problem, Is.EqualTo(ArchiveProblem.ReadOnly));
        using var reading = ArchiveStore.OpenReadOnly(Place(), new StoppedClock());
        Assert.That(reading.Find("AAAA2222"), Is.Not.Null);
        Assert.That(Assert.Throws<ArchiveException>(() => reading.Hide(["AAAA2222"]))!.Problem, Is.EqualTo(ArchiveProblem.ReadOnly));
    }

    [Test]
    public void An_archive_on_a_medium_that_cannot_be_written_is_read_as_unchanging()
    {
        using (var store = Open()) { store.Take(Json, Eel()); }
        using var database = Database.Connect(Place(), SqliteOpenMode.ReadOnly, isImmutable: true);
        Assert.That(database.Number("select count(*) from record"), Is.EqualTo(1));
        Assert.That(database.Path, Is.EqualTo(Place()));
    }

    [Test]
    public void A_newer_archive_is_left_alone()
    {
        using (Open()) { }
        using (var other = new SqliteConnection($"Data Source={Place()};Pooling=false"))
        {
            other.Open();
            using var command = new SqliteCommand("pragma user_version = 999", other);
            command.ExecuteNonQuery();
        }
        var problem = Assert.Throws<ArchiveException>(() => Open())!;
        Assert.That(problem.Problem, Is.EqualTo(ArchiveProblem.NewerVersion));
        Assert.That(problem.Message, Does.Contain("version 999").And.Contain("Update the program"));
    }

    [TestCase("text")]
    [TestCase("other database")]
    [TestCase("folder")]
    public void Something_else_is_no_archive_and_stays_as_it_is(string kind)
    {
        if (kind == "text") { File.WriteAllText(Place(), string.Join('\n', Enumerable.Repeat("Key,Item Type,Title", 300))); }
        if (kind == "folder") { Directory.CreateDirectory(Place()); }
        if (kind == "other database")
        {
            using var other = new SqliteConnection($"Data Source={Place()};Pooling=false");
            other.Open();
            using var command = new SqliteCommand("create table t (x)", other);
            command.ExecuteNonQuery();
        }
        var before = kind == "folder" ? [] : File.ReadAllBytes(Place());

        Assert.That(Assert.Throws<ArchiveException>(() => Open())!.Problem, Is.EqualTo(ArchiveProblem.NotAnArchive));
        Assert.That(kind == "folder" ? [] : File.ReadAllBytes(Place()), Is.EqualTo(before));
    }

    [Test]
    public void A_place_that_does_not_exist_is_named()
    {
        var missing = Path.Combine(_folder, "gone", "archive.db");
        Assert.That(Assert.Throws<ArchiveException>(() => ArchiveStore.Open(missing, new StoppedClock()))!.Message, Does.Contain("does not exist"));
        Assert.That(Assert.Throws<ArchiveException>(() => ArchiveStore.OpenReadOnly(Place(), new StoppedClock()))!.Message, Does.Contain("Import something first"));
        Assert.That(File.Exists(Place()), Is.False);
    }

    [Test]
    public void An_empty_file_becomes_an_archive()
    {
        File.WriteAllBytes(Place(), []);
        using var store = Open();
        Assert.That(store.Statistics().Records, Is.Zero);
    }

    [Test]
    public void Texts_no_encoding_can_hold_and_keys_of_all_kinds_do_no_harm()
    {
        using var store = Open();
        var item = Invented.Item("half \ud800 pair, zero \0 byte, <script>alert(1)</script>").Keyed("AAAA2222", "groups/1").Tagged("'; drop table record; --");
        store.Take(Json, item);

        Assert.That(store.Find("AAAA2222")!.Item.Title, Is.EqualTo("half \ufffd pair, zero \0 byte, <script>alert(1)</script>"));
        Assert.That(store.Take(Json, item).Changes, Is.Zero);
        Assert.That(store.Find("'; drop table record; --"), Is.Null);
        Assert.That(store.Statistics().Records, Is.EqualTo(1));
    }
}
