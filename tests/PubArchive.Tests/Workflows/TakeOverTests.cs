using PubArchive.Benchmarks.Generating;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Settings;
using PubArchive.Testing;

namespace PubArchive.Tests.Workflows;

/// <summary>An existing archive's content folder is taken over by one import: both languages of a publication, with what its pages say of units, goals and summaries.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TakeOverTests : IDisposable
{
    private const string ZoteroButton = "alt=\"Zotero\"";

    private readonly ScratchFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [TestCase("seed")]
    [TestCase("current")]
    public void A_content_folder_becomes_publications_with_their_facts(string dialect)
    {
        using var project = ArchiveProject.Open(_folder.Path);
        var report = project.Import(SharedData.Path("seeds", "pages", dialect));
        Assert.That((report.Read, report.HasRejections), Is.EqualTo((2, false)));
        var publication = project.Find("QK7TREE2");
        var facts = publication.Facts;
        Assert.That(facts.Summaries.Select(summary => summary.Language), Is.EqualTo(new[] { "en", "nn" }));
        Assert.That(facts.Goals.Select(goal => goal.Goal.Number), Is.EqualTo(new[] { 4, 15 }));
        Assert.That(facts.Units.Select(unit => unit.UnitKey), Is.EqualTo(new[] { "FORFUNG4", "ADMINIS5" }));
        Assert.That(facts.RegisterIds.Single().Id, Is.EqualTo("1000001"));
        Assert.That(facts.OpenAccessUrl, Is.EqualTo("https://doi.org/10.5555/jif.2019.11"));
        Assert.That(publication.Registered.ToString(), Is.EqualTo("2019-11"));
        Assert.That(facts.PublishedCitation!.In("nn"), Does.Contain("«slow»")); // not null: both pages have a reference
        Assert.That(project.Import(SharedData.Path("seeds", "pages", dialect)).Changes, Is.Zero, "the same pages again change nothing");
    }

    [Test]
    public void A_thousand_pages_among_other_files_are_one_input()
    {
        foreach (var language in new[] { "en", "nn" })
        {
            Directory.CreateDirectory(_folder["content/" + language]);
            for (var number = 0; number < 500; number++)
            {
                var page = InventedPages.At(3, number, language);
                File.WriteAllText(_folder[$"content/{language}/{page.Key}.md"], ArchivePageWriter.Write(page, ArchivePageDialect.Current));
            }
        }
        File.WriteAllText(_folder["content/README.md"], "# no page\n");
        using var project = ArchiveProject.Open(_folder.Path);
        var report = project.Import(_folder["content"]);
        Assert.That(report.Files.Select(file => file.File), Is.EqualTo(new[] { "1000 archive pages" }));
        Assert.That((report.Read, report.HasRejections), Is.EqualTo((500, false)));
    }

    [TestCase(HugoDialect.Seed)]
    [TestCase(HugoDialect.Current)]
    public void An_archive_that_was_taken_over_writes_its_pages_as_they_were(HugoDialect dialect)
    {
        var sample = Path.Combine(SharedData.Repository, "imports");
        using (var old = ArchiveProject.Open(sample, new ProjectOptions { ArchiveFile = _folder["old.pubarchive"] }))
        {
            old.Import(sample);
            old.ExportHugo(_folder["content"], dialect);
        }
        ArchiveProject.CreateFromPages(_folder["new"], [_folder["content"]]);
        using var project = ArchiveProject.Open(_folder["new"]);
        Assert.That(project.Import(_folder["content"]).Files.SelectMany(file => file.Diagnostics).Where(diagnostic => diagnostic.Code == "PAGE004"), Is.Empty);
        project.ExportHugo(_folder["again"]);
        var pages = Directory.EnumerateFiles(_folder["content"], "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder["content"], file)).ToList();
        Assert.That(pages, Has.Count.GreaterThan(120));
        Assert.Multiple(() =>
        {
            foreach (var page in pages)
            {
                var was = File.ReadAllText(Path.Combine(_folder["content"], page));
                var now = File.ReadAllText(Path.Combine(_folder["again"], page));
                // A key on a page is taken to be Zotero's: what was never in Zotero gets a button that leads there.
                Assert.That(was.Contains(ZoteroButton, StringComparison.Ordinal) ? now : WithoutZotero(now), Is.EqualTo(was), page);
            }
        });
    }

    [Test]
    public void Units_of_pages_that_the_project_does_not_name_are_told_once_each()
    {
        using var project = ArchiveProject.Open(_folder.Path);
        var report = project.Import(SharedData.Path("seeds", "pages", "seed"));
        var told = report.Files.Single().Diagnostics.Where(diagnostic => diagnostic.Code == "PAGE004").ToList();
        Assert.That(told.Select(diagnostic => diagnostic.Message.Contains("FORFUNG4", StringComparison.Ordinal)), Has.Exactly(1).True);
        Assert.That(told.Select(diagnostic => diagnostic.Severity), Has.All.EqualTo(Severity.Warning));
    }

    [Test]
    public void A_project_with_settings_is_not_overwritten()
    {
        ArchiveProject.Create(_folder["there"]);
        Assert.That(() => ArchiveProject.CreateFromPages(_folder["there"], [SharedData.Path("seeds", "pages", "seed")]), Throws.TypeOf<ProjectException>());
    }

    private static string WithoutZotero(string page) => string.Join('\n', page.Split('\n').Where(line => !line.Contains(ZoteroButton, StringComparison.Ordinal)));
}
