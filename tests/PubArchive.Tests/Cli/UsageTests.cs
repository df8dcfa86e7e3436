using PubArchive.Testing;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>What was typed wrong ends with 2, a sentence and the next step.</summary>
public sealed class UsageTests
{
    [TestCase("impotr", "Unrecognized command or argument 'impotr'.", "Did you mean 'import'?")]
    [TestCase("list --sgd 3", "Unrecognized command or argument '--sgd'.", "Did you mean '--sdg'?")]
    [TestCase("list --sdg 18", "--sdg takes a number from 1 to 17.", "'pubarchive list --help'")]
    [TestCase("list --limit -1", "--limit takes a number from 0 on.", "'pubarchive list --help'")]
    [TestCase("list --order size", "--order takes newest, registered, title, creator or key.", "'pubarchive list --help'")]
    [TestCase("list --year soon", "--year takes a whole number, not 'soon'.", "'pubarchive list --help'")]
    [TestCase("undo last", "The step is a whole number, not 'last'.", "'pubarchive undo --help'")]
    [TestCase("list --jsn", "Unrecognized command or argument '--jsn'.", "Did you mean '--json'?")]
    [TestCase("remove V6GA6CL6 --reson twice", "Unrecognized command or argument '--reson'.", "Did you mean '--reason'?")]
    [TestCase("import --dryrun x.csv", "Unrecognized command or argument '--dryrun'.", "Did you mean '--dry-run'?")]
    [TestCase("export all --folder=x", "Unrecognized command or argument '--folder=x'.", "'pubarchive export all --help'")]
    [TestCase("export all", "Say one folder.", "'pubarchive export all --help'")]
    [TestCase("export all x --out y", "Say one folder.", "'pubarchive export all --help'")]
    [TestCase("export hugo --out x --dialect old", "--dialect takes current or seed.", "'pubarchive export hugo --help'")]
    [TestCase("export", "Required command was not provided.", "'pubarchive export --help'")]
    [TestCase("publish imports", "Option '--out' is required.", "'pubarchive publish --help'")]
    [TestCase("import", "Required argument 'file' missing for command: 'import'.", "'pubarchive import --help'")]
    [TestCase("summary V6GA6CL6 --text Hello", "Say the summary's language with --lang.", "'pubarchive summary --help'")]
    [TestCase("summary V6GA6CL6 --lang en --text Hello --remove", "Say one of --text, --file and --remove.", "'pubarchive summary --help'")]
    [TestCase("summary V6GA6CL6 --lang english --text Hello", "--lang takes two or three letters", "'pubarchive summary --help'")]
    public void A_command_typed_wrong_is_answered_with_what_is_right(string line, string message, string next)
    {
        var run = CliRun.Of(line.Split(' '));
        Assert.That((run.Code, run.Out, run.Error), Is.EqualTo((2, "", run.Error)));
        Assert.That(run.Error, Does.StartWith("pubarchive: ").And.Contain(message).And.Contain(next));
    }

    [TestCase("list")]
    [TestCase("show V6GA6CL6")]
    [TestCase("search iron")]
    [TestCase("stats")]
    [TestCase("tag V6GA6CL6 PHYSICS")]
    [TestCase("remove V6GA6CL6")]
    [TestCase("sdg V6GA6CL6")]
    [TestCase("summary V6GA6CL6")]
    [TestCase("export csv")]
    [TestCase("cite V6GA6CL6")]
    public void Where_there_is_no_archive_a_command_says_how_to_make_one(string line)
    {
        using var folder = new ScratchFolder();
        var run = CliRun.In(folder, line.Split(' '));
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("There is no archive at").And.Contain("'pubarchive import FILE' makes one").Or.Contain("no unit in units.yaml"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public void A_settings_file_with_faults_is_named_with_every_line()
    {
        using var folder = new ScratchFolder();
        folder.Write("pubarchive.yaml", "titel: X\nlanguages: [de]\n");
        var run = CliRun.In(folder, "list");
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("pubarchive.yaml:1: SET002").And.Contain("pubarchive.yaml:2: SET003").And.Contain("Next: Correct the file"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.That(CliRun.Of("list", "--project", "/no/such/folder"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("/no/such/folder"));

    [Test]
    public void Init_writes_three_files_once()
    {
        using var folder = new ScratchFolder();
        var first = CliRun.Of("init", folder["new"]);
        var written = File.ReadAllText(folder["new/pubarchive.yaml"]);
        File.AppendAllText(folder["new/pubarchive.yaml"], "contact: me@example.org\n");
        var second = CliRun.Of("init", folder["new"]);
        Assert.Multiple(() =>
        {
            Assert.That((first.Code, second.Code), Is.EqualTo((0, 0)));
            Assert.That(first.Out, Does.Contain("pubarchive.yaml").And.Contain("units.yaml").And.Contain("people.yaml").And.Contain("Next:"));
            Assert.That(second.Out, Does.StartWith("Nothing to do"));
            Assert.That(File.ReadAllText(folder["new/pubarchive.yaml"]), Is.EqualTo(written + "contact: me@example.org\n"));
        });
    }

    [Test]
    public void Init_goes_on_with_an_archive_of_pages_in_one_command()
    {
        using var folder = new ScratchFolder();
        var run = CliRun.Of("init", folder["new"], "--pages", SharedData.Path("seeds", "pages", "current"));
        var units = CliRun.Of("units", "--project", folder["new"]);
        var again = CliRun.Of("init", folder["new"], "--pages", SharedData.Path("seeds", "pages", "current"));
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.Zero, run.Error);
            Assert.That(run.Out, Does.Contain("units.yaml").And.Contain("2 new"));
            Assert.That(units.Out, Does.Contain("FORFUNG4"));
            Assert.That((again.Code, again.Error.Contains("is there already", StringComparison.Ordinal)), Is.EqualTo((2, true)));
        });
    }
}
