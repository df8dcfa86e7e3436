using System.Globalization;
using System.Text;
using PubArchive.Cli.Output;
using PubArchive.Testing;

namespace PubArchive.Tests.Cli;

public sealed class HelpTests
{
    private static readonly string[][] s_commands =
    [
        [], ["init"], ["import"], ["publish"], ["list"], ["show"], ["search"], ["stats"], ["units"], ["people"], ["tag"], ["untag"], ["sdg"], ["summary"], ["remove"], ["hide"], ["restore"], ["embargo"], ["duplicates"], ["duplicates", "list"], ["duplicates", "show"], ["duplicates", "merge"], ["duplicates", "not-duplicate"], ["duplicates", "undo"], ["history"], ["undo"], ["backup"], ["verify"],
        ["export"], ["export", "site"], ["export", "hugo"], ["export", "all"], ["export", "csljson"], ["export", "csv"], ["export", "zotero-json"], ["export", "bbt-json"], ["export", "ris"], ["export", "bibtex"], ["export", "biblatex"], ["export", "zotero-rdf"], ["export", "archive-csv"], ["preview"], ["cite"], ["style"], ["style", "list"], ["style", "show"], ["style", "add"], ["style", "check"], ["convert"],
    ];

    private static string Golden => Path.Combine(SharedData.Repository, "tests", "PubArchive.Tests", "Cli", "help.txt");

    [Test]
    public void The_help_of_every_command_is_as_agreed()
    {
        var text = new StringBuilder();
        foreach (var command in s_commands) { text.Append(CultureInfo.InvariantCulture, $"$ pubarchive {string.Join(' ', [.. command, "--help"])}\n{Help(command)}\n"); }
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") { File.WriteAllText(Golden, text.ToString()); }
        Assert.That(text.ToString(), Is.EqualTo(File.ReadAllText(Golden)));
    }

    [TestCaseSource(nameof(s_commands))]
    public void Help_fits_eighty_columns_and_shows_examples(params string[] command)
    {
        var help = Help(command);
        Assert.Multiple(() =>
        {
            Assert.That(help.Split('\n').Select(CellText.Width), Is.All.AtMost(80));
            Assert.That(help, Does.Contain("\nExamples:\n  pubarchive "));
            Assert.That(help.Split('\n'), Is.All.Matches<string>(line => !line!.EndsWith(' ')), "blanks at the ends of lines");
        });
    }

    [Test]
    public void The_test_knows_every_command()
    {
        var listed = Help([]).Split("Commands:\n")[1].Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')[0]);
        Assert.That(listed, Is.EqualTo(s_commands.Where(command => command.Length > 0).Select(command => command[0]).Distinct()));
    }

    [Test]
    public void Without_a_command_the_help_appears() => Assert.That(CliRun.Of(), Is.EqualTo(new CliRun(0, Help([]), "")));

    private static string Help(string[] command)
    {
        var run = CliRun.Of([.. command, "--help"]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return run.Out;
    }
}
