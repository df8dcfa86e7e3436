using Microsoft.Data.Sqlite;
using PubArchive.Archive;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>Archives of earlier versions are brought up to date with nothing lost.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UpgradeTests : IDisposable
{
    // What version 1 would hold of the same content.
    private const string Downgrade = """
        insert into import_run select id, source, format, started, created, updated, unchanged, same_as, candidates, rejected from new.import_run;
        insert into record select record_id, key, library, zotero_key, identity, type, title, sort_title, sort_name, first_creator, creators, creator_count, container, language, published, registered,
            units, goals, open_access, openings, iif(visibility = 0 and embargo is not null, cast(replace(embargo, '-', '') as integer), visibility), first_seen, changed from new.record;
        insert into body select r.record_id, b.item, b.ranks, b.facts from new.record r join new.body b on b.version_id = r.id;
        insert into statement
            select r.record_id, case s.value ->> 'origin' when 'import' then 0 when 'rule' then 1 when 'archiveCsv' then 2 else 3 end, s.value ->> 'source', s.value -> 'facts'
            from new.record r join new.body b on b.version_id = r.id, json_each(b.said) s;
        insert into placement select p.unit_key, r.record_id from new.placement p join new.record r on r.id = p.version_id;
        insert into goal select g.goal, r.record_id from new.goal g join new.record r on r.id = g.version_id;
        insert into identity select distinct hash, record_id from new.identity;
        insert into alias select key, record_id from new.alias;
        insert into source_record select * from new.source_record;
        insert into candidate select * from new.candidate;
        insert into unit select key, position, level, parent_key, names, aliases, unit_keys, first, last from (
            select u.*, (select json_extract(d.text, '$[' || u.position || '].nodeKeys') from new.document d order by id desc limit 1) as unit_keys from new.unit u);
        """;

    private readonly StepArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    private static readonly Item[] s_items =
    [
        Invented.Item("Eels").By("Ål").Tagged("sea").Keyed("AAAA2222", "groups/1"),
        Invented.Item("Herrings").By("Sild").With(Field.Doi, "10.1000/h"),
        Invented.Item("Cod").By("Torsk").With(Field.Doi, "10.1000/c").With(Field.Date, "2020"),
    ];

    [Test]
    public void An_archive_of_version_1_comes_up_to_date_with_all_it_holds()
    {
        Fill();
        var old = _archive.Place("old.db");
        MakeOld(old);
        using (ArchiveStore.Open(old, new StoppedClock())) { }

        Assert.That(VisibleState.Of(old), Is.EqualTo(_archive.State()));
        VisibleState.Check(old);
        using var store = ArchiveStore.Open(old, new StoppedClock());
        Assert.That(store.Import(Json, Records(s_items), ImportOptions.Default).Changes, Is.Zero);
        Assert.That(store.Find("HERRINGS") ?? store.Find("10.1000/h"), Is.Not.Null);
        Assert.That(store.History(9).Select(step => (step.Id, step.Kind, step.CanBeUndone)), Is.EqualTo(new[] { (2, "import", true), (1, "upgrade", false) }));
        Assert.That(() => store.Undo(1), Throws.ArgumentException);
        store.SetSummary("AAAA2222", "en", "Another.");
        Assert.That(store.Undo(3).IsDone, Is.True);
        store.SaveUnits(Invented.Units);
        Assert.That(store.History(1).Single().Id, Is.EqualTo(4), "the same units are no step");
        VisibleState.Check(old);
    }

    [Test]
    public void An_empty_archive_of_version_1_has_no_history()
    {
        var old = _archive.Place("old.db");
        using (var database = Database.Connect(old, SqliteOpenMode.ReadWriteCreate)) { Begin(database); }
        using var store = ArchiveStore.Open(old, new StoppedClock());
        Assert.That(store.History(9), Is.Empty);
        Assert.That(store.Take(Json, s_items).Added, Is.EqualTo(3));
    }

    private void Fill()
    {
        using var store = _archive.Open();
        store.SaveUnits(new UnitTree(Invented.Units.Units.SetItem(2, Invented.Units.Units[2] with { NodeKeys = Invented.Units.Units[2].NodeKeys.Add(PartialDate.Parse("2022-06"), "X78LKUEA"), From = PartialDate.Parse("1994") })));
        store.SaveUnits(Invented.Units);
        store.Import(Json, Records(s_items), new ImportOptions { Rules = item => new CatalogueFacts { Goals = [new GoalTag(SdgGoal.Of(14), Origin.Rule)] } });
        store.Take(CslJson, Invented.Item("Cod").By("Torsk").With(Field.Doi, "10.1000/other").With(Field.Date, "2020"));
        store.Take(Csv, s_items[1].Keyed("HHHH2222", "groups/1"));
        store.Say(Row("AAAA2222", In("NURS") with { Registered = PartialDate.Parse("2020-06") }));
        store.Tag("AAAA2222", "HIST", "old");
        store.SetSummary("AAAA2222", "en", "Long fish.");
        store.Hide([store.Find("10.1000/c")!.Key]);
        store.Embargo(["AAAA2222"], new DateOnly(2027, 1, 31));
        store.Remove(["HHHH2222"], "gone");
    }

    private void MakeOld(string old)
    {
        using var database = Database.Connect(old, SqliteOpenMode.ReadWriteCreate);
        Begin(database);
        database.Execute($"attach '{_archive.File}' as new");
        database.Execute(Downgrade);
        using var table = new SearchTable(database);
        using var command = new SqliteCommand($"select {RecordReader.WholeColumns} from new.record r join new.body b on b.version_id = r.id", database.Connection);
        using var reader = command.ExecuteReader();
        while (reader.Read()) { table.Add(reader.GetInt64(0), RecordReader.PublicationOf(reader)); }
    }

    private static void Begin(Database database) =>
        database.Execute($"pragma journal_mode = wal; {Schema.Steps[0]}; pragma application_id = {Schema.ApplicationId}; pragma user_version = 1");
}
