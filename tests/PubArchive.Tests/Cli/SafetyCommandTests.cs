using System.Text.Json;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>backup, restore FILE, verify, and the backups that imports make, as people use them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SafetyCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_backup_is_written_checked_and_put_back()
    {
        Import(1, 2);
        var backup = CliRun.In(_folder, "backup", _folder["safe/copy.pubarchive"]);
        CliRun.In(_folder, "remove", "AAA32345");
        var restore = CliRun.In(_folder, "restore", _folder["safe/copy.pubarchive"]);
        Assert.Multiple(() =>
        {
            Assert.That((backup.Code, backup.Error), Is.EqualTo((0, "")));
            Assert.That(backup.Out, Does.StartWith($"Backup: {_folder["safe/copy.pubarchive"]}").And.EndsWith("checked.\n"));
            Assert.That((restore.Code, restore.Error), Is.EqualTo((0, "")));
            Assert.That(restore.Out, Does.Contain(": 2 publications.\nAs it was before: " + _folder["backups/archive-"]));
            Assert.That(CliRun.In(_folder, "list").Out, Does.Contain("Title 1"));
        });
    }

    [Test]
    public void What_a_restore_replaced_can_be_put_back_too()
    {
        Import(1, 2);
        CliRun.In(_folder, "backup", _folder["copy.pubarchive"]);
        CliRun.In(_folder, "remove", "AAA32345");
        CliRun.In(_folder, "restore", _folder["copy.pubarchive"]);
        CliRun.In(_folder, "restore", Backups().Single());
        Assert.That(CliRun.In(_folder, "list").Out, Does.Not.Contain("Title 1").And.Contain("Title 2"));
    }

    [Test]
    public void A_damaged_archive_is_moved_aside_and_a_backup_takes_its_place()
    {
        Import(1, 2);
        CliRun.In(_folder, "backup", _folder["copy.pubarchive"]);
        _folder.Write("archive.pubarchive", "not an archive any more, but long enough to be taken for a database of some kind");
        var restore = CliRun.In(_folder, "restore", _folder["copy.pubarchive"]);
        Assert.That(restore.Code, Is.Zero, restore.Error);
        Assert.That(Directory.GetFiles(_folder["backups"], "*.pubarchive").Single(), Does.EndWith("-damaged.pubarchive"));
        Assert.That(CliRun.In(_folder, "verify").Code, Is.Zero);
    }

    [Test]
    public void Restore_tells_files_from_publications()
    {
        Import(1);
        Assert.Multiple(() =>
        {
            Assert.That(CliRun.In(_folder, "restore", _folder["none.pubarchive"]), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("There is no file"));
            Assert.That(CliRun.In(_folder, "restore", "AAA32345", _folder["archive.pubarchive"]), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("is a file, the others are not"));
            Assert.That(CliRun.In(_folder, "restore", _folder["archive.pubarchive"]), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("is the archive itself"));
            Assert.That(CliRun.In(_folder, "restore", _folder.Write("letter.txt", "a letter to a friend that is long enough to be looked at as a database")), Has.Property("Code").EqualTo(3).And.Property("Error").Contains("is no PubArchive archive"));
            Assert.That(Directory.Exists(_folder["backups"]), Is.False, "nothing was done");
        });
    }

    [Test]
    public void Verify_says_in_words_what_is_wrong_and_ends_with_1()
    {
        Import(1, 2);
        var sound = CliRun.In(_folder, "verify");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder["archive.pubarchive"]};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "update version set visibility = 1 where key = 'AAA32345'";
            command.ExecuteNonQuery();
        }
        var damaged = CliRun.In(_folder, "verify");
        using var json = JsonDocument.Parse(CliRun.In(_folder, "verify", "--json").Out);
        Assert.Multiple(() =>
        {
            Assert.That(sound, Is.EqualTo(new CliRun(0, $"{_folder["archive.pubarchive"]}: 2 publications looked at, sound.\n", "")));
            Assert.That((damaged.Code, damaged.Out), Is.EqualTo((1, $"{_folder["archive.pubarchive"]}: 2 publications looked at, 1 fault.\n")));
            Assert.That(damaged.Error, Does.StartWith("fault: Publications that lists take for public, hidden").And.Contain("AAA32345").And.Contain("Next: 'pubarchive restore FILE'"));
            Assert.That(json.RootElement.GetProperty("faults").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [Test]
    public void An_import_into_an_archive_that_holds_something_makes_a_backup_once_a_state()
    {
        var first = Import(1);
        var again = Import(1);
        Import(1);
        Import(1, 2);
        Assert.Multiple(() =>
        {
            Assert.That(first.Out, Does.Not.Contain("As it was before"));
            Assert.That(again.Out, Does.Contain("As it was before: " + _folder["backups/archive-"]));
            Assert.That(CliRun.In(_folder, "import", _folder["a.csv"], "--dry-run").Out, Does.Not.Contain("As it was before"));
        });
        using var json = JsonDocument.Parse(CliRun.In(_folder, "import", _folder["a.csv"], "--json").Out);
        Assert.That(json.RootElement.GetProperty("backup").GetString(), Is.EqualTo(Backups()[^1]));
        Assert.That(CliRun.In(_folder, "list", "--archive", Backups()[0]).Out, Does.Contain("Title 1").And.Not.Contain("Title 2"));
    }

    [Test]
    public void As_many_backups_are_kept_as_the_settings_say_and_files_of_others_stay()
    {
        _folder.Write("pubarchive.yaml", "backups: {keep: 2}\n");
        _folder.Write("backups/archive-my-own.pubarchive", "mine");
        for (var number = 1; number <= 6; number++) { Import(number); }
        Assert.That(Backups().Where(file => !file.EndsWith("my-own.pubarchive", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(2));
        Assert.That(File.ReadAllText(_folder["backups/archive-my-own.pubarchive"]), Is.EqualTo("mine"));
        _folder.Write("pubarchive.yaml", "backups: {keep: 0}\n");
        Assert.That(Import(7).Out, Does.Not.Contain("As it was before"));
    }

    [Test]
    public void What_a_killed_program_had_written_of_a_backup_is_taken_away_by_the_next_import()
    {
        Import(1);
        foreach (var name in new[] { "archive-2026-11-22T101500Z.pubarchive.part", "archive-2026-11-22T101500Z.pubarchive.part-journal", "archive-mine.pubarchive.part", "notes.part" }) { _folder.Write(Path.Combine("backups", name), "half of it"); }
        Import(1, 2);
        Assert.That(Backups().Select(Path.GetFileName).Where(name => name!.Contains(".part", StringComparison.Ordinal)), Is.EqualTo(new[] { "archive-mine.pubarchive.part", "notes.part" }));
        Assert.That(Backups(), Has.Length.EqualTo(3));
    }

    [Test]
    public void An_import_whose_backup_cannot_be_made_does_nothing()
    {
        Import(1);
        _folder.Write("backups", "a file where the folder should be");
        var run = Import(2);
        Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
        Assert.That(CliRun.In(_folder, "list").Out, Does.Not.Contain("Title 2"));
        Assert.That(run.Error, Does.Contain("backups: {keep: 0}"));
    }

    private string[] Backups() => [.. Directory.GetFiles(_folder["backups"]).Order(StringComparer.Ordinal)];

    private CliRun Import(params int[] numbers)
    {
        var rows = string.Concat(numbers.Select(number => $"AAA{number + 2}2345,book,Title {number}\n"));
        return CliRun.In(_folder, "import", _folder.Write("a.csv", "Key,Item Type,Title\n" + rows));
    }
}
