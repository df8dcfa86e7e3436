using System.Collections.Immutable;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PubArchive.Catalogue;

namespace PubArchive.Site.Tests;

/// <summary>What only a browser can tell: that every record is reached without scripts, that axe finds nothing, that nothing is wider than a phone.</summary>
[Category("Browser")]
public sealed class BrowserTests : IDisposable
{
    private static readonly string[] s_kinds =
    [
        "index.html", "pub/FJ/FJRD0001/index.html", "pub/HS/HSTL0003/index.html", "pub/HS/HSTL0006/index.html", "units/index.html", "units/HEA/index.html", "years/index.html", "years/2022/index.html",
        "goals/index.html", "goals/14/index.html", "types/index.html", "types/journalArticle/index.html", "registered/index.html", "registered/2022/index.html", "all/page-2.html", "keywords/index.html", "keywords/t.html", "about/index.html", "pub/RM/RMVD0001/index.html",
        "accessibility/index.html", "../404.html",
    ];

    private static readonly string[] s_more =
    [
        "pub/FJ/FJRD0002/index.html", "pub/HS/HSTL0001/index.html", "pub/HS/HSTL0002/index.html", "pub/HS/HSTL0004/index.html", "pub/HS/HSTL0005/index.html", "units/EMP/index.html", "units/without.html",
        "registered/2022-06/index.html", "all/index.html",
    ];

    // A hundred and thirty ordinary records, so that some lists have a second page.
    private static readonly ImmutableArray<Publication> s_records = [.. SampleArchive.Many(130), .. SampleArchive.All.Where(publication => !publication.Key.StartsWith("FJ0", StringComparison.Ordinal))];

    // Only these rules look at colours, so only they can find in the dark what they did not find in the light.
    private static readonly AxeRunOptions s_colourRules = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    private static IEnumerable<string> AllPages => s_kinds.Concat(s_more);

    private BuiltSite _site = null!;

    [OneTimeSetUp]
    public void Build() => _site = new BuiltSite(SampleArchive.Of(s_records), SampleArchive.Settings with { Files = FilesOf });

    public void Dispose() => _site.Dispose();

    // Any file will do: its bytes are not looked at here.
    private static IReadOnlyList<Publishing.PublicFile> FilesOf(Publication whole) => whole.Key is SampleArchive.Full ? [new(typeof(BrowserTests).Assembly.Location, 1_234_567)] : [];

