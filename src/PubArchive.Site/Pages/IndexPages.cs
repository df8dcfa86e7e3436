using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Site.Lists;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages;

/// <summary>The pages that list the lists: units, years, goals, types, months of registration, each with its count.</summary>
internal static class IndexPages
{
    public static IEnumerable<(string Path, byte[] Html)> Render(SiteFrame site, SiteLanguage language, RowGroups groups)
    {
        var words = language.Words;
        yield return Render(site, language, Address.Units, Section.Units, words.Units, words.UnitsLead, page => WriteUnits(page, groups));
        yield return Render(site, language, Address.Years, Section.Years, words.Years, words.YearsLead, page => WriteYears(page, groups));
        yield return Render(site, language, Address.Goals, Section.Goals, words.GoalsOfPublication, words.GoalsLead, page => WriteAllGoals(page, groups));
        yield return Render(site, language, Address.Types, Section.Types, words.Types, words.TypesLead, page => WriteTypes(page, groups));
        yield return Render(site, language, Address.Registered, Section.None, words.RegisteredTitle, words.RegisteredLead, page => WriteRegistered(page, groups));
    }

    /// <summary>Units with their counts, each with those below it, down to a level.</summary>
    public static void WriteUnitTree(PageWriter page, RowGroups groups, IEnumerable<Unit> units, UnitLevel deepest)
    {
        page.Html.Line($"<ul class=\"tree\">");
        foreach (var unit in units)
        {
            page.Html.Write($"<li>");
            WriteTally(page, Address.Unit(unit), unit.Names.In(page.Language.Code), groups.Of(unit).Count);
            var below = page.Site.Units.Children(unit).Where(child => child.Level <= deepest).ToList();
            if (below.Count > 0) { WriteUnitTree(page, groups, below, deepest); }
            page.Html.Line($"</li>");
        }
        page.Html.Line($"</ul>");
    }

    /// <summary>Types with their counts, the most frequent first.</summary>
    public static void WriteTypes(PageWriter page, RowGroups groups)
    {
        page.Html.Line($"<ul class=\"tree\">");
        var types = groups.Types.Select(type => (Name: page.Words.Name(type.Key), Address: Address.Type(type.Key), type.Value.Count));
        foreach (var type in types.OrderByDescending(type => type.Count).ThenBy(type => type.Name, StringComparer.Ordinal))
        {
            page.Html.Write($"<li>");
            WriteTally(page, type.Address, type.Name, type.Count);
            page.Html.Line($"</li>");
        }
        page.Html.Line($"</ul>");
    }

    /// <summary>All seventeen goals as tiles with their counts.</summary>
    public static void WriteGoals(PageWriter page, RowGroups groups)
    {
        page.Html.Line($"<ul class=\"goals wide\">");
        foreach (var goal in GoalLook.All) { page.Html.Line($"<li>{GoalLook.Tile(page, goal, page.Words.Count(groups.Of(goal).Count))}</li>"); }
        page.Html.Line($"</ul>");
    }

    private static (string Path, byte[] Html) Render(SiteFrame site, SiteLanguage language, string path, Section section, string title, string lead, Action<PageWriter> body) =>
        (path, Layout.Render(site, language, new PageHead { Path = path, Title = title, Section = section, Kind = "index", Description = lead }, page =>
        {
            Crumbs.Write(page, []);
            page.Html.Line($"<div class=\"title\"><h1>{title}</h1></div>");
            page.Html.Line($"<p class=\"lead\">{lead}</p>");
            page.Html.Line($"<div class=\"contents\">");
            body(page);
            page.Html.Line($"</div>");
        }));

    private static void WriteUnits(PageWriter page, RowGroups groups)
    {
        WriteUnitTree(page, groups, page.Site.Units.Roots, UnitLevel.Department);
        WriteRest(page, Address.WithoutUnit, page.Words.WithoutUnit, groups.WithoutUnit.Count);
    }

    private static void WriteAllGoals(PageWriter page, RowGroups groups)
    {
        WriteGoals(page, groups);
        WriteRest(page, Address.WithoutGoal, page.Words.WithoutGoal, groups.WithoutGoal.Count);
    }

    private static void WriteYears(PageWriter page, RowGroups groups)
    {
        var most = groups.Years.Count == 0 ? 1 : groups.Years.Max(year => year.Value.Count);
        foreach (var decade in groups.Years.GroupBy(year => year.Key / 10 * 10))
        {
            page.Html.Line($"<h2 class=\"run\">{decade.Key}–{decade.Key + 9}</h2><ul class=\"rods\">");
            foreach (var (year, rows) in decade) { WriteRod(page, Address.Year(year), year.ToString(CultureInfo.InvariantCulture), rows.Count, most); }
            page.Html.Line($"</ul>");
        }
        WriteRest(page, Address.WithoutYear, page.Words.WithoutYear, groups.WithoutYear.Count);
    }

    private static void WriteRegistered(PageWriter page, RowGroups groups)
    {
        var months = groups.Registered.Where(list => list.Key.Month is not null).ToList();
        var most = months.Count == 0 ? 1 : months.Max(month => month.Value.Count);
        foreach (var (year, all) in groups.Registered.Where(list => list.Key.Month is null).Reverse())
        {
            page.Html.Line($"<h2 class=\"run\"><a href=\"{page.To(Address.RegisteredIn(year))}\">{year.Year}</a> <span class=\"quiet\">{page.Words.Count(all.Count)}</span></h2><ul class=\"rods\">");
            foreach (var (month, rows) in months.Where(month => month.Key.Year == year.Year).Reverse())
            {
                WriteRod(page, Address.RegisteredIn(month), page.Words.MonthHeading(month.Month!.Value), rows.Count, most);   // only months are in the list
            }
            page.Html.Line($"</ul>");
        }
    }

    private static void WriteRod(PageWriter page, string address, string words, int count, int most)
    {
        var share = ((double)count / most).ToString("0.###", CultureInfo.InvariantCulture);
        page.Html.Line($"<li style=\"--share:{share}\"><a href=\"{page.To(address)}\">{words}</a><span class=\"rod\"></span><span class=\"n\">{page.Words.Number(count)}</span></li>");
    }

    private static void WriteTally(PageWriter page, string address, string words, int count) =>
        page.Html.Write($"<span class=\"tallied\"><a href=\"{page.To(address)}\">{words}</a><span class=\"n\">{page.Words.Number(count)}</span></span>");

    private static void WriteRest(PageWriter page, string address, string words, int count)
    {
        if (count == 0) { return; }
        page.Html.Write($"<p class=\"rest\">");
        WriteTally(page, address, words, count);
        page.Html.Line($"</p>");
    }
}
