using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Settings;
using PubArchive.Testing;

namespace PubArchive.Tests.Seed;

/// <summary>The sample in <c>imports/</c> shows what it is there to show.</summary>
public sealed class SampleTests
{
    private string _folder = "";

    [SetUp]
    public void Copy_the_sample()
    {
        _folder = Directory.CreateTempSubdirectory("sample-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.Repository, "imports")).Where(file => !file.EndsWith(".pubarchive", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    [TearDown]
    public void Remove_the_copy() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Every_outcome_but_rejection_occurs_and_a_second_import_changes_nothing()
    {
        using var project = ArchiveProject.Open(_folder);
        var first = Import(project);
        Assert.That(first.Files.SelectMany(file => file.Records).Select(record => record.Outcome).Distinct().Order(),
            Is.EqualTo(new[] { RecordOutcome.Created, RecordOutcome.Updated, RecordOutcome.Unchanged, RecordOutcome.SameAs, RecordOutcome.Candidate }));
        Assert.That(Import(project).Changes, Is.Zero);
    }

    [Test]
    public void All_its_rows_and_names_are_understood()
    {
        using var project = ArchiveProject.Open(_folder);
        var doubts = Import(project).Files.SelectMany(file => file.Diagnostics).Where(diagnostic => diagnostic.Severity is not Severity.Info);
        Assert.That(doubts, Is.Empty);
    }

    [TestCase(HugoDialect.Seed)]
    [TestCase(HugoDialect.Current)]
    public void Every_Hugo_page_of_it_reads_back_and_is_written_again_byte_for_byte(HugoDialect dialect)
    {
        using var project = ArchiveProject.Open(_folder);
        Import(project);
        var content = Path.Combine(_folder, "content");
        var export = project.ExportHugo(content, dialect);
        var pages = Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.That(pages, Has.Count.EqualTo(export.Files).And.Count.GreaterThan(120));
        Assert.Multiple(() =>
        {
            foreach (var page in pages)
            {
                var read = ArchivePageReader.Read(page);
                Assert.That(read.Diagnostics, Is.Empty, page);
                Assert.That(ArchivePageWriter.Write(read.Page!, read.Dialect), Is.EqualTo(page));
            }
        });
    }

    private ImportReport Import(ArchiveProject project) =>
        project.Import(Directory.EnumerateFiles(_folder).Where(file => Path.GetExtension(file) is ".csv" or ".json").Order(StringComparer.Ordinal));
}
