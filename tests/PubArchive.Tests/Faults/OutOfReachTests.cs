using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Faults;

/// <summary>Archives on drives that are gone or that nobody may write: exit code 3, a word that says so, nothing made in another place; and what can be done is done.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OutOfReachTests : IDisposable
{
    private const int CouldNot = 3;
    private const int Records = 20;

    private readonly ScratchFolder _folder = new();

    public OutOfReachTests() => GeneratedCsv.Write(_folder["small.csv"], Records, new GeneratorOptions());

    public void Dispose() => _folder.Dispose();

    [TestCase("list")]
    [TestCase("import", "small.csv")]
    [TestCase("summary", "AAAAAAA2", "--lang", "en", "--text", "x")]
    [TestCase("export", "site", "--out", "site")]
    [TestCase("export", "all", "all")]
    [TestCase("backup", "copy.pubarchive")]
    [TestCase("undo", "1")]
    [TestCase("verify")]
    [TestCase("remove", "AAAAAAA2")]
    public void An_archive_on_a_drive_that_is_gone_is_named_and_none_is_made_in_its_place(params string[] command)
    {
        using var disk = SmallDisk.Mount(20);
        var archive = disk["library/archive.pubarchive"];
        Directory.CreateDirectory(disk["library"]);
        Run("import", "small.csv", "--archive", archive).Done();
        disk.Vanish();
        AssertRefused(Run([.. command, "--archive", archive]), $"'{disk["library"]}' does not exist");
        Assert.That(Directory.GetFileSystemEntries(disk.Folder), Is.Empty);
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Has.Length.EqualTo(1), "nothing is written of an archive that is not there");
    }

    [TestCase("import", "small.csv")]
    [TestCase("summary", "KEY", "--lang", "en", "--text", "x")]
    [TestCase("undo", "1")]
    [TestCase("remove", "KEY")]
    [TestCase("restore", "copy.pubarchive")]
    public void What_may_not_be_written_is_not_and_the_program_says_so(params string[] command)
    {
        foreach (var protect in new Action<SmallDisk, string>[] { (disk, _) => disk.Protect(), (_, archive) => File.SetAttributes(archive, FileAttributes.ReadOnly) })
        {
            using var disk = SmallDisk.Mount(20);
            var archive = disk["archive.pubarchive"];
            Run("import", "small.csv", "--archive", archive).Done();
            Run("backup", "copy.pubarchive", "--archive", archive).Done();
            var key = File.ReadLines(_folder["small.csv"]).ElementAt(1)[1..9];
            var before = File.ReadAllBytes(archive);
            protect(disk, archive);
            var run = Run([.. command.Select(word => word == "KEY" ? key : word), "--archive", archive]);
            Assert.That(run.ExitCode, Is.EqualTo(CouldNot), run.Out + run.Error);
            Assert.That(run.Error, Does.StartWith("pubarchive: ").And.Match("write-protected|[Rr]ead-only|may not be written").And.Not.Contain("   at "));
            Assert.That(File.ReadAllBytes(archive), Is.EqualTo(before));
        }
    }

    [TestCase("list")]
    [TestCase("search", "a")]
    [TestCase("export", "csv", "--out", "out.csv")]
    [TestCase("export", "site", "--out", "site")]
    [TestCase("export", "all", "all")]
    [TestCase("backup", "copy.pubarchive")]
    [TestCase("verify")]
    [TestCase("history")]
    public void What_only_reads_works_on_a_drive_that_may_not_be_written(params string[] command)
    {
        using var disk = SmallDisk.Mount(20);
        var archive = disk["archive.pubarchive"];
        Run("import", "small.csv", "--archive", archive).Done();
        disk.Protect();
        Run([.. command, "--archive", archive]).Done();
    }

    private static void AssertRefused(CliRun run, string word)
    {
        Assert.That(run.ExitCode, Is.EqualTo(CouldNot), run.Out + run.Error);
        Assert.That(run.Error, Does.StartWith("pubarchive: ").And.Contain(word).And.Not.Contain("   at "));
    }

    private CliRun Run(params string[] args) => CliChild.Run(_folder.Path, args);
}
