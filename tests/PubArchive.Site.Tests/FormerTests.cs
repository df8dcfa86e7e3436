using PubArchive.Catalogue;

namespace PubArchive.Site.Tests;

/// <summary>What stands at addresses that once led to a publication.</summary>
public sealed class FormerTests : IDisposable
{
    private BuiltSite _site = null!;

    [OneTimeSetUp]
    public void Build() => _site = new BuiltSite(settings: SampleArchive.Settings with { BaseUrl = "https://fjordbyen.example/archive" });

    public void Dispose() => _site.Dispose();

    [Test]
    public void A_removed_publication_says_when_and_why_and_nothing_of_what_it_was()
    {
        var (english, nynorsk) = (_site.Record(SampleArchive.Gone), _site.Record(SampleArchive.Gone, "nn"));
        Assert.That(english, Does.Contain("was removed from the archive on 14 June 2025.").And.Contain("<blockquote dir=\"auto\">The authors withdrew it &amp; asked for &lt;b&gt;silence&lt;/b&gt;.</blockquote>"));
        Assert.That(nynorsk, Does.Contain("vart fjerna frå arkivet 14. juni 2025.").And.Contain("The authors withdrew it"));
        Assert.That(_site.Record(SampleArchive.GoneWithoutReason), Does.Contain("No reason is given."));
        foreach (var page in _site.Pages) { Assert.That(_site.Read(page), Does.Not.Contain("told no more").And.Not.Contain("Tellednomore").And.Not.Contain("Nor is this"), page); }
    }

    [Test]
    public void Search_engines_are_told_to_forget_it()
    {
        Assert.That(_site.Record(SampleArchive.Gone), Does.Contain("<meta name=\"robots\" content=\"noindex\">").And.Not.Contain("rel=\"canonical\""));
        Assert.That(_site.Record(SampleArchive.Full), Does.Not.Contain("noindex"));
        Assert.That(_site.Read("sitemap-1.xml"), Does.Not.Contain(SampleArchive.Gone).And.Not.Contain(SampleArchive.FormerKey).And.Contain(SampleArchive.Full));
    }

    [Test]
    public void A_former_key_leads_to_the_present_one()
    {
        var page = _site.Record(SampleArchive.FormerKey, "nn");
        Assert.That(page, Does.Contain("<link rel=\"canonical\" href=\"https://fjordbyen.example/archive/nn/pub/FJ/FJRD0001/\">"));
        Assert.That(page, Does.Contain("<meta http-equiv=\"refresh\" content=\"0; url=../../../pub/FJ/FJRD0001/index.html\">"));
        Assert.That(page, Does.Contain("<a href=\"../../../pub/FJ/FJRD0001/index.html\">Gå til publikasjonen</a>"));
    }

    [Test]
    public void Without_an_address_of_its_own_the_site_names_the_present_page_from_where_it_stands()
    {
        using var site = new BuiltSite();
        Assert.That(site.Record(SampleArchive.FormerKey), Does.Contain("<link rel=\"canonical\" href=\"../../../pub/FJ/FJRD0001/index.html\">"));
    }

    [Test]
    public void Hosts_are_told_in_their_own_words()
    {
        string[] netlify = ["/archive/en/pub/FR/FRMR0001/* /archive/en/pub/FJ/FJRD0001/ 301!", "/archive/nn/pub/RM/RMVD0001/* /archive/nn/pub/RM/RMVD0001/index.html 410!"];
        string[] apache = ["RedirectMatch 301 \"^/archive/(en|nn)/pub/FR/FRMR0001(?:/.*)?$\" \"/archive/$1/pub/FJ/FJRD0001/\"", "RedirectMatch 410 \"^/archive/(?:en|nn)/pub/RM/RMVD0001/?$\""];
        string[] nginx = ["location ^~ \"/archive/en/pub/FR/FRMR0001/\" { return 301 \"/archive/en/pub/FJ/FJRD0001/\"; }", "location = \"/archive/nn/pub/RM/RMVD0001/\" { error_page 410 \"/archive/nn/pub/RM/RMVD0001/index.html\"; return 410; }"];
        Assert.That(_site.Read("_redirects").Split('\n'), Is.SupersetOf(netlify));
        Assert.That(_site.Read(".htaccess").Split('\n'), Is.SupersetOf(apache));
        Assert.That(_site.Read("nginx-redirects.conf").Split('\n'), Is.SupersetOf(nginx));
    }

