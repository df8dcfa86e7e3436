namespace PubArchive.Site.Pages;

/// <summary>The pages about the site itself.</summary>
internal static class PlainPages
{
    public static IEnumerable<(string Path, byte[] Html)> Render(SiteFrame site, SiteLanguage language)
    {
        yield return (Address.About, Layout.Render(site, language, Head(Address.About, language.Words.AboutTitle, Section.About), WriteAbout));
        yield return (Address.Accessibility, Layout.Render(site, language, Head(Address.Accessibility, language.Words.AccessibilityTitle, Section.None), WriteAccessibility));
    }

    private static PageHead Head(string path, string title, Section section) => new() { Path = path, Title = title, Section = section, Kind = "page" };

    private static void WriteAbout(PageWriter page)
    {
        var (words, settings) = (page.Words, page.Site.Settings);
        WriteHeading(page, words.AboutTitle);
        if (settings.Introduction?.In(page.Language.Code) is { } introduction) { page.Html.Line($"<p>{introduction}</p>"); }
        foreach (var paragraph in (string[])[words.AboutWhat, words.AboutDates, words.AboutSummaries, words.AboutGoals, words.AboutLinks, words.AboutPrivacy])
        {
            page.Html.Line($"<p>{paragraph}</p>");
        }
        if (settings.Licence is { } licence) { page.Html.Line($"<p>{words.AboutLicence} {Links.Licence(licence)}</p>"); }
        if (settings.Contact is { } contact) { page.Html.Line($"<p>{words.Contact}: {Links.Contact(contact)}</p>"); }
        page.Html.Line($"</div>");
    }

    private static void WriteAccessibility(PageWriter page)
    {
        var words = page.Words;
        WriteHeading(page, words.AccessibilityTitle);
        foreach (var paragraph in (string[])[words.AccessibilityGoal, words.AccessibilityHow, words.AccessibilityLimits]) { page.Html.Line($"<p>{paragraph}</p>"); }
        if (page.Site.Settings.Contact is { } contact) { page.Html.Line($"<p>{words.AccessibilityContact} {Links.Contact(contact)}</p>"); }
        page.Html.Line($"</div>");
    }

    private static void WriteHeading(PageWriter page, string title)
    {
        Crumbs.Write(page, []);
        page.Html.Line($"<div class=\"title\"><h1>{title}</h1></div>");
        page.Html.Line($"<div class=\"prose text\">");
    }
}
