using PubArchive.Tests.Cli;

namespace PubArchive.Tests.Workflows;

/// <summary>Attached PDFs beside their pages: only where a right allows it, only from the folders named, only PDFs.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AttachmentTests : IDisposable
{
    private const string Pdf = "%PDF-1.7\n%âãÏÓ\n1 0 obj\nendobj\n%%EOF\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_pdf_of_an_export_folder_stands_beside_the_page_where_the_licence_allows_it()
    {
        Settings("allow: [CC-BY]");
        Export("My Library/My Library.csv", ("AAAA2222", "CC BY 4.0", "files/12/Ødegård - 2020 - Iron & snow.pdf"), ("BBBB2222", "CC BY-NC 4.0", "files/13/b.pdf"), ("CCCC2222", "", "files/14/c.pdf"));
        foreach (var file in (string[])["12/Ødegård - 2020 - Iron & snow.pdf", "13/b.pdf", "14/c.pdf"]) { _folder.Write($"p/My Library/files/{file}", Pdf); }
        var report = Publish();
        Assert.That((report.Published, report.Bytes, Refused(report)), Is.EqualTo((1, (long)System.Text.Encoding.UTF8.GetByteCount(Pdf), "BBBB2222 NoRight, CCCC2222 NoRight")));
        Assert.That(Pdfs(), Is.EqualTo(new[] { "en/pub/AA/AAAA2222/AAAA2222.pdf" }));
        Assert.That(File.ReadAllText(_folder["p/site/en/pub/AA/AAAA2222/AAAA2222.pdf"]), Is.EqualTo(Pdf));
        Assert.That(Page("en", "AAAA2222"), Does.Contain("href=\"../../../../en/pub/AA/AAAA2222/AAAA2222.pdf\"").And.Contain(">PDF, 1 kB</a>").And.Not.Contain("degård - 2020"));
        Assert.That(Page("nn", "AAAA2222"), Does.Contain("href=\"../../../../en/pub/AA/AAAA2222/AAAA2222.pdf\""));
    }

    [TestCase("allow: [open-access]", "https://open.example.org/a", 1)]
    [TestCase("allow: [open-access]", "", 0)]
    [TestCase("keys: [AAAA2222]", "", 1)]
    [TestCase("{keys: [AAAA2222], never: AAAA2222}", "", 0)]
    [TestCase("keys: [BBBB2222]", "https://open.example.org/a", 0)]
    public void An_open_copy_or_the_key_allows_it_too(string rule, string open, int published)
    {
        Settings(rule);
        Export("x.csv", ("AAAA2222", "© The publisher", "files/1/a.pdf"));
        _folder.Write("p/files/1/a.pdf", Pdf);
        _folder.Write("p/facts.csv", $"key,open access URL\nAAAA2222,{open}\n");
        Assert.That(Publish().Published, Is.EqualTo(published));
    }

    [Test]
    public void Without_settings_no_file_is_copied_and_none_is_spoken_of()
    {
        Export("x.csv", ("AAAA2222", "CC BY 4.0", "files/1/a.pdf"));
        _folder.Write("p/files/1/a.pdf", Pdf);
        Assert.That(Publish(), Is.EqualTo(AttachmentReport.None));
        Assert.That(Pdfs(), Is.Empty);
    }

    [TestCase("/etc/hostname")]
    [TestCase("../secret.pdf")]
    [TestCase("files/../../secret.pdf")]
    [TestCase("files/1/../../../secret.pdf")]
    [TestCase("file:///etc/hostname")]
    [TestCase("..\\secret.pdf")]
    [TestCase("notes.pdf")]
    [TestCase("files/link.pdf")]
    [TestCase("files/linked/secret.pdf")]
    [TestCase("storage:../secret.pdf")]
    [TestCase("attachments:../secret.pdf")]
    [Platform(Exclude = "Win")]
    public void Nothing_outside_the_folders_named_is_ever_copied(string path)
    {
        Settings("{allow: [CC-BY*], zotero_data: zotero, linked_base: papers}");
        Export("x.csv", ("AAAA2222", "CC BY 4.0", path));
        _folder.Write("secret.pdf", Pdf);
        _folder.Write("p/notes.pdf", Pdf);
        foreach (var folder in (string[])["p/files/1", "p/zotero/storage", "p/papers"]) { Directory.CreateDirectory(_folder[folder]); }
        File.CreateSymbolicLink(_folder["p/files/link.pdf"], _folder["secret.pdf"]);
        Directory.CreateSymbolicLink(_folder["p/files/linked"], _folder.Path);
        var report = Publish();
        Assert.That((report.Published, report.Refused.Single().Key), Is.EqualTo((0, "AAAA2222")));
        Assert.That(report.Refused[0].Why, Is.AnyOf(FileRefusal.Outside, FileRefusal.NotFound));
        Assert.That(Pdfs(), Is.Empty);
    }

    [Test]
    public void A_link_within_the_folders_is_followed()
    {
        Settings("{keys: AAAA2222, folders: elsewhere}");
        Export("x.csv", ("AAAA2222", "", "files/1/a.pdf"));
        _folder.Write("p/elsewhere/real.pdf", Pdf);
        Directory.CreateDirectory(_folder["p/elsewhere/files/1"]);
        File.CreateSymbolicLink(_folder["p/elsewhere/files/1/a.pdf"], "../../real.pdf");
        Assert.That(Publish().Published, Is.EqualTo(1));
    }

    [TestCase("storage:a.pdf", "ABCD2345")]
    [TestCase("/home/kari/Zotero/storage/ABCD2345/a.pdf", null)]
    [TestCase("C:\\\\Users\\\\kari\\\\Zotero\\\\storage\\\\ABCD2345\\\\a.pdf", null)]
    [TestCase("attachments:2020/b.pdf", null)]
    [TestCase("attachments:2020\\\\b.pdf", null)]
    public void Zoteros_own_ways_of_naming_a_file_are_understood(string path, string? key)
    {
        Settings("{keys: AAAA2222, zotero_data: ../zotero, linked_base: ../papers}");
        var attachment = $"{{\"key\":\"{key ?? "EFGH6789"}\",\"itemType\":\"attachment\",\"parentItem\":\"AAAA2222\",\"linkMode\":\"imported_file\",\"title\":\"t\",\"path\":\"{path}\"}}";
        _folder.Write("p/x.json", $"[{{\"key\":\"AAAA2222\",\"version\":1,\"data\":{{\"key\":\"AAAA2222\",\"itemType\":\"book\",\"title\":\"Iron\"}}}},{{\"key\":\"{key ?? "EFGH6789"}\",\"version\":1,\"data\":{attachment}}}]");
        _folder.Write("zotero/storage/ABCD2345/a.pdf", Pdf);
        _folder.Write("papers/2020/b.pdf", Pdf);
        var report = Publish();
        Assert.That((report.Published, Refused(report)), Is.EqualTo((1, "")));
    }

    [Test]
    public void What_is_no_pdf_too_long_missing_or_in_two_places_is_named_with_the_reason()
    {
        Settings("{allow: [CC0*], folders: [one, two], max_mb: 1}");
        Export("x.csv", ("AAAA2222", "CC0", "files/1/page.pdf; files/1/long.pdf; files/1/none.pdf; files/1/twice.pdf; files/1/good.pdf"));
        _folder.Write("p/files/1/page.pdf", "<html>%PD</html>");
        _folder.Write("p/files/1/long.pdf", Pdf + new string(' ', 1_000_000));
        _folder.Write("p/one/files/1/twice.pdf", Pdf);
        _folder.Write("p/two/files/1/twice.pdf", Pdf + "other");
        _folder.Write("p/files/1/good.pdf", "\n\n" + Pdf);
        var report = Publish();
        Assert.That(report.Published, Is.EqualTo(1));
        Assert.That(report.Refused.Select(file => $"{file.File} {file.Why}"), Is.EqualTo(new[] { "files/1/long.pdf TooLarge", "files/1/none.pdf NotFound", "files/1/page.pdf NoPdf", "files/1/twice.pdf Ambiguous" }));
    }

    [Test]
    public void A_second_build_copies_only_what_changed_and_takes_away_what_is_allowed_no_more()
    {
        Settings("allow: [CC0*]");
        Export("x.csv", ("AAAA2222", "CC0", "files/1/a.pdf"), ("BBBB2222", "CC0", "files/2/b.pdf"));
        _folder.Write("p/files/1/a.pdf", Pdf);
        _folder.Write("p/files/2/b.pdf", Pdf);
        Publish();
        Assert.That(Site().Written, Is.Zero);
        _folder.Write("p/files/2/b.pdf", Pdf + "% more\n");
        Assert.That(Site().Written, Is.EqualTo(1));
        Assert.That(File.ReadAllText(_folder["p/site/en/pub/BB/BBBB2222/BBBB2222.pdf"]), Does.EndWith("% more\n"));
        Settings("{allow: [CC0*], never: BBBB2222}");
        Site();
        Assert.That(Pdfs(), Is.EqualTo(new[] { "en/pub/AA/AAAA2222/AAAA2222.pdf" }));
    }

    [Test]
    public void What_is_withheld_of_a_publication_stays_withheld_when_it_is_merged_into_another()
    {
        _folder.Write("p/pubarchive.yaml", "zotero: {group: 1}\nattachments: {allow: [CC0*], never: BBBB2222}\nabstracts: {deny: {keys: BBBB2222}}\n");
        Export("a.csv", ("AAAA2222", "CC0", "files/1/a.pdf"), ("BBBB2222", "CC0", "files/2/b.pdf"));
        _folder.Write("p/files/1/a.pdf", Pdf);
        _folder.Write("p/files/2/b.pdf", Pdf);
        Assert.That(Publish().Published, Is.EqualTo(1));
        _folder.Write("p/b.json", """
            [{"key": "AAAA2222", "version": 2, "library": {"type": "group", "id": 1}, "data": {"key": "AAAA2222", "version": 2, "itemType": "book", "title": "Title", "rights": "CC0", "abstractNote": "Held back.",
              "dateModified": "2026-01-01T00:00:00Z", "tags": [], "collections": [], "relations": {"dc:replaces": "http://zotero.org/groups/1/items/BBBB2222"}}}]
            """);
        Assert.That(Publish().Published, Is.Zero);
        Assert.That(Pdfs(), Is.Empty);
        Assert.That(Page("en", "BBBB2222"), Does.Contain("url=../../../pub/AA/AAAA2222/index.html"));
        Assert.That(Page("en", "AAAA2222"), Does.Not.Contain("Held back."));
        Assert.That(CliRun.Of("export", "csljson", "--project", _folder["p"]).Out, Does.Contain("AAAA2222").And.Not.Contain("Held back."));
    }

    [Test]
    public void The_program_says_what_was_left_out_and_why()
    {
        Settings("allow: [CC0*]");
        Export("x.csv", ("AAAA2222", "CC0", "files/1/a.pdf"), ("BBBB2222", "all rights reserved", "files/2/b.pdf"));
        _folder.Write("p/files/1/a.pdf", Pdf);
        var run = CliRun.Of("publish", _folder["p"], "--out", _folder["p/site"]);
        Assert.That(run.Out, Does.Contain("Attachments: 1 PDF beside their pages, 0.0 MB; 1 left out.").And.Contain("1 because no licence or right that the settings allow is named:\n    BBBB2222  files/2/b.pdf"));
        using var json = System.Text.Json.JsonDocument.Parse(CliRun.Of("export", "site", "--project", _folder["p"], "--out", _folder["p/site"], "--json").Out);
        Assert.That(json.RootElement.GetProperty("attachments").GetProperty("refused")[0].GetProperty("why").GetString(), Is.EqualTo("NoRight"));
    }

    private void Settings(string attachments) => _folder.Write("p/pubarchive.yaml", attachments.StartsWith('{') ? $"attachments: {attachments}\n" : $"attachments:\n  {attachments}\n");

    private void Export(string file, params (string Key, string Rights, string Path)[] records) =>
        _folder.Write($"p/{file}", "Key,Item Type,Title,Rights,File Attachments\n" + string.Concat(records.Select(record => $"{record.Key},book,Title,{record.Rights},\"{record.Path}\"\n")));

    private AttachmentReport Publish()
    {
        using var project = ArchiveProject.Open(_folder["p"]);
        return project.Publish(_folder["p/site"]).Site.Attachments;
    }

    private SiteSummary Site()
    {
        using var project = ArchiveProject.Open(_folder["p"]);
        return project.ExportSite(_folder["p/site"]);
    }

    private static string Refused(AttachmentReport report) => string.Join(", ", report.Refused.Select(file => $"{file.Key} {file.Why}"));

    private IEnumerable<string> Pdfs() => Directory.EnumerateFiles(_folder["p/site"], "*.pdf", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder["p/site"], file).Replace('\\', '/'));

    private string Page(string language, string key) => File.ReadAllText(_folder[$"p/site/{language}/pub/{key[..2]}/{key}/index.html"]);
}
