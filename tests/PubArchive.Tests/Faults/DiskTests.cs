using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Faults;

/// <summary>Disks that are full or gone: exit code 3, a word that says so, and nothing half done.</summary>
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

    [TestCase("list")]
    [TestCase("import", "small.csv")]
    [TestCase("summary", "AAAAAAA2", "--lang", "en", "--text", "x")]
    [TestCase("export", "site", "--out", "site")]
    public void An_archive_on_a_drive_that_is_gone_is_named_and_none_is_made_in_its_place(params string[] command)
    {
        using var disk = SmallDisk.Mount(20);
        var archive = disk["library/archive.pubarchive"];
        Directory.CreateDirectory(disk["library"]);
        Run("import", "small.csv", "--archive", archive).Done();
        disk.Vanish();
        AssertRefused(Run([.. command, "--archive", archive]), $"'{disk["library"]}' does not exist");
        Assert.That(Directory.GetFileSystemEntries(disk.Folder), Is.Empty);
    }

    private static void AssertRefused(CliRun run, string word)
    {
        Assert.That(run.ExitCode, Is.EqualTo(CouldNot), run.Error);
        Assert.That(run.Error, Does.StartWith("pubarchive: ").And.Contain(word).And.Not.Contain("   at "));
    }

    private string Exported(string archive) => Run("export", "zotero-json", "--private", "--archive", archive).Done().Out;

    private static List<(string, string)> Site(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))))];

    private CliRun Run(params string[] args) => CliChild.Run(_folder.Path, args);
}