    [Test]
    public async Task Every_record_is_reached_from_the_front_page_without_scripts([Values("units", "years", "goals", "types")] string way, [Values("en", "nn")] string language)
    {
        var page = await Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var front = _site.Address($"{language}/index.html").AbsoluteUri;
        var (seen, records) = (new HashSet<string>(StringComparer.Ordinal) { front }, new HashSet<string>(StringComparer.Ordinal));
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var address))
        {
            await page.GotoAsync(address);
            foreach (var link in await Links(page))
            {
                if (link.Contains($"/{language}/pub/", StringComparison.Ordinal) && address != front) { records.Add(link.Split('/')[^2]); }
                if (link.Contains($"/{language}/{way}/", StringComparison.Ordinal) && seen.Add(link)) { next.Enqueue(link); }
            }
        }
        await page.Context.CloseAsync();
        Assert.That(records, Is.EquivalentTo(s_records.Select(record => record.Key)));
    }

    [TestCase("Units", "Department of Marine Ecology", "Nurses at sea")]
    [TestCase("Years", "2022", "Nurses at sea")]
    [TestCase("Goals", "Life on land", "Nurses at sea")]
    [TestCase("Types", "Book section", "Nurses at sea")]
    public async Task A_reader_clicks_to_a_record_and_to_its_sister_in_the_other_language(string menu, string list, string record)
    {
        var page = await Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync(_site.Address("en/index.html").AbsoluteUri);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = menu }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = list }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = record }).First.ClickAsync();
        Assert.That(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), Is.EqualTo(record));
        await page.GetByRole(AriaRole.Link, new() { Name = "Nynorsk" }).ClickAsync();
        Assert.That(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), Is.EqualTo(record));
        Assert.That(await page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("nn"));
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task The_root_leads_to_the_first_language()
    {
        var page = await Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync(_site.Address("index.html").AbsoluteUri);
        await Assertions.Expect(page).ToHaveURLAsync(_site.Address("en/index.html").AbsoluteUri, new() { Timeout = 30_000 });
        await page.Context.CloseAsync();
    }

    [TestCase(SampleArchive.FormerKey, "Where iron settles")]
    [TestCase(SampleArchive.FormerOfGone, "Removed from the archive")]
    public async Task A_former_address_leads_on_without_a_host_or_scripts(string key, string heading)
    {
        var page = await Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync(_site.Address($"en/pub/{key[..2]}/{key}/index.html").AbsoluteUri);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading, new() { Timeout = 30_000 });
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Axe_finds_no_violation_on_a_page_that_leads_on()
    {
        // Held back by leaving out what makes it lead on.
        var html = _site.Record(SampleArchive.FormerKey).Replace("<meta http-equiv=\"refresh\"", "<meta name=\"held\"", StringComparison.Ordinal);
        var (page, held) = (await Open(new BrowserNewContextOptions()), Path.Combine(_site.Folder, "en/pub/FR/FRMR0001/held.html"));
        await File.WriteAllTextAsync(held, html);
        await page.GotoAsync(new Uri(held).AbsoluteUri);
        AssertClean(await page.RunAxe(), "a page that leads on");
        Assert.That(await page.GetByRole(AriaRole.Link, new() { Name = "Go to the publication" }).CountAsync(), Is.EqualTo(1));
        await page.Context.CloseAsync();
        File.Delete(held);
    }

    [TestCaseSource(nameof(s_kinds))]
    public async Task Axe_finds_no_violation_in_either_language_light_or_dark(string kind)
    {
        var page = await Open(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        foreach (var language in (string[])["en", "nn"])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(_site.Address($"{language}/{kind}").AbsoluteUri);
            AssertClean(await page.RunAxe(), $"{language}/{kind}");
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            AssertClean(await page.RunAxe(s_colourRules), $"{language}/{kind} dark");
        }
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task No_page_is_wider_than_a_phone([Values(320, 390)] int width)
    {
        var page = await Open(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        foreach (var path in AllPages.SelectMany(kind => (string[])["en", "nn"], (kind, language) => $"{language}/{kind}"))
        {
            await page.GotoAsync(_site.Address(path).AbsoluteUri);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), path);
        }
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Head_and_foot_reach_across_every_page()
    {
        var page = await Open(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        foreach (var kind in AllPages)
        {
            await page.GotoAsync(_site.Address($"en/{kind}").AbsoluteUri);
            var widths = await page.Locator(".site-head, .site-foot").EvaluateAllAsync<double[]>("bars => bars.map(bar => bar.getBoundingClientRect().width)");
            Assert.That(widths, Is.Not.Empty.And.All.EqualTo(1280), kind);
        }
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task No_page_asks_for_anything_from_another_host_or_runs_a_hostile_record()
    {
        var page = await Open(new BrowserNewContextOptions());
        var (asked, dialogs) = (new List<string>(), 0);
        page.Request += (_, request) => asked.Add(request.Url);
        page.Dialog += async (_, dialog) => { dialogs++; await dialog.DismissAsync(); };
        foreach (var kind in AllPages) { await page.GotoAsync(_site.Address($"en/{kind}").AbsoluteUri); }
        await page.Context.CloseAsync();
        Assert.That(asked.Where(address => !address.StartsWith("file:", StringComparison.Ordinal)), Is.Empty);
        Assert.That(dialogs, Is.Zero);
    }

    /// <summary>Not a check: writes screenshots of every kind of page to the folder named by <c>PUBARCHIVE_SCREENSHOTS</c>, for people to look at.</summary>
    [Test, Explicit("Writes pictures for people to look at.")]
    public async Task Screenshots()
    {
        var folder = Environment.GetEnvironmentVariable("PUBARCHIVE_SCREENSHOTS") ?? Path.Combine(Path.GetTempPath(), "pubarchive-screenshots");
        foreach (var (width, scheme) in (((int, ColorScheme)[])[(1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light), (390, ColorScheme.Dark)]))
        {
            var page = await Open(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
            foreach (var kind in AllPages)
            {
                await page.GotoAsync(_site.Address($"en/{kind}").AbsoluteUri);
                var name = kind.Replace("../", "", StringComparison.Ordinal).Replace('/', '_').Replace(".html", "", StringComparison.Ordinal);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png"), FullPage = true });
            }
            await page.Context.CloseAsync();
        }
        Assert.That(Directory.EnumerateFiles(folder, "*.png").Count(), Is.GreaterThanOrEqualTo(4 * AllPages.Count()));
    }

    private static void AssertClean(AxeResult result, string page)
    {
        var found = result.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
        Assert.That(found, Is.Empty, page);
        Assert.That(result.Passes, Is.Not.Empty, page);
    }

    private static async Task<IPage> Open(BrowserNewContextOptions options) => await (await (await Browser.Get()).NewContextAsync(options)).NewPageAsync();

    // Where the page's links lead, read from the document as the browser holds it, without the anchors.
    private static async Task<IEnumerable<string>> Links(IPage page)
    {
        var addresses = await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        return addresses.Select(address => address.Split('#')[0]).Distinct(StringComparer.Ordinal);
    }
}
