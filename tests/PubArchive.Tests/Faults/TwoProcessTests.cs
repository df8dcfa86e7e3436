using PubArchive.Archive;
using PubArchive.Benchmarks.Killing;
using PubArchive.Benchmarks.Running;
using PubArchive.Benchmarks.TwoProcesses;

namespace PubArchive.Tests.Faults;

/// <summary>Two programs on one archive.</summary>
public sealed class TwoProcessTests
{
    private const int Records = 800;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(10);

    [Test]
    public void Imports_in_one_and_edits_searches_and_exports_in_another_disturb_each_other_in_nothing()
    {
        using var scratch = new Scratch();
        var library = new Library(scratch, Records);
        library.Begin();
        var run = new TwoProcessRun(library).Run(s_time);
        TestContext.Out.WriteLine(run.Summary);
        Assert.That(run.Violations, Is.Empty);
        Assert.That(run.Reads.Sorted(), Is.Not.Empty);
        Assert.That(run.Edits.Sorted(), Is.Not.Empty);
    }

    [Test]
    public void A_second_import_is_turned_away_at_once_and_edits_go_on()
    {
        using var scratch = new Scratch();
        var library = new Library(scratch, 50);
        library.Begin();
        using (var store = ArchiveStore.Open(library.Archive, TimeProvider.System))
        {
            using var step = store.Begin("import", "import of the first");
            var refused = library.Run("import", library.Later);
            Assert.That(refused.ExitCode, Is.EqualTo(3));
            Assert.That(refused.Error, Does.StartWith("pubarchive: ").And.Contain("import of the first").And.Not.Contain("   at "));
            library.Run("summary", library.Keys[20], "--lang", "en", "--text", "Said meanwhile.").Done();
        }
        library.Run("import", library.Later, "--quiet").Done();
        Assert.That(library.Run("show", library.Keys[20]).Done().Out, Does.Contain("Said meanwhile."));
        Assert.That(library.LostMarks(), Is.Empty);
    }

    [Test]
    public void While_an_import_is_under_way_backups_are_made_and_whatever_would_take_its_place_is_turned_away()
    {
        using var scratch = new Scratch();
        var library = new Library(scratch, 50);
        library.Begin();
        var before = Fingerprint.OfArchive(library.Archive);
        library.Run("backup", "before.pubarchive").Done();
        using (var store = ArchiveStore.Open(library.Archive, TimeProvider.System))
        using (store.Begin("import", "import of the first"))
        {
            library.Run("backup", "meanwhile.pubarchive").Done();
            Assert.That(Fingerprint.OfArchive(Path.Combine(library.Folder, "meanwhile.pubarchive")), Is.EqualTo(before));
            foreach (var command in new string[][] { ["restore", "before.pubarchive"], ["undo", "1"], ["import", library.Later] })
            {
                var refused = library.Run(command);
                Assert.That(refused.ExitCode, Is.EqualTo(3), command[0]);
                Assert.That(refused.Error, Does.StartWith("pubarchive: ").And.Contain("import of the first").And.Not.Contain("   at "));
            }
        }
        Assert.That(Directory.Exists(Path.Combine(library.Folder, "backups")), Is.False, "who is turned away writes no backup");
        Assert.That(Fingerprint.OfArchive(library.Archive), Is.EqualTo(before));
        library.Run("verify", "--archive", "meanwhile.pubarchive").Done();
        library.Run("restore", "meanwhile.pubarchive").Done();
        Assert.That(Fingerprint.OfArchive(library.Archive), Is.EqualTo(before));
        library.Run("verify").Done();
    }
}
