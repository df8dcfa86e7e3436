using System.Text;
using PubArchive.Site.Html;

namespace PubArchive.Site.Pages;

/// <summary>The files at the root of the site: the way to the languages, the page for addresses that lead nowhere, and what crawlers ask for.</summary>
internal static class RootPages
{
    private const int AddressesInSitemap = 50_000;

    public static IEnumerable<(string Path, byte[] Bytes)> Render(SiteFrame site)
    {
        yield return ("index.html", RenderIndex(site));
        yield return ("404.html", RenderNotFound(site));
    }

    /// <summary>Sitemaps of at most 50,000 addresses, their index, and <c>robots.txt</c>. Source: sitemaps.org.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> RenderSitemaps(SiteFrame site, string baseUrl, IEnumerable<string> pages)
    {
        var root = Canonical.Root(baseUrl);
        var chunks = pages.Order(StringComparer.Ordinal).Chunk(AddressesInSitemap).ToList();
        var names = chunks.Select((_, at) => $"sitemap-{at + 1}.xml").ToList();
        for (var at = 0; at < chunks.Count; at++) { yield return (names[at], RenderUrls("urlset", "url", chunks[at].Select(page => Address(root, page)))); }
        yield return ("sitemap.xml", RenderUrls("sitemapindex", "sitemap", names.Select(name => root + name)));
        yield return ("robots.txt", Encoding.ASCII.GetBytes($"User-agent: *\nAllow: /\nSitemap: {root}sitemap.xml\n"));
    }

    private static string Address(string root, string page)
    {
        var slash = page.IndexOf('/', StringComparison.Ordinal);
        return Canonical.Of(root, page[..slash], page[(slash + 1)..]);
    }

    private static byte[] RenderUrls(string element, string entry, IEnumerable<string> addresses)
    {
        var xml = new HtmlWriter();
        xml.Line($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.Line($"<{Markup.Of($"{element}")} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        foreach (var address in addresses) { xml.Line($"<{entry}><loc>{address}</loc></{entry}>"); }
        xml.Line($"</{element}>");
        return xml.ToUtf8();
    }

    private static byte[] RenderIndex(SiteFrame site)
    {
        var (html, first) = (new HtmlWriter(), site.Languages[0]);
        WriteHead(html, first, first.Title, "", Markup.Of($"<meta http-equiv=\"refresh\" content=\"0; url={first.Code}/index.html\">\n"));
        html.Line($"<main class=\"wrap doors\"><h1>{first.Title}</h1><ul>");
        foreach (var language in site.Languages) { html.Line($"<li><a href=\"{language.Code}/index.html\" hreflang=\"{language.Code}\" lang=\"{language.Code}\">{language.Words.OwnName}</a></li>"); }
        html.Line($"</ul></main>");
        WriteFoot(html, site, first);
        return html.ToUtf8();
    }

    // A host shows this at any depth, so its links are whole addresses where the site knows its own.
    private static byte[] RenderNotFound(SiteFrame site)
    {
        var (html, first) = (new HtmlWriter(), site.Languages[0]);
        var root = site.Settings.BaseUrl is { } address ? Canonical.Root(address) : "";
        WriteHead(html, first, first.Words.NotFoundTitle, root, Markup.Of($"<meta name=\"robots\" content=\"noindex\">\n"));
        html.Line($"<main class=\"wrap doors\">");
        var level = 1;
        foreach (var language in site.Languages)
        {
            var (words, home) = (language.Words, $"{root}{language.Code}/");
            html.Line($"<section lang=\"{language.Code}\"><h{level}>{words.NotFoundTitle}</h{level}><p>{words.NotFoundText}</p><ul>");
            (string Address, string Name)[] ways = [(Pages.Address.Front, language.Title), (Pages.Address.All, words.AllPublications), (Pages.Address.Units, words.Units), (Pages.Address.Years, words.Years), (Pages.Address.Goals, words.Goals), (Pages.Address.Types, words.Types)];
            foreach (var way in ways) { html.Line($"<li><a href=\"{home}{way.Address}\">{way.Name}</a></li>"); }
            html.Line($"</ul></section>");
            level = 2;
        }
        html.Line($"</main>");
        WriteFoot(html, site, first);
        return html.ToUtf8();
    }

    private static void WriteFoot(HtmlWriter html, SiteFrame site, SiteLanguage language)
    {
        html.Line($"<footer class=\"site-foot\"><div class=\"wrap\"><ul>");
        html.Line($"<li>{language.Title}</li>");
        Layout.WriteOwner(html, site.Settings, language.Words);
        html.Line($"</ul></div></footer></body></html>");
    }

    private static void WriteHead(HtmlWriter html, SiteLanguage language, string title, string root, Markup more)
    {
        html.Line($"<!doctype html>");
        html.Line($"<html lang=\"{language.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line($"<title>{title}</title>");
        html.Line($"<link rel=\"stylesheet\" href=\"{root}{SiteAssets.StyleSheet}\"><link rel=\"icon\" href=\"{root}{SiteAssets.Icon}\" type=\"image/svg+xml\">");
        html.Line($"{more}</head><body>");
    }
}
