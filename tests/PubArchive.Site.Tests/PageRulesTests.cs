using System.Text.RegularExpressions;

namespace PubArchive.Site.Tests;

/// <summary>Rules that hold for every page of a site.</summary>
public sealed partial class PageRulesTests : IDisposable
{
    private BuiltSite _site = null!;

    [GeneratedRegex("\\b(?:href|src)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses { get; }

    [GeneratedRegex("\\bid=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Ids { get; }

    [OneTimeSetUp]
    public void Build() => _site = new BuiltSite();

    public void Dispose() => _site.Dispose();

    [Test]
    public void Has_one_h1_a_title_and_a_language()
    {
        foreach (var page in _site.Pages)
        {
            var html = _site.Read(page);
            Assert.That(html.Split("<h1"), Has.Length.EqualTo(2), page);
            Assert.That(html, Does.Contain("<title>").And.Contain("<html lang=\"").And.Contain("width=device-width"), page);
            Assert.That(html, Does.Not.Contain("maximum-scale"), page);
        }
    }

    [Test]
    public void Names_licence_and_contact_at_its_foot()
    {
        foreach (var page in _site.Pages)
        {
            var foot = _site.Read(page).Split("<footer")[^1];
            Assert.That(foot, Does.Contain("<a rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>"), page);
            Assert.That(foot, Does.Contain("<a href=\"mailto:library@fjordbyen.example\">library@fjordbyen.example</a>"), page);
        }
        Assert.That(_site.Read("nn/about/index.html"), Does.Contain("Lisens for tekstene her: <a rel=\"license\""));
    }

    [Test]
    public void Leads_only_to_files_and_anchors_that_exist()
    {
        var ids = _site.Pages.ToDictionary(page => page, page => Ids.Matches(_site.Read(page)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal));
        foreach (var page in _site.Pages)
        {
            foreach (var address in Addresses.Matches(_site.Read(page)).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Where(IsLocal))
            {
                var parts = address.Split('#');
                var target = parts[0].Length == 0 ? page : Path.GetRelativePath(_site.Folder, Path.GetFullPath(parts[0], Path.GetDirectoryName(Path.Combine(_site.Folder, page))!));
                Assert.That(File.Exists(Path.Combine(_site.Folder, target)), $"{page} leads to {address}");
                if (parts.Length > 1) { Assert.That(ids[target], Does.Contain(parts[1]), $"{page} leads to {address}"); }
            }
        }
    }

    [Test]
    public void Uses_an_id_once_a_page()
    {
        foreach (var page in _site.Pages) { Assert.That(Ids.Matches(_site.Read(page)).Select(match => match.Groups[1].Value), Is.Unique, page); }
    }

    [Test]
    public void Loads_nothing_from_elsewhere_and_runs_nothing()
    {
        foreach (var page in _site.Pages)
        {
            var html = _site.Read(page);
            Assert.That(Regex.Matches(html, "<(?:link[^>]*rel=\"(?:stylesheet|icon|preload)\"|img|script|iframe)[^>]*(?:href|src)=\"(?:[a-z]+:)?//"), Is.Empty, page);
            Assert.That(Regex.Matches(html, "<script(?! type=\"application/ld\\+json\")"), Is.Empty, page);
            Assert.That(Regex.Matches(html, "<[^>]* on[a-z]+=\""), Is.Empty, page);
        }
        Assert.That(_site.Read("assets/archive.css"), Does.Not.Contain("url(").And.Not.Contain("@import"));
    }

    [Test]
    public void Opens_and_closes_the_same_elements()
    {
        foreach (var page in _site.Pages)
        {
            var html = Regex.Replace(_site.Read(page), "<script.*?</script>", "", RegexOptions.Singleline);
            foreach (var name in (string[])["div", "section", "ul", "ol", "li", "a", "p", "span", "nav", "main", "article", "dl", "dd", "bdi", "i", "sub", "sup", "details"])
            {
                Assert.That(Regex.Count(html, $"<{name}[ >]"), Is.EqualTo(Regex.Count(html, $"</{name}>")), $"{name} on {page}");
            }
        }
    }

    [Test]
    public void Leads_from_a_keyword_to_every_record_that_bears_it()
    {
        var shelf = _site.Read("en/keywords/t.html");
        var bearers = SampleArchive.All.Where(record => record.Item.Tags.Any(tag => tag.Name == "Topic 1")).ToList();
        var section = shelf.Split("<section").Single(part => part.Contains(">Topic 1</h2>", StringComparison.Ordinal));
        Assert.That(bearers, Has.Count.GreaterThan(1));
        foreach (var record in bearers) { Assert.That(section, Does.Contain($"/{record.Key}/index.html\"")); }
    }

    private static bool IsLocal(string address) => !address.Contains(':', StringComparison.Ordinal);
}
