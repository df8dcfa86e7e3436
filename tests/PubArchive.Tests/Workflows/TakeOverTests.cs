using PubArchive.Benchmarks.Generating;
using PubArchive.Formats.ArchivePages;
using PubArchive.Testing;

namespace PubArchive.Tests.Workflows;

/// <summary>An existing archive's content folder is taken over by one import: both languages of a publication, with what its pages say of units, goals and summaries.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TakeOverTests : IDisposable
{
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
}
