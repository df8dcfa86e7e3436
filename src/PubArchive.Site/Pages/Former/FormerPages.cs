using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages.Former;

/// <summary>The pages at addresses that once led to a publication: what became of it, or the way to where it is now.</summary>
internal static class FormerPages
{
    public static IEnumerable<(string Path, byte[] Html)> Render(SiteFrame site, SiteLanguage language, FormerAddresses former) =>
        [.. former.Gone.Select(stone => Tombstone(site, language, stone)), .. former.Moved.Select(redirect => Moved(site, language, redirect))];

    // What it was is not told: the removal may be because of it.
    private static (string Path, byte[] Html) Tombstone(SiteFrame site, SiteLanguage language, Tombstone stone)
    {
        var (path, words) = (Address.Publication(stone.Key), language.Words);
        var head = new PageHead { Path = path, Title = words.RemovedTitle, Section = Section.None, Kind = "page", IsIndexed = false };
        return (path, Layout.Render(site, language, head, page => WriteTombstone(page, stone)));
    }

    private static void WriteTombstone(PageWriter page, Tombstone stone)
    {
        var words = page.Words;
        WriteHeading(page, words.RemovedTitle);
        page.Html.Line($"<p>{Phrases.Fill(words.RemovedText, words.Date(PartialDate.Parse(stone.On.ToString("O", CultureInfo.InvariantCulture))))}</p>");
        if (string.IsNullOrWhiteSpace(stone.Reason)) { page.Html.Line($"<p>{words.RemovedWithoutReason}</p>"); }
        else
        {
            page.Html.Line($"<p>{words.RemovedReason}</p>");
            page.Html.Line($"<blockquote dir=\"auto\">{stone.Reason}</blockquote>");
        }
        page.Html.Line($"<p class=\"quiet\">{words.RemovedKey} <code>{stone.Key}</code></p>");
        page.Html.Line($"<p><a href=\"{page.To(Address.All)}\">{words.AllPublications}</a></p>");
        page.Html.Line($"</div>");
    }

    private static (string Path, byte[] Html) Moved(SiteFrame site, SiteLanguage language, Redirect redirect)
    {
        var (path, target, words) = (Address.Publication(redirect.FormerKey), Address.Publication(redirect.Key), language.Words);
        var head = new PageHead { Path = path, Title = words.MovedTitle, Section = Section.None, Kind = "page", LeadsTo = target };
        return (path, Layout.Render(site, language, head, page =>
        {
            WriteHeading(page, words.MovedTitle);
            page.Html.Line($"<p>{words.MovedText} <a href=\"{page.To(target)}\">{words.MovedLink}</a></p>");
            page.Html.Line($"</div>");
        }));
    }

    private static void WriteHeading(PageWriter page, string title)
    {
        Crumbs.Write(page, []);
        page.Html.Line($"<div class=\"title\"><h1>{title}</h1></div>");
        page.Html.Line($"<div class=\"prose text\">");
    }
}
