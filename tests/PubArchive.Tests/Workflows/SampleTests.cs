using PubArchive.Testing;
using PubArchive.Tests.Cli;

namespace PubArchive.Tests.Workflows;

/// <summary>The README's one command on the sample in <c>imports/</c>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SampleTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void The_sample_is_published_and_a_second_run_changes_nothing()
    {
        var first = Publish();
        var second = Publish();
        Assert.Multiple(() =>
        {
            Assert.That(first.Code, Is.Zero, first.Error);
            Assert.That(first.Out, Does.Contain(Path.Combine(_folder["site"], "index.html")));
            Assert.That(second.Code, Is.Zero, second.Error);
            Assert.That(second.Out, Does.Contain(" 0 new, 0 changed, ").And.Contain("; 0 written, "));
        });
    }

    [Test]
    public void Every_input_of_the_sample_is_read_without_a_rejected_record()
    {
        using var project = Open();
        var report = project.Publish(_folder["site"]).Import;
        Assert.That(report.Files.Select(file => file.File), Is.EqualTo(new[] { "archive.csv", "group.json", "library.csv", "more.json" }));
        Assert.That(report.Diagnostics.Where(diagnostic => diagnostic.Severity == PubArchive.Items.Severity.Error), Is.Empty);
    }

    [Test]
    public void Every_department_of_the_sample_has_publications()
    {
        using var project = Open();
        project.Publish(_folder["site"]);
        var counts = project.Count();
        Assert.That(project.Units.Units.Where(unit => !counts.ByUnit.ContainsKey(unit.Key)).Select(unit => unit.Key), Is.Empty);
    }

    [Test]
    public void The_people_of_the_sample_all_have_works_and_whoever_opted_out_is_on_no_page()
    {
        using var project = Open();
        project.Publish(_folder["site"]);
        var people = project.CountPeople().People;
        Assert.That(people.Where(person => person.Keys.IsEmpty).Select(person => person.Person.Name), Is.Empty);
        var pages = Directory.EnumerateFiles(_folder["site"], "*.html", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.That(pages.Count(page => page.Contains("University of Skarvøy</bdi>", StringComparison.Ordinal)), Is.GreaterThan(20));
        Assert.That(pages.Any(page => page.Contains("Solveig D. Fauske", StringComparison.Ordinal)), Is.True);
        Assert.That(pages.Where(page => page.Contains("Skarvøy Hospital", StringComparison.Ordinal) || page.Contains("0000-0000-5678-9013", StringComparison.Ordinal)), Is.Empty);
    }

    // A copy of the sample's archive, so that the repository's folder stays clean.
    private CliRun Publish() => CliRun.Of("publish", Path.Combine(SharedData.Repository, "imports"), "--archive", _folder["sample.pubarchive"], "--out", _folder["site"]);

    private ArchiveProject Open() => ArchiveProject.Open(Path.Combine(SharedData.Repository, "imports"), new ProjectOptions { ArchiveFile = _folder["sample.pubarchive"] });
}
