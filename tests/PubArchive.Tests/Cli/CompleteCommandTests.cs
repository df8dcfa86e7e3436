using System.Text;
using System.Text.Json;
using PubArchive.Cli;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary><c>import --complete</c>, asked and answered.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CompleteCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public CompleteCommandTests()
    {
        _folder.Write("all.csv", Csv("AAAA2345", "BBBB2345", "CCCC2345", "DDDD2345"));
        _folder.Write("most.csv", Csv("AAAA2345", "BBBB2345", "CCCC2345"));
        _folder.Write("few.csv", Csv("AAAA2345"));
        Assert.That(Run("import", _folder["all.csv"]).Code, Is.Zero);
    }

    public void Dispose() => _folder.Dispose();

    private static string Csv(params string[] keys)
    {
        var csv = new StringBuilder("Key,Item Type,Title\n");
        foreach (var key in keys) { csv.Append(key).Append(",book,Eels of ").Append(key).Append('\n'); }
        return csv.ToString();
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);

    private CliRun Answering(string? answer, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CliProgram.Run([.. args, "--project", _folder.Path], new CliConsole(output, error) { Answer = () => answer });
        return new CliRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    private bool IsListed(string key) => Run("list").Out.Contains(key, StringComparison.Ordinal);

    [Test]
    public void Where_nobody_can_be_asked_the_missing_are_listed_and_left()
    {
        var run = Run("import", _folder["most.csv"], "--complete");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.EndWith("""
            In the archive and not in the files, which are said to be the whole library: 1
              DDDD2345  Eels of DDDD2345
            They were left as they are; --remove-missing removes them.

            """.ReplaceLineEndings("\n")));
        Assert.That(IsListed("DDDD2345"), Is.True);
    }

    [Test]
    public void Without_asking_they_are_removed_when_that_is_said()
    {
        var run = Run("import", _folder["most.csv"], "--complete", "--remove-missing");
        Assert.That(run.Out, Does.Contain("  DDDD2345  Eels of DDDD2345\n").And.Contain("Removed: 1."));
        Assert.That(IsListed("DDDD2345"), Is.False);
        Assert.That(Run("import", _folder["most.csv"], "--complete").Out, Does.EndWith("Nothing is missing.\n"));
        Run("import", _folder["all.csv"]);
        Assert.That(IsListed("DDDD2345"), Is.True, "the export has it again");
    }

    [TestCase("y", false)]
    [TestCase("n", true)]
    [TestCase("", true)]
    [TestCase(null, true)]
    public void A_person_is_asked(string? answer, bool isListed)
    {
        var run = Answering(answer, "import", _folder["most.csv"], "--complete");
        Assert.That(run.Error, Does.Contain("DDDD2345  Eels of DDDD2345").And.Contain("Remove them? A later import that has one again brings it back. [y/N]"));
        Assert.That(run.Out, Does.EndWith(isListed ? "They were left as they are; --remove-missing removes them.\n" : "the whole import.\n").And.Not.Contain("DDDD2345"));
        Assert.That(IsListed("DDDD2345"), Is.EqualTo(isListed));
    }

    [Test]
    public void A_part_of_the_library_is_not_taken_for_the_whole_unless_forced()
    {
        var run = Run("import", _folder["few.csv"], "--complete", "--remove-missing");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("3 of 4 records are missing: the files look like a part of the library. Nothing was removed; --force removes them all the same."));
        Assert.That(IsListed("DDDD2345"), Is.True);
        Assert.That(Run("import", _folder["few.csv"], "--complete", "--remove-missing", "--force").Code, Is.Zero);
        Assert.That(IsListed("DDDD2345"), Is.False);
    }

    [Test]
    public void Rejected_records_may_be_the_missing_ones()
    {
        _folder.Write("faulty.json", """[{"id":"a","type":"book","title":"Eels of AAAA2345"},{"id":"b","type":"nonsense-type"},7]""");
        var run = Run("import", _folder["most.csv"], _folder["faulty.json"], "--complete", "--remove-missing");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("Nothing was removed; --force"));
        Assert.That(IsListed("DDDD2345"), Is.True);
    }

    [TestCase("empty.csv", "Key,Item Type,Title\n")]
    [TestCase("other.csv", "a,b\n1,2\n")]
    public void Files_without_records_are_no_library_even_when_forced(string name, string text)
    {
        _folder.Write(name, text);
        var run = Run("import", _folder[name], "--complete", "--remove-missing", "--force");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("The files hold no records, so they cannot be the whole library. Nothing was removed."));
        Assert.That(Run("list").Out.Split('\n'), Has.Length.EqualTo(6));
    }

    [Test]
    public void A_dry_run_tells_and_removes_nothing()
    {
        var run = Run("import", _folder["most.csv"], "--complete", "--remove-missing", "--dry-run");
        Assert.That(run.Out, Does.Contain("DDDD2345").And.EndWith("--remove-missing would remove them.\n"));
        Assert.That(IsListed("DDDD2345"), Is.True);
    }

    [Test]
    public void Scripts_read_what_is_missing()
    {
        using var json = JsonDocument.Parse(Run("import", _folder["most.csv"], "--complete", "--remove-missing", "--json").Out);
        var missing = json.RootElement.GetProperty("missing");
        Assert.That((missing.GetProperty("count").GetInt32(), missing.GetProperty("removed").GetBoolean(), missing.GetProperty("records")[0].GetProperty("key").GetString()), Is.EqualTo((1, true, "DDDD2345")));
    }

    [TestCase("--remove-missing")]
    [TestCase("--force")]
    public void Only_a_complete_import_can_miss_something(string option) =>
        Assert.That(Run("import", _folder["most.csv"], option), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("belong to --complete"));
}
