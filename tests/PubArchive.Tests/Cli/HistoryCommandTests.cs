using System.Text.Json;
using PubArchive.Cli.Output;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>What was done, and taking it back, as people type it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HistoryCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public HistoryCommandTests()
    {
        _folder.Write("export.csv", "Key,Item Type,Author,Title,DOI,Date\nAAAA2345,journalArticle,\"Hansen, Kari\",Iron in the brain,10.1234/iron,2021-03-04\n");
        Assert.That(Run("import", _folder["export.csv"]).Code, Is.Zero);
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Steps_are_listed_latest_first_on_lines_that_fit()
    {
        Run("summary", "AAAA2345", "--lang", "en", "--text", "Plain words.");
        var listed = Run("history");
        var lines = listed.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(listed.Code, Is.Zero);
            Assert.That(lines, Has.Length.EqualTo(3));
            Assert.That(lines[1], Does.Contain("AAAA2345"));
            Assert.That(lines[2], Does.Contain("export.csv"));
            Assert.That(lines.Select(CellText.Width), Is.All.AtMost(80));
        });
    }

    [Test]
    public void The_history_of_a_publication_says_what_changed()
    {
        Run("summary", "AAAA2345", "--lang", "en", "--text", "Plain words.");
        Assert.That(Run("history", "10.1234/iron").Out, Does.Contain("summary").IgnoreCase);
    }

    [Test]
    public void An_edit_is_undone_and_the_undo_too()
    {
        Run("hide", "AAAA2345");
        var undone = Run("undo", Latest());
        Assert.That((undone.Code, Run("list").Out.Contains("AAAA2345", StringComparison.Ordinal)), Is.EqualTo((0, true)));
        Assert.That(Run("undo", Latest()).Code, Is.Zero);
        Assert.That(Run("list").Out, Does.Not.Contain("AAAA2345"));
    }

    [Test]
    public void A_step_that_others_build_on_is_refused_and_they_are_named()
    {
        var import = Latest();
        Run("hide", "AAAA2345");
        var refused = Run("undo", import);
        Assert.Multiple(() =>
        {
            Assert.That((refused.Code, refused.Out), Is.EqualTo((3, "")));
            Assert.That(refused.Error, Does.Contain("hide AAAA2345").And.Contain($"Next: 'pubarchive undo {Latest()}' first"));
            Assert.That(Run("list", "--hidden").Out, Does.Contain("AAAA2345"));
        });
    }

    [Test]
    public void A_step_that_is_not_there_is_answered_with_where_to_look()
    {
        var wrong = Run("undo", "99");
        Assert.That((wrong.Code, wrong.Error.Contains("pubarchive history", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    private string Latest()
    {
        using var steps = JsonDocument.Parse(Run("history", "--json").Out);
        return steps.RootElement[0].GetProperty("step").GetRawText();
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);
}
