using System.Text;
using PubArchive.Catalogue;

namespace PubArchive.Site.Tests;

public sealed class BuildTests
{
    [Test]
    public void Builds_a_page_for_each_record_in_each_language()
    {
        using var site = new BuiltSite();
        var expected = SampleArchive.All.SelectMany(publication => (string[])["en", "nn"], (publication, language) => $"{language}/pub/{publication.Key[..2]}/{publication.Key}/index.html");
        var former = SampleArchive.Removed.Select(publication => publication.Key).Concat(SampleArchive.FormerKeys.Keys);
        Assert.That(site.Pages.Where(page => page.Contains("/pub/", StringComparison.Ordinal) && !former.Any(key => page.Contains(key, StringComparison.Ordinal))), Is.EquivalentTo(expected));
    }

    [Test]
    public void Counts_what_it_did()
    {
        using var site = new BuiltSite();
        var files = site.Files.Except([".pubarchive-manifest.json"]).ToList();
        Assert.That(site.Report.PublicationPages, Is.EqualTo(2 * SampleArchive.All.Length));
        Assert.That(site.Report.Files, Is.EqualTo(files.Count));
        Assert.That(site.Report.Written, Is.EqualTo(files.Count));
        Assert.That(site.Report.Bytes, Is.EqualTo(files.Sum(file => new FileInfo(Path.Combine(site.Folder, file)).Length)));
    }

    [Test]
    public void Gives_the_same_bytes_for_the_same_snapshot()
    {
        using var first = new BuiltSite();
        using var second = new BuiltSite();
        Assert.That(second.Files, Is.EqualTo(first.Files));
        foreach (var file in first.Files) { Assert.That(second.Read(file), Is.EqualTo(first.Read(file)), file); }
    }

