using System.Globalization;
using System.Text;

namespace PubArchive.Site.Pages.Former;

/// <summary>Former addresses in the words of hosts, which then answer 301 (moved) and 410 (gone) themselves: Netlify, Apache, nginx. The pages at those addresses serve where no host reads these.</summary>
/// <remarks>Addresses are those on the host: below the path of the site's own address, or below <c>/</c> where that is not known.</remarks>
internal static class HostFiles
{
    public const string Netlify = "_redirects";
    public const string Apache = ".htaccess";
    public const string Nginx = "nginx-redirects.conf";

    /// <summary>The files; none when there are no former addresses, or the site's path holds characters that one of the hosts would take for its own.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Render(SiteFrame site, FormerAddresses former)
    {
        if (former.IsEmpty || !HostPath.TryParse(site.Settings.BaseUrl, out var below)) { return []; }
        var languages = site.Languages.Select(language => language.Code).ToList();
        return [(Netlify, RenderNetlify(below, languages, former)), (Apache, RenderApache(below, languages, former)), (Nginx, RenderNginx(below, languages, former))];
    }

    // The exclamation mark: even though a page stands there. Any status but a redirect's shows the target under that status.
    private static byte[] RenderNetlify(HostPath below, List<string> languages, FormerAddresses former)
    {
        var text = new StringBuilder("# Made by pubarchive: addresses that publications had.\n");
        foreach (var redirect in former.Moved)
        {
            foreach (var language in languages) { text.Append(CultureInfo.InvariantCulture, $"{below.Encoded}{language}/{Folder(redirect.FormerKey)}* {below.Encoded}{language}/{Folder(redirect.Key)} 301!\n"); }
        }
        foreach (var stone in former.Gone)
        {
            foreach (var language in languages) { text.Append(CultureInfo.InvariantCulture, $"{below.Encoded}{language}/{Folder(stone.Key)}* {below.Encoded}{language}/{Address.Publication(stone.Key)} 410!\n"); }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // RedirectMatch compares and answers with decoded paths. The error page of a removed publication is its own page, by an expression of Apache 2.4.13.
    private static byte[] RenderApache(HostPath below, List<string> languages, FormerAddresses former)
    {
        var text = new StringBuilder("# Made by pubarchive: addresses that publications had. Needs AllowOverride FileInfo.\n");
        if (!former.Gone.IsEmpty) { text.Append("ErrorDocument 410 /%{REQUEST_URI}/index.html\n"); }
        text.Append("<IfModule mod_alias.c>\n");
        var (anywhere, any) = (below.Pattern, string.Join('|', languages));
        foreach (var redirect in former.Moved)
        {
            text.Append(CultureInfo.InvariantCulture, $"RedirectMatch 301 \"^{anywhere}({any})/{Folder(redirect.FormerKey)[..^1]}(?:/.*)?$\" \"{below.Decoded}$1/{Folder(redirect.Key)}\"\n");
        }
        foreach (var stone in former.Gone) { text.Append(CultureInfo.InvariantCulture, $"RedirectMatch 410 \"^{anywhere}(?:{any})/{Folder(stone.Key)[..^1]}/?$\"\n"); }
        return Encoding.UTF8.GetBytes(text.Append("</IfModule>\n").ToString());
    }

    // Prefixes and exact addresses: nginx finds one among thousands without trying them in turn.
    private static byte[] RenderNginx(HostPath below, List<string> languages, FormerAddresses former)
    {
        var text = new StringBuilder("# Made by pubarchive: addresses that publications had. Include this file in the server block of the site.\n");
        foreach (var redirect in former.Moved)
        {
            foreach (var language in languages) { text.Append(CultureInfo.InvariantCulture, $"location ^~ \"{below.Decoded}{language}/{Folder(redirect.FormerKey)}\" {{ return 301 \"{below.Encoded}{language}/{Folder(redirect.Key)}\"; }}\n"); }
        }
        foreach (var stone in former.Gone)
        {
            foreach (var language in languages)
            {
                var address = $"{below.Decoded}{language}/{Folder(stone.Key)}";
                text.Append(CultureInfo.InvariantCulture, $"location = \"{address}\" {{ error_page 410 \"{address}index.html\"; return 410; }}\n");
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // pub/AB/ABCD2345/
    private static string Folder(string key) => Address.Publication(key)[..^"index.html".Length];
}
