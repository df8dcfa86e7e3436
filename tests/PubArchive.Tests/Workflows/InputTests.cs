using System.IO.Compression;
using System.Text;
using PubArchive.Tests.Cli;
using PubArchive.Workflows.Inputs;

namespace PubArchive.Tests.Workflows;

/// <summary>What may be named as an input: files, packed files, folders, patterns, standard input.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InputTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Every_file_of_a_zip_archive_is_an_input_with_a_name_of_its_own()
    {
        _folder.Write("a.zip", Zip(("inner.csv", Csv(1)), ("deep/other.csv", Csv(2)), ("README.md", "no input"), ("files/12/data.csv", Csv(3)), ("__MACOSX/._inner.csv", "shadow"), (".hidden.csv", Csv(4))));
        var report = Import(_folder["a.zip"]);
        Assert.That(report.Files.Select(file => (file.File, file.Format, file.Records.Length)), Is.EqualTo(new[] { ("a.zip/inner.csv", "Zotero CSV", 1), ("a.zip/deep/other.csv", "Zotero CSV", 1) }));
    }

    [Test]
    public void A_zip_archive_is_told_by_its_content()
    {
        _folder.Write("export.csv", Zip(("a.csv", Csv(1))));
        Assert.That(Import(_folder["export.csv"]).Files.Single().File, Is.EqualTo("export.csv/a.csv"));
    }

    [Test]
    public void Names_in_a_zip_archive_lead_to_no_file()
    {
        _folder.Write("in/a.zip", Zip(("../../escaped.csv", Csv(1)), ("/etc/escaped.csv", Csv(2)), ("..\\escaped.csv", Csv(3))));
        var before = Directory.GetFiles(Path.GetTempPath(), "*escaped*", SearchOption.TopDirectoryOnly);
        var report = Import(_folder["in/a.zip"]);
        Assert.That(report.Changes, Is.EqualTo(3));
        Assert.That(Directory.GetFiles(_folder.Path, "*escaped*", SearchOption.AllDirectories).Concat(Directory.GetFiles(Path.GetTempPath(), "*escaped*")).Except(before), Is.Empty);
    }

    [Test]
    public void Two_files_of_one_name_in_a_zip_archive_are_two_inputs()
    {
        _folder.Write("a.zip", Zip(("a.csv", Csv(1)), ("a.csv", Csv(2))));
        Assert.That(Import(_folder["a.zip"]).Files.Select(file => file.File), Is.EqualTo(new[] { "a.zip/a.csv", "a.zip/a.csv#2" }));
    }

    [Test]
    public void A_zip_archive_without_inputs_says_so_and_the_good_file_beside_it_is_kept()
    {
        _folder.Write("empty.zip", Zip(("README.md", "words")));
        _folder.Write("good.csv", Csv(1));
        var report = Import(_folder["empty.zip"], _folder["good.csv"]);
        Assert.That((report.HasRejections, report.Changes, report.Diagnostics.Single().Code, report.Diagnostics.Single().File), Is.EqualTo((true, 1, "FILE008", "empty.zip")));
    }

    [Test]
    public void A_packed_library_changes_nothing_after_the_same_one_unpacked()
    {
        _folder.Write("a.csv", Csv(1));
        _folder.Write("a.zip", Zip(("a.csv", Csv(1))));
        _folder.Write("a.csv.gz", Gzip(Csv(1)));
        Import(_folder["a.csv"]);
        Assert.That(Import(_folder["a.zip"], _folder["a.csv.gz"]).Count(RecordOutcome.Unchanged), Is.EqualTo(2));
    }

    [Test]
    public void A_folder_stands_for_all_inputs_in_it()
    {
        _folder.Write("in/b.csv", Csv(1));
        _folder.Write("in/a/deep.csv", Csv(2));
        _folder.Write("in/c.zip", Zip(("x.csv", Csv(3))));
        _folder.Write("in/files/31/supplement.csv", "Item Type,Title\nbook,No library\n");
        _folder.Write("in/~$book.csv", "kari");
        _folder.Write("in/.~lock.b.csv#", "kari");
        _folder.Write("in/notes.md", "no input");
        Assert.That(Import(_folder["in"]).Files.Select(file => file.File), Is.EqualTo(new[] { "in/a/deep.csv", "in/b.csv", "in/c.zip/x.csv" }));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_link_that_leads_in_a_circle_is_not_followed()
    {
        _folder.Write("in/b.csv", Csv(1));
        Directory.CreateSymbolicLink(_folder["in/again"], _folder["in"]);
        Assert.That(Import(_folder["in"]).Files.Select(file => file.File), Is.EqualTo(new[] { "in/b.csv" }));
    }

    [TestCase("*.csv", "a.csv b.csv")]
    [TestCase("?.csv", "a.csv b.csv")]
    [TestCase("**/*.csv", "a.csv b.csv deep/c.csv deep/er/d.csv")]
    [TestCase("deep/**/*.csv", "deep/c.csv deep/er/d.csv")]
    [TestCase("d*/*.csv", "deep/c.csv")]
    [TestCase("**/er/*", "deep/er/d.csv")]
    public void A_pattern_the_shell_left_alone_is_understood(string pattern, string expected)
    {
        foreach (var (name, at) in new[] { "a.csv", "b.csv", "deep/c.csv", "deep/er/d.csv", ".hidden/e.csv" }.Select((name, at) => (name, at))) { _folder.Write(name, Csv(at)); }
        _folder.Write("~$a.csv", "kari");
        Assert.That(string.Join(' ', Import(_folder[pattern]).Files.Select(file => file.File)), Is.EqualTo(expected));
    }

    [Test]
    public void A_file_whose_name_looks_like_a_pattern_is_that_file()
    {
        _folder.Write("a*.csv", Csv(1));
        _folder.Write("ab.csv", Csv(2));
        Assert.That(Import(_folder["a*.csv"]).Files.Select(file => file.File), Is.EqualTo(new[] { "a*.csv" }));
    }

    [Test]
    public void An_input_named_twice_is_read_once()
    {
        _folder.Write("a.csv", Csv(1));
        Assert.That(Import(_folder["a.csv"], _folder["*.csv"], _folder["./a.csv"]).Files.Select(file => file.File), Is.EqualTo(new[] { "a.csv" }));
    }

    [TestCase("*.nothing", "No file fits")]
    [TestCase("gone/*.csv", "No file fits")]
    [TestCase("gone.csv", "There is no file")]
    [TestCase("empty", "holds no file with records")]
    public void A_name_that_leads_to_nothing_is_named(string name, string message)
    {
        Directory.CreateDirectory(_folder["empty"]);
        Assert.That(Assert.Throws<ProjectException>(() => Import(_folder[name]))!.Message, Does.Contain(message).And.Contain(_folder[name]));
    }

    [Test]
    public void Standard_input_is_read_whatever_it_is()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Fed(Encoding.UTF8.GetBytes(Csv(1)), "import", "-").Out, Does.Contain("stdin ").And.Contain("Zotero CSV"));
            Assert.That(Fed(Gzip(Csv(2)), "import", "-", "--name", "monday.csv").Out, Does.Contain("monday.csv "));
            Assert.That(Fed(Zip(("a.csv", Csv(3))), "import", "-", "--name", "all.zip", "--json").Out, Does.Contain("all.zip/a.csv"));
            Assert.That(Fed(Encoding.UTF8.GetBytes("""[{"key":"CCCC2345","itemType":"book","title":"Three"}]"""), "import", "-").Out, Does.Contain("Zotero API JSON"));
            Assert.That(Fed([], "import", "-"), Has.Property("Code").EqualTo(1).And.Property("Error").Contains("stdin: FILE001"));
        });
    }

    [Test]
    public void Standard_input_larger_than_memory_should_hold_is_kept_aside_and_gone_afterwards()
    {
        var csv = Csv(1) + "BBBB2345,book," + new string('x', 7_000_000) + "\n" + new string('\n', 20_000_000) + "CCCC2345,book,Last\n";
        using var spool = Spool.Of(new MemoryStream(Encoding.UTF8.GetBytes(csv)));
        using (var text = new StreamReader(spool.OpenRead())) { Assert.That(text.ReadToEnd() == csv, Is.True); }
        using (var text = new StreamReader(spool.OpenRead())) { Assert.That(text.ReadToEnd() == csv, Is.True); }
        spool.Dispose();
        Assert.That(Directory.GetFiles(Path.GetTempPath(), "pubarchive-????????????????????????????????"), Is.Empty);
    }

    [Test]
    public void A_conversion_and_references_take_standard_input_too()
    {
        var converted = CliRun.Fed(Encoding.UTF8.GetBytes(Csv(1)), "convert", "-", "-", "--to", "csljson");
        Assert.That((converted.Code, converted.Error), Is.EqualTo((0, "")));
        Assert.That(CliRun.Fed(Encoding.UTF8.GetBytes(converted.Out), "cite", "-").Out, Is.EqualTo("Title 1. (n.d.).\n"));
    }

    [Test]
    public void A_conversion_makes_one_file_of_all_in_an_archive()
    {
        _folder.Write("a.zip", Zip(("a.csv", Csv(1)), ("b.csv", Csv(2))));
        Assert.That(Conversion.Convert(_folder["a.zip"], _folder["out.json"]).Records, Is.EqualTo(2));
    }

    [Test]
    public void A_file_that_a_spreadsheet_holds_is_named_as_such_and_nothing_is_done()
    {
        _folder.Write("a.csv", Csv(1));
        _folder.Write("held.csv", Csv(2));
        using var held = new FileStream(_folder["held.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = CliRun.In(_folder, "import", _folder["a.csv"], _folder["held.csv"]);
        Assert.That((run.Code, run.Out, File.Exists(_folder["archive.pubarchive"])), Is.EqualTo((3, "", false)));
        Assert.That(run.Error, Does.Contain("held.csv is open in another program (a spreadsheet?).").And.Contain("Next: Close it there"));
    }

    [Test]
    public void Long_paths_are_paths()
    {
        var deep = string.Join('/', Enumerable.Repeat(new string('d', 60), 7));
        _folder.Write(deep + "/a.csv", Csv(1));
        Assert.That(_folder[deep].Length, Is.GreaterThan(400));
        var run = CliRun.Of("import", _folder[deep + "/a.csv"], "--project", _folder[deep]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void Progress_knows_how_much_of_all_inputs_was_read()
    {
        var csv = string.Concat(Enumerable.Range(0, 4_000).Select(number => $"book,Title {number} that goes on for some words\n"));
        _folder.Write("a.csv", "Item Type,Title\n" + csv);
        _folder.Write("b.zip", Zip(("b.csv", "Item Type,Title\n" + csv)));
        var told = new List<(string Task, double Share)>();
        using (var project = ArchiveProject.Open(_folder.Path)) { project.Import([_folder["a.csv"], _folder["b.zip"]], isDryRun: false, new Told(value => told.Add((value.Task, value.Share!.Value)))); }
        Assert.That(told.Select(at => at.Share), Is.Ordered.And.All.InRange(0, 1));
        Assert.That(told.Last(at => at.Task == "Importing a.csv").Share, Is.InRange(0.45, 0.55));
        // The reader takes bytes in large steps and the archive records by the hundred, so that the first share is ahead of the first records by that much.
        Assert.That((told[0].Share < 0.25, told[^1].Share), Is.EqualTo((true, 1.0)));
    }

    private sealed class Told(Action<ProjectProgress> told) : IProgress<ProjectProgress>
    {
        public void Report(ProjectProgress value) => told(value);
    }

    private ImportReport Import(params string[] names)
    {
        using var project = ArchiveProject.Open(_folder.Path);
        return project.Import(names);
    }

    private CliRun Fed(byte[] input, params string[] args) => CliRun.Fed(input, [.. args, "--project", _folder.Path]);

    private static string Csv(int number) => $"Key,Item Type,Title\nAAA{number % 8 + 2}2345,book,Title {number}\n";

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { gzip.Write(Encoding.UTF8.GetBytes(text)); }
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