    [Test]
    public void Leaves_unchanged_files_alone()
    {
        using var site = new BuiltSite();
        var before = Times(site);
        var report = SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings, site.Folder);
        Assert.That(report.Written, Is.Zero);
        Assert.That(report.Unchanged, Is.EqualTo(report.Files));
        Assert.That(Times(site), Is.EqualTo(before));
    }

    [Test]
    public void Rewrites_no_page_of_another_record_when_one_record_changes()
    {
        using var site = new BuiltSite();
        var before = RecordPages(site);
        var changed = SampleArchive.All.Replace(Find(SampleArchive.Full), Find(SampleArchive.Full) with { Item = Find(SampleArchive.Full).Item with { Fields = Find(SampleArchive.Full).Item.Fields.With(Items.Field.Volume, "13") } });
        SiteBuilder.Build(new MemorySnapshot(SampleArchive.Units, changed.RemoveAt(0)), SampleArchive.Settings, site.Folder);
        var rewritten = RecordPages(site).Where(page => before[page.Key] != page.Value).Select(page => page.Key);
        Assert.That(rewritten, Is.EquivalentTo(new[] { "en/pub/FJ/FJRD0001/index.html", "nn/pub/FJ/FJRD0001/index.html" }));
    }

    [Test]
    public void Removes_the_pages_of_a_record_that_is_gone_and_the_folders_it_leaves_empty()
    {
        using var site = new BuiltSite();
        var report = SiteBuilder.Build(new MemorySnapshot(SampleArchive.Units, SampleArchive.All.Where(publication => !publication.Key.StartsWith("HSTL", StringComparison.Ordinal))), SampleArchive.Settings, site.Folder);
        Assert.That(report.Removed, Is.GreaterThanOrEqualTo(12));
        Assert.That(Directory.Exists(Path.Combine(site.Folder, "en", "pub", "HS")), Is.False);
    }

    [Test]
    public void Writes_again_a_file_that_someone_deleted()
    {
        using var site = new BuiltSite();
        File.Delete(Path.Combine(site.Folder, "en/index.html"));
        Assert.That(SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings, site.Folder).Written, Is.EqualTo(1));
        Assert.That(File.Exists(Path.Combine(site.Folder, "en/index.html")));
    }

    [Test]
    public void Refuses_a_folder_with_files_that_are_not_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("pubarchive-site-").FullName;
        File.WriteAllText(Path.Combine(folder, "thesis.docx"), "years of work");
        Assert.That(() => SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings, folder), Throws.TypeOf<IOException>().With.Message.Contains("thesis.docx"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder).Count(), Is.EqualTo(1));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void Never_deletes_or_replaces_a_file_that_it_did_not_make()
    {
        using var site = new BuiltSite();
        var own = Path.Combine(site.Folder, "en", "units", "notes.txt");
        File.WriteAllText(own, "mine");
        SiteBuilder.Build(new MemorySnapshot(UnitTree.Empty, []), SampleArchive.Settings, site.Folder);
        Assert.That(File.ReadAllText(own), Is.EqualTo("mine"));
        var claimed = Path.Combine(site.Folder, "en", "units", "NUR");
        Directory.CreateDirectory(claimed);
        File.WriteAllText(Path.Combine(claimed, "index.html"), "mine too");
        Assert.That(() => SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings, site.Folder), Throws.TypeOf<IOException>().With.Message.Contains("was not made by pubarchive"));
        Assert.That(File.ReadAllText(Path.Combine(claimed, "index.html")), Is.EqualTo("mine too"));
    }

    [TestCase("{ not json")]
    [TestCase("""{"version":99,"files":{}}""")]
    public void Says_so_when_the_manifest_cannot_be_read(string manifest)
    {
        using var site = new BuiltSite();
        File.WriteAllText(Path.Combine(site.Folder, ".pubarchive-manifest.json"), manifest);
        Assert.That(() => SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings, site.Folder), Throws.TypeOf<IOException>());
    }

    [Test]
    public void A_manifest_cannot_make_it_delete_files_outside_the_folder()
    {
        var parent = Directory.CreateTempSubdirectory("pubarchive-site-").FullName;
        var (folder, outside) = (Path.Combine(parent, "site"), Path.Combine(parent, "outside.txt"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(outside, "kept");
        File.WriteAllText(Path.Combine(folder, ".pubarchive-manifest.json"), """{"version":1,"files":{"../outside.txt":"abc 4","/etc/hostname":"abc 4"}}""", new UTF8Encoding(false));
        SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings, folder);
        Assert.That(File.Exists(outside));
        Directory.Delete(parent, recursive: true);
    }

    [Test]
    public void Says_so_when_the_folder_is_a_file()
    {
        var file = Path.GetTempFileName();
        Assert.That(() => SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings, file), Throws.TypeOf<IOException>().With.Message.Contains("is a file"));
        File.Delete(file);
    }

    [TestCase("../../etc/passwd")]
    [TestCase("")]
    [TestCase("A/B")]
    [TestCase("..")]
    public void Refuses_a_key_that_would_lead_out_of_the_folder(string key)
    {
        var folder = Directory.CreateTempSubdirectory("pubarchive-site-").FullName;
        var snapshot = new MemorySnapshot(UnitTree.Empty, [Find(SampleArchive.Full) with { Key = key }]);
        Assert.That(() => SiteBuilder.Build(snapshot, SampleArchive.Settings, folder), Throws.ArgumentException);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void Refuses_a_language_it_has_no_words_in()
    {
        Assert.That(() => SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings with { Languages = ["tlh"] }, Path.GetTempPath()), Throws.ArgumentException.With.Message.Contains("tlh"));
    }

    [Test]
    public void Speaks_all_three_languages()
    {
        using var site = new BuiltSite(settings: SampleArchive.Settings with { Languages = ["nb", "nn", "en"] });
        Assert.That(site.Read("nb/index.html"), Does.Contain("Etter enhet"));
        Assert.That(site.Read("nn/index.html"), Does.Contain("Etter eining"));
        Assert.That(site.Read("en/index.html"), Does.Contain("By unit"));
        Assert.That(site.Read("index.html"), Does.Contain("url=nb/index.html"));
    }

    [Test]
    public void Builds_a_site_without_records()
    {
        using var site = new BuiltSite(new MemorySnapshot(UnitTree.Empty, []));
        Assert.That(site.Read("en/all/index.html"), Does.Contain("0 publications"));
    }

    private static Publication Find(string key) => SampleArchive.All.Single(publication => publication.Key == key);

    private static Dictionary<string, DateTime> Times(BuiltSite site) =>
        site.Files.Except([".pubarchive-manifest.json"]).ToDictionary(file => file, file => File.GetLastWriteTimeUtc(Path.Combine(site.Folder, file)));

    private static Dictionary<string, string> RecordPages(BuiltSite site) =>
        site.Pages.Where(page => page.Contains("/pub/", StringComparison.Ordinal)).ToDictionary(page => page, site.Read);
}
