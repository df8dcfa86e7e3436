using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Faults;

/// <summary>Disks that are full: exit code 3, a word that says so, and nothing half done.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DiskTests : IDisposable
{
    private const int CouldNot = 3;

    private readonly ScratchFolder _folder = new();

    public DiskTests()
    {
        GeneratedCsv.Write(_folder["small.csv"], 20, new GeneratorOptions());
        GeneratedCsv.Write(_folder["large.csv"], 2500, new GeneratorOptions { Seed = 2 });
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void An_import_onto_a_full_disk_leaves_the_archive_as_it_was_and_succeeds_when_there_is_room()
    {
        File.WriteAllText(_folder["pubarchive.yaml"], "backups:\n  keep: 0\n");
        using var disk = SmallDisk.Mount(5);
        var archive = disk["archive.pubarchive"];
        Run("import", "small.csv", "--archive", archive).Done();
        var before = Exported(archive);
        AssertRefused(Run("import", "large.csv", "--archive", archive), "is full");
        Assert.That(Exported(archive), Is.EqualTo(before));
        disk.Enlarge(200);
        Run("import", "large.csv", "--archive", archive).Done();
        Assert.That(Run("list", "--archive", archive, "--limit", "5000", "--json").Out.Split("\"key\"").Length - 1, Is.EqualTo(2520));
    }

    [Test]
    public void A_first_import_onto_a_full_disk_succeeds_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(4);
        var archive = disk["archive.pubarchive"];
        AssertRefused(Run("import", "large.csv", "--archive", archive), "is full");
        disk.Enlarge(200);
        Run("import", "large.csv", "--archive", archive).Done();
    }

    [Test]
    public void A_site_onto_a_full_disk_leaves_the_old_site_whole()
    {
        using var disk = SmallDisk.Mount(8);
        Run("import", "small.csv").Done();
        Run("export", "site", "--out", disk["site"]).Done();
        var before = Site(disk["site"]);
        Run("import", "large.csv").Done();
        AssertRefused(Run("export", "site", "--out", disk["site"]), "is full");
        Assert.That(Site(disk["site"]), Is.EqualTo(before));
        disk.Enlarge(400);
        Run("export", "site", "--out", disk["site"]).Done();
        Assert.That(Site(disk["site"]), Has.Count.GreaterThan(2500));
    }

    [Test]
    public void An_export_onto_a_full_disk_leaves_the_old_file_whole()
    {
        using var disk = SmallDisk.Mount(2);
        Run("import", "small.csv").Done();
        Run("export", "csv", "--out", disk["all.csv"]).Done();
        var before = File.ReadAllBytes(disk["all.csv"]);
        Run("import", "large.csv").Done();
        AssertRefused(Run("export", "csv", "--out", disk["all.csv"]), "is full");
        Assert.That(File.ReadAllBytes(disk["all.csv"]), Is.EqualTo(before));
        Assert.That(Directory.GetFileSystemEntries(disk.Folder), Has.Length.EqualTo(1), "nothing half written stays");
    }

    [Test]
    public void An_import_whose_backup_finds_no_room_says_so_and_changes_nothing()
    {
        using var disk = SmallDisk.Mount(5);
        var archive = disk["archive.pubarchive"];
        Run("import", "small.csv", "--archive", archive).Done();
        var before = Exported(archive);
        disk.Fill(leftOver: 100);
        AssertRefused(Run("import", "large.csv", "--archive", archive), "No backup could be made, so nothing was imported");
        Assert.That(Exported(archive), Is.EqualTo(before));
        AssertNoRest(disk);
        disk.Empty();
        disk.Enlarge(200);
        Run("import", "large.csv", "--archive", archive).Done();
    }

    [Test]
    public void A_backup_onto_a_full_disk_leaves_the_old_backup_whole()
    {
        using var disk = SmallDisk.Mount(2);
        Run("import", "small.csv").Done();
        Run("backup", disk["copy.pubarchive"]).Done();
        var before = File.ReadAllBytes(disk["copy.pubarchive"]);
        Run("import", "large.csv").Done();
        AssertRefused(Run("backup", disk["copy.pubarchive"]), "is full");
        Assert.That(File.ReadAllBytes(disk["copy.pubarchive"]), Is.EqualTo(before));
        AssertNoRest(disk);
        disk.Enlarge(100);
        Run("backup", disk["copy.pubarchive"]).Done();
        Assert.That(Exported(disk["copy.pubarchive"]), Is.EqualTo(Exported(_folder["archive.pubarchive"])));
    }

    [Test]
    public void A_backup_put_back_onto_a_full_disk_leaves_the_archive_as_it_was()
    {
        using var disk = SmallDisk.Mount(8);
        var archive = disk["archive.pubarchive"];
        Run("import", "small.csv", "--archive", archive).Done();
        Run("import", "large.csv").Done();
        var before = Exported(archive);
        AssertRefused(Run("restore", _folder["archive.pubarchive"], "--archive", archive), "is full");
        Assert.That(Exported(archive), Is.EqualTo(before));
        Run("verify", "--archive", archive).Done();
        disk.Enlarge(200);
        Run("restore", _folder["archive.pubarchive"], "--archive", archive).Done();
        Assert.That(Exported(archive), Is.EqualTo(Exported(_folder["archive.pubarchive"])));
    }

    [Test]
    public void The_whole_archive_as_plain_files_onto_a_full_disk_leaves_none()
    {
        using var disk = SmallDisk.Mount(2);
        Run("import", "large.csv").Done();
        AssertRefused(Run("export", "all", disk["all"]), "is full");
        Assert.That(Directory.GetFileSystemEntries(disk.Folder), Is.Empty);
        disk.Enlarge(100);
        Run("export", "all", disk["all"]).Done();
    }

    [Test]
    public void An_archive_out_of_plain_files_onto_a_full_disk_is_not_there_at_all()
    {
        using var disk = SmallDisk.Mount(3);
        Run("import", "large.csv").Done();
        Run("export", "all", "all").Done();
        AssertRefused(Run("import", "all", "all", "--archive", disk["archive.pubarchive"]), "is full");
        Assert.That(Directory.GetFileSystemEntries(disk.Folder), Is.Empty);
        disk.Enlarge(100);
        Run("import", "all", "all", "--archive", disk["archive.pubarchive"]).Done();
        Assert.That(Exported(disk["archive.pubarchive"]), Is.EqualTo(Exported(_folder["archive.pubarchive"])));
    }

    [TestCase("undo", "2")]
    [TestCase("summary", "KEY", "--lang", "en", "--text", "Said on a full disk.")]
    [TestCase("remove", "KEY")]
    public void An_edit_on_a_full_disk_is_done_or_refused_and_never_half(params string[] command)
    {
        using var disk = SmallDisk.Mount(40);
        var archive = disk["archive.pubarchive"];
        Run("import", "small.csv", "--archive", archive).Done();
        Run("import", "large.csv", "--archive", archive).Done();
        var before = Exported(archive);
        var key = File.ReadLines(_folder["small.csv"]).ElementAt(1)[1..9];
        disk.Fill(leftOver: 0);
        var run = Run([.. command.Select(word => word == "KEY" ? key : word), "--archive", archive]);
        if (run.ExitCode != 0) { AssertRefused(run, "is full"); }
        disk.Empty();
        if (run.ExitCode != 0) { Assert.That(Exported(archive), Is.EqualTo(before)); }
        Run("verify", "--archive", archive).Done();
    }

    private static void AssertRefused(CliRun run, string word)
    {
        Assert.That(run.ExitCode, Is.EqualTo(CouldNot), run.Error);
        Assert.That(run.Error, Does.StartWith("pubarchive: ").And.Contain(word).And.Not.Contain("   at "));
    }

    private static void AssertNoRest(SmallDisk disk) => Assert.That(Directory.EnumerateFiles(disk.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Has.None.EndsWith(".part").And.None.EndsWith("-journal"));

    private string Exported(string archive) => Run("export", "zotero-json", "--private", "--archive", archive).Done().Out;

    private static List<(string, string)> Site(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))))];

    private CliRun Run(params string[] args) => CliChild.Run(_folder.Path, args);
}
