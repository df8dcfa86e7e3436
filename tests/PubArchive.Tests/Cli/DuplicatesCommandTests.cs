using System.Text.Json;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>Pairs that may be one, as people type it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DuplicatesCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public DuplicatesCommandTests()
    {
        _folder.Write("export.csv", "Key,Item Type,Author,Title,DOI,Date,Pages\n"
            + "AAAA2345,journalArticle,\"Hansen, Kari\",Iron in the brain,10.1234/iron,2021-03-04,\n"
            + "BBBB2345,journalArticle,\"Hansen, Kari\",Iron in the brain: a review,10.1234/iron,2021,1-9\n"
            + "CCCC2345,book,\"Berg, Åse\",Rust and iron,,2019,\n");
        Assert.That(Run("import", _folder["export.csv"]).Code, Is.Zero);
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Pairs_are_listed_with_the_evidence_and_what_comes_next()
    {
        var run = Run("duplicates", "list");
        Assert.That((run.Code, run.Error, run.Out), Is.EqualTo((0, "",
            "AAAA2345  BBBB2345  same DOI 10.1234/iron; titles agree 0.80\n          Iron in the brain\n          Iron in the brain: a review\n"
            + "1 pair, 1 with strong evidence.\nNext: 'pubarchive duplicates merge KEY OTHER', or 'not-duplicate KEY OTHER'.\n")));
        using var json = JsonDocument.Parse(Run("duplicates", "list", "--json").Out);
        Assert.That(json.RootElement.GetProperty("pairs")[0].GetProperty("otherKey").GetString(), Is.EqualTo("BBBB2345"));
    }

    [Test]
    public void Two_are_shown_side_by_side()
    {
        var lines = Run("duplicates", "show", "AAAA2345", "BBBB2345").Out.Split('\n');
        Assert.That(lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2)), Has.Some.EqualTo(new[] { "DOI", "same" }).And.Some.EqualTo(new[] { "title", "alike" }));
        Assert.That(lines.Select(PubArchive.Cli.Output.CellText.Width), Is.All.AtMost(80));
    }

    [Test]
    public void They_are_merged_and_parted_again()
    {
        Assert.That(Run("duplicates", "merge", "AAAA2345", "BBBB2345").Out, Is.EqualTo("AAAA2345  Iron in the brain\n          now 1 merged into it\n"));
        Assert.That(Run("list").Out, Does.Contain("AAAA2345").And.Not.Contain("BBBB2345"));
        Assert.That(Run("show", "BBBB2345").Out, Does.StartWith("BBBB2345 is now AAAA2345.\n").And.Contain("1–9"));
        Assert.That(Run("import", _folder["export.csv"]).Out, Does.Contain("0"));
        Assert.That(Run("list").Out, Does.Not.Contain("BBBB2345"));
        Assert.That(Run("duplicates", "undo", "AAAA2345", "BBBB2345").Out, Does.StartWith("Step 2 is undone"));
        Assert.That(Run("list").Out, Does.Contain("BBBB2345"));
    }

    [Test]
    public void Two_that_are_two_are_not_listed_and_that_can_be_taken_back()
    {
        Assert.That(Run("duplicates", "not-duplicate", "AAAA2345", "BBBB2345").Out, Is.EqualTo("AAAA2345  Iron in the brain\n          now another work than BBBB2345\n"));
        Assert.That(Run("duplicates", "list").Out, Is.EqualTo("No publications look alike, or all that do are decided.\n"));
        Assert.That(Run("duplicates", "undo", "BBBB2345", "AAAA2345").Code, Is.Zero);
        Assert.That(Run("duplicates", "list").Out, Does.StartWith("AAAA2345  BBBB2345"));
    }

    [Test]
    public void What_is_not_there_is_said()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run("duplicates", "merge", "AAAA2345", "ZZZZ2345"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("no publication 'ZZZZ2345'"));
            Assert.That(Run("duplicates", "show", "AAAA2345", "aaaa2345"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("are one publication"));
            Assert.That(Run("duplicates", "undo", "AAAA2345", "BBBB2345"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("Nothing was decided"));
        });
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);
}
