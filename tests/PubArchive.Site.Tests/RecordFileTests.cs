using PubArchive.Site.Publishing;

namespace PubArchive.Site.Tests;

/// <summary>PDFs beside the pages of their publications.</summary>
public sealed class RecordFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pubarchive-files-").FullName;
    private BuiltSite _site = null!;

    [OneTimeSetUp]
    public void Build()
    {
        var (one, two) = (Path.Combine(_folder, "Kari Secretname - 2020.pdf"), Path.Combine(_folder, "supplement.pdf"));
        File.WriteAllText(one, "%PDF-1.7 one");
        File.WriteAllText(two, "%PDF-1.7 two");
        _site = new BuiltSite(settings: SampleArchive.Settings with
        {
            BaseUrl = "https://fjordbyen.example/archive",
            Files = whole => whole.Key is SampleArchive.TwoUnits or SampleArchive.Full ? [new PublicFile(one, 1_234_567), new PublicFile(two, 340_400)] : [],
        });
    }

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void They_are_named_by_the_key_and_stand_once()
    {
        Assert.That(_site.Files.Where(file => file.EndsWith(".pdf", StringComparison.Ordinal) && file.Contains(SampleArchive.TwoUnits, StringComparison.Ordinal)),
            Is.EqualTo(new[] { "en/pub/FJ/FJRD0002/FJRD0002-2.pdf", "en/pub/FJ/FJRD0002/FJRD0002.pdf" }));
        Assert.That(_site.Read("en/pub/FJ/FJRD0002/FJRD0002-2.pdf"), Is.EqualTo("%PDF-1.7 two"));
        foreach (var file in _site.Files) { Assert.That(_site.Read(file), Does.Not.Contain("Secretname"), file); }
    }

    [Test]
    public void Pages_in_every_language_lead_to_them_first()
    {
        Assert.That(_site.Record(SampleArchive.TwoUnits), Does.Contain("<ul class=\"ways\">\n<li><a href=\"../../../../en/pub/FJ/FJRD0002/FJRD0002.pdf\" type=\"application/pdf\">PDF, 1.2 MB</a></li>\n<li><a href=\"../../../../en/pub/FJ/FJRD0002/FJRD0002-2.pdf\" type=\"application/pdf\">PDF, 340 kB</a></li>"));
        Assert.That(_site.Record(SampleArchive.TwoUnits, "nn"), Does.Contain("href=\"../../../../en/pub/FJ/FJRD0002/FJRD0002.pdf\" type=\"application/pdf\">PDF, 1,2 MB</a>"));
    }

    [Test]
    public void A_publication_whose_file_stands_here_is_free_to_read()
    {
        Assert.That(_site.Record(SampleArchive.TwoUnits), Does.Contain("Free to read").And.Not.Contain("knows of no open copy"));
        var entry = _site.Read("en/types/bookSection/index.html").Split("<li><h").Single(part => part.Contains("Nurses at sea", StringComparison.Ordinal));
        Assert.That(entry, Does.Contain("Free to read"));
    }

    [Test]
    public void Google_Scholar_is_told_by_the_page_beside_the_file_alone()
    {
        Assert.That(_site.Record(SampleArchive.TwoUnits), Does.Contain("<meta name=\"citation_pdf_url\" content=\"https://fjordbyen.example/archive/en/pub/FJ/FJRD0002/FJRD0002.pdf\">"));
        Assert.That(_site.Record(SampleArchive.TwoUnits, "nn"), Does.Not.Contain("citation_pdf_url"));
        using var unaddressed = new BuiltSite(settings: SampleArchive.Settings with { Files = _ => [] });
        Assert.That(unaddressed.Record(SampleArchive.TwoUnits), Does.Not.Contain("citation_pdf_url"));
    }

    [Test]
    public void Other_machines_are_told_of_every_copy()
    {
        var page = _site.Record(SampleArchive.Full);
        var json = page.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
        using var record = System.Text.Json.JsonDocument.Parse(json);
        Assert.That(record.RootElement.GetProperty("isAccessibleForFree").GetBoolean(), Is.True);
        Assert.That(record.RootElement.GetProperty("encoding").EnumerateArray().Select(copy => copy.GetProperty("contentUrl").GetString()), Is.EqualTo(new[]
        {
            "https://fjordbyen.example/archive/en/pub/FJ/FJRD0001/FJRD0001.pdf", "https://fjordbyen.example/archive/en/pub/FJ/FJRD0001/FJRD0001-2.pdf", "https://www.journal.example.org/12/5/714/pdf/full.pdf?version=3",
        }));
    }

    [Test]
    public void A_file_that_its_owner_alone_may_read_is_readable_on_the_site()
    {
        if (OperatingSystem.IsWindows()) { Assert.Ignore("Windows has no such rights."); }
        else
        {
            var closed = Path.Combine(_folder, "closed.pdf");
            File.WriteAllText(closed, "%PDF-1.7");
            File.SetUnixFileMode(closed, UnixFileMode.UserRead);
            using var site = new BuiltSite(settings: SampleArchive.Settings with { Files = whole => whole.Key is SampleArchive.Full ? [new PublicFile(closed, 8)] : [] });
            Assert.That(File.GetUnixFileMode(Path.Combine(site.Folder, "en/pub/FJ/FJRD0001/FJRD0001.pdf")), Is.EqualTo(File.GetUnixFileMode(Path.Combine(site.Folder, "en/pub/FJ/FJRD0001/index.html"))));
        }
    }
}
