using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Site.Html;
using PubArchive.Site.Lists;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages;

/// <summary>The front page of a language: what this is, what is new, and the four ways in.</summary>
internal static class FrontPage
{
    private const int Newest = 6;
    private const int YearsShown = 12;

    public static byte[] Render(SiteFrame site, SiteLanguage language, RowOrder order, RowGroups groups)
    {
        var lead = site.Settings.Introduction?.In(language.Code) ?? language.Words.Lead;
        var head = new PageHead { Path = Address.Front, Title = "", Description = lead, Kind = "front" };
        return Layout.Render(site, language, head, page =>
        {
            WriteOpening(page, order, lead);
            page.Html.Line($"<div class=\"front-grid\">");
            WriteNewest(page, order);
            page.Html.Line($"<div class=\"ways-in\">");
            WriteUnits(page, groups);
            WriteTypes(page, groups);
            page.Html.Line($"</div>");
            page.Html.Line($"</div>");
            WriteYears(page, groups);
            WriteGoals(page, groups);
        });
    }

    private static void WriteOpening(PageWriter page, RowOrder order, string lead)
    {
        var (words, rows) = (page.Words, order.ByName);
        page.Html.Line($"<div class=\"opening\"><h1>{page.Language.Title}</h1>");
        page.Html.Line($"<p class=\"lead\">{lead}</p>");
        page.Html.Write($"<ul class=\"sums\"><li><a href=\"{page.To(Address.All)}\">{words.Count(rows.Length)}</a></li>");
        page.Html.Write($"<li>{Phrases.Fill(words.WithSummary, words.Number(rows.Count(row => row.Openings.Count > 0)))}</li>");
        page.Html.Line($"<li>{Phrases.Fill(words.WithOpenCopy, words.Number(rows.Count(row => row.IsOpenAccess)))}</li></ul></div>");
    }

    private static void WriteNewest(PageWriter page, RowOrder order)
    {
        page.Html.Line($"<section class=\"newest\" aria-labelledby=\"new\"><h2 id=\"new\">{page.Words.NewInArchive}</h2>");
        Entries.Write(page, order.ByRegistered.Take(Newest), level: 3);
        page.Html.Line($"<p class=\"more\"><a href=\"{page.To(Address.Registered)}\">{page.Words.MoreNew}</a></p></section>");
    }

    private static void WriteUnits(PageWriter page, RowGroups groups)
    {
        page.Html.Line($"<section aria-labelledby=\"by-unit\"><h2 id=\"by-unit\">{page.Words.ByUnit}</h2>");
        IndexPages.WriteUnitTree(page, groups, page.Site.Units.Roots, UnitLevel.Faculty);
        page.Html.Line($"<p class=\"more\"><a href=\"{page.To(Address.Units)}\">{page.Words.AllUnits}</a></p></section>");
    }

    private static void WriteTypes(PageWriter page, RowGroups groups)
    {
        page.Html.Line($"<section aria-labelledby=\"by-type\"><h2 id=\"by-type\">{page.Words.ByType}</h2>");
        IndexPages.WriteTypes(page, groups);
        page.Html.Line($"</section>");
    }

    private static void WriteYears(PageWriter page, RowGroups groups)
    {
        if (groups.Years.Count == 0) { return; }
        var shown = groups.Years.Take(YearsShown).Reverse().ToList();
        var most = shown.Max(year => year.Value.Count);
        page.Html.Line($"<section class=\"band\" aria-labelledby=\"by-year\"><h2 id=\"by-year\">{page.Words.ByYear}</h2><ol class=\"columns\">");
        foreach (var (year, rows) in shown)
        {
            var share = Markup.Of($"{((double)rows.Count / most).ToString("0.###", CultureInfo.InvariantCulture)}");
            page.Html.Line($"<li><a href=\"{page.To(Address.Year(year))}\" style=\"--share:{share}\"><span class=\"bar\"></span><span class=\"n\">{page.Words.Number(rows.Count)}</span> <span class=\"y\">{year}</span></a></li>");
        }
        page.Html.Line($"</ol><p class=\"more\"><a href=\"{page.To(Address.Years)}\">{page.Words.AllYears}</a></p></section>");
    }

    private static void WriteGoals(PageWriter page, RowGroups groups)
    {
        page.Html.Line($"<section class=\"band\" aria-labelledby=\"by-goal\"><h2 id=\"by-goal\">{page.Words.ByGoal}</h2>");
        IndexPages.WriteGoals(page, groups);
        page.Html.Line($"</section>");
    }
}
