using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Site.Html;
using PubArchive.Site.Lists;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages;

/// <summary>The keywords of the site: a page with the letters and the words used most, and a page a letter.</summary>
internal static class KeywordPages
{
    private const int MostUsed = 60;

    /// <param name="site">The site.</param>
    /// <param name="language">The language of the pages.</param>
    /// <param name="keywords">Its keywords, in order.</param>
    /// <param name="shelves">The shelves of all languages, so that a page has its sisters.</param>
    public static IEnumerable<(string Path, byte[] Html)> Render(SiteFrame site, SiteLanguage language, ImmutableArray<IndexedKeyword> keywords, IReadOnlyCollection<string> shelves)
    {
        var words = language.Words;
        var byShelf = keywords.ToLookup(keyword => keyword.Name.Shelf, StringComparer.Ordinal);
        var head = new PageHead { Path = Address.Keywords, Title = words.Keywords, Section = Section.Keywords, Kind = "index", Description = words.KeywordsLead };
        yield return (Address.Keywords, Layout.Render(site, language, head, page => WriteIndex(page, keywords, shelves)));
        foreach (var shelf in shelves)
        {
            var title = Phrases.Fill(words.KeywordsUnder, KeywordName.Heading(shelf));
            var shelfHead = new PageHead { Path = Address.KeywordsUnder(shelf), Title = title, Section = Section.Keywords, Kind = "list" };
            yield return (shelfHead.Path, Layout.Render(site, language, shelfHead, page => WriteShelf(page, title, [.. byShelf[shelf]])));
        }
    }

    private static void WriteIndex(PageWriter page, ImmutableArray<IndexedKeyword> keywords, IReadOnlyCollection<string> shelves)
    {
        Crumbs.Write(page, []);
        page.Html.Line($"<div class=\"title\"><h1>{page.Words.Keywords}</h1></div>");
        page.Html.Line($"<p class=\"lead\">{page.Words.KeywordsLead}</p>");
        page.Html.Line($"<div class=\"contents\"><ul class=\"letters\">");
        foreach (var shelf in shelves) { page.Html.Line($"<li><a href=\"{page.To(Address.KeywordsUnder(shelf))}\">{KeywordName.Heading(shelf)}</a></li>"); }
        page.Html.Line($"</ul>");
        if (keywords.IsEmpty) { page.Html.Line($"<p>{page.Words.EmptyList}</p></div>"); return; }
        page.Html.Line($"<h2 class=\"run\">{page.Words.MostUsed}</h2><ul class=\"chips\">");
        foreach (var keyword in keywords.OrderByDescending(keyword => keyword.Rows.Length).Take(MostUsed))
        {
            page.Html.Line($"<li><a dir=\"auto\" href=\"{page.To(Address.Keyword(keyword.Name))}\">{keyword.Text}</a> <span class=\"n\">{page.Words.Number(keyword.Rows.Length)}</span></li>");
        }
        page.Html.Line($"</ul></div>");
    }

    private static void WriteShelf(PageWriter page, string title, ImmutableArray<IndexedKeyword> keywords)
    {
        Crumbs.Write(page, [(page.Words.Keywords, Address.Keywords)]);
        page.Html.Line($"<div class=\"title\"><h1>{title}</h1></div>");
        page.Html.Line($"<div class=\"plainlist\">");
        if (keywords.IsEmpty) { page.Html.Line($"<p>{page.Words.EmptyList}</p>"); }
        foreach (var keyword in keywords)
        {
            page.Html.Line($"<section class=\"word\" id=\"{keyword.Name.Anchor}\"><h2 dir=\"auto\">{keyword.Text}</h2><ul>");
            foreach (var row in keyword.Rows) { WriteRow(page, row); }
            page.Html.Line($"</ul></section>");
        }
        page.Html.Line($"</div>");
    }

    private static void WriteRow(PageWriter page, PublicationRow row)
    {
        var year = row.Published is { } date ? Markup.Of($" <span class=\"n\">{date.Year}</span>") : Markup.None;
        page.Html.Line($"<li><a href=\"{page.To(Address.Publication(row.Key))}\"{page.Lang(row.Language)}><bdi>{page.Title(row.Title)}</bdi></a>{year}</li>");
    }
}