    [TestCase("https://x.example/my%20archive/%C3%B8", "\"^/my archive/ø/(en|nn)/", "\"/my archive/ø/en/pub/FR/FRMR0001/\" { return 301 \"/my%20archive/%C3%B8/en/pub/")]
    [TestCase("https://x.example/v1.0+(a)/", "\"^/v1\\.0\\+\\(a\\)/(en|nn)/", "\"/v1.0+(a)/en/pub/FR/FRMR0001/\" { return 301 \"/v1.0+(a)/en/pub/")]
    public void The_path_of_the_site_is_escaped_as_each_host_wants_it(string address, string apache, string nginx)
    {
        using var site = new BuiltSite(settings: SampleArchive.Settings with { BaseUrl = address });
        Assert.That(site.Read(".htaccess"), Does.Contain(apache));
        Assert.That(site.Read("nginx-redirects.conf"), Does.Contain(nginx));
    }

    [TestCase("https://x.example/a%22%3B%7Breturn/")]
    [TestCase("https://x.example/$uri/")]
    [TestCase("https://x.example/a%0Ab/")]
    [TestCase("https://x.example/:splat/*")]
    public void A_path_that_a_host_could_take_for_more_than_itself_gives_no_files(string address)
    {
        using var site = new BuiltSite(settings: SampleArchive.Settings with { BaseUrl = address });
        Assert.That(site.Files.Intersect(["_redirects", ".htaccess", "nginx-redirects.conf"]), Is.Empty);
    }

    [Test]
    public void Where_nothing_was_removed_or_moved_hosts_are_told_nothing()
    {
        using var site = new BuiltSite(new MemorySnapshot(SampleArchive.Units, SampleArchive.All));
        Assert.That(site.Files.Intersect(["_redirects", ".htaccess", "nginx-redirects.conf"]), Is.Empty);
    }

    [Test]
    public void A_librarys_own_file_of_that_name_is_left_alone_and_named()
    {
        using var site = new BuiltSite(new MemorySnapshot(SampleArchive.Units, SampleArchive.All));
        File.WriteAllText(Path.Combine(site.Folder, ".htaccess"), "Require all granted");
        var report = SiteBuilder.Build(SampleArchive.Snapshot(), SampleArchive.Settings with { ReplaceForeignFiles = true }, site.Folder);
        Assert.That(report.LeftAlone, Is.EqualTo(new[] { ".htaccess" }));
        Assert.That(site.Read(".htaccess"), Is.EqualTo("Require all granted"));
        Assert.That(site.Files, Does.Contain("_redirects"));
    }

    [Test]
    public void A_former_key_that_another_record_bears_now_leads_nowhere_else()
    {
        var clash = new MemorySnapshot(SampleArchive.Units, SampleArchive.All, null, new Dictionary<string, string> { [SampleArchive.TwoUnits] = SampleArchive.Full, ["../../x"] = SampleArchive.Full });
        using var site = new BuiltSite(clash);
        Assert.That(site.Record(SampleArchive.TwoUnits), Does.Contain("Nurses at sea").And.Not.Contain("refresh"));
    }

    [Test]
    public void A_publication_that_is_restored_has_its_page_again()
    {
        using var site = new BuiltSite();
        SiteBuilder.Build(new MemorySnapshot(SampleArchive.Units, SampleArchive.Removed.Select(record => record with { Facts = CatalogueFacts.None })), SampleArchive.Settings, site.Folder);
        Assert.That(site.Record(SampleArchive.Gone), Does.Contain("A title that is told no more").And.Not.Contain("noindex"));
    }
}
