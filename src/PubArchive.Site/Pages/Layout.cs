using PubArchive.Site.Html;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages;

/// <summary>The frame of every page: head, menu, language switch, foot.</summary>
internal static class Layout
{
    /// <summary>A page around its body.</summary>
    public static byte[] Render(SiteFrame site, SiteLanguage language, PageHead head, Action<PageWriter> body)
    {
        var page = new PageWriter(site, language, head.Path);
        WriteHead(page, head);
        page.Html.Line($"<body class=\"{head.Kind}\">");
        page.Html.Line($"<a class=\"skip\" href=\"#main\">{page.Words.SkipToContent}</a>");
        WriteHeader(page, head);
        page.Html.Line($"<main id=\"main\" class=\"wrap\">");
        body(page);
        page.Html.Line($"</main>");
        WriteFooter(page);
        page.Html.Line($"</body>");
        page.Html.Line($"</html>");
        return page.Html.ToUtf8();
    }

    private static void WriteHead(PageWriter page, PageHead head)
    {
        var title = head.Title.Length == 0 ? page.Language.Title : $"{head.Title} – {page.Language.Title}";
        page.Html.Line($"<!doctype html>");
        page.Html.Line($"<html lang=\"{page.Language.Code}\">");
        page.Html.Line($"<head>");
        page.Html.Line($"<meta charset=\"utf-8\">");
        page.Html.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Html.Line($"<title>{title}</title>");
        if (!string.IsNullOrWhiteSpace(head.Description)) { page.Html.Line($"<meta name=\"description\" content=\"{head.Description}\">"); }
        page.Html.Line($"<link rel=\"stylesheet\" href=\"{page.Root(SiteAssets.StyleSheet)}\">");
        page.Html.Line($"<link rel=\"icon\" href=\"{page.Root(SiteAssets.Icon)}\" type=\"image/svg+xml\">");
        if (head.LeadsTo is { } target) { WriteLeadingOn(page, target); }
        else if (head.IsIndexed) { WriteAlternates(page); }
        else { page.Html.Line($"<meta name=\"robots\" content=\"noindex\">"); }
        if (!head.Metadata.IsEmpty) { page.Html.Write($"{head.Metadata}"); }
        page.Html.Line($"</head>");
    }

    private static void WriteAlternates(PageWriter page)
    {
        var root = page.Site.Settings.BaseUrl is { } address ? Canonical.Root(address) : null;
        if (root is not null) { page.Html.Line($"<link rel=\"canonical\" href=\"{Canonical.Of(root, page.Language.Code, page.Path)}\">"); }
        foreach (var other in page.Site.Languages.Where(_ => page.Site.Languages.Count > 1))
        {
            var target = root is null ? page.Root($"{other.Code}/{page.Path}") : Canonical.Of(root, other.Code, page.Path);
            page.Html.Line($"<link rel=\"alternate\" hreflang=\"{other.Code}\" href=\"{target}\">");
        }
    }

    // Works from a folder too, where no host answers with a redirect.
    private static void WriteLeadingOn(PageWriter page, string target)
    {
        var known = page.Site.Settings.BaseUrl is { } address ? Canonical.Of(Canonical.Root(address), page.Language.Code, target) : page.To(target);
        page.Html.Line($"<link rel=\"canonical\" href=\"{known}\">");
        page.Html.Line($"<meta http-equiv=\"refresh\" content=\"0; url={page.To(target)}\">");
    }

    private static void WriteHeader(PageWriter page, PageHead head)
    {
        var words = page.Words;
        page.Html.Line($"<header class=\"site-head\"><div class=\"wrap\">");
        page.Html.Line($"<a class=\"brand\" href=\"{page.To(Address.Front)}\">{page.Language.Title}</a>");
        page.Html.Line($"<nav aria-label=\"{words.MainMenu}\"><ul>");
        (Section Section, string Address, string Name)[] entries =
        [
            (Section.All, Address.All, words.Publications), (Section.Units, Address.Units, words.Units), (Section.Years, Address.Years, words.Years),
            (Section.Goals, Address.Goals, words.Goals), (Section.Types, Address.Types, words.Types), (Section.Keywords, Address.Keywords, words.Keywords),
            (Section.About, Address.About, words.About),
        ];
        foreach (var entry in entries) { WriteMenuEntry(page, entry.Address, entry.Name, entry.Section == head.Section); }
        page.Html.Line($"</ul></nav>");
        WriteLanguageSwitch(page);
        page.Html.Line($"</div></header>");
    }

    private static void WriteMenuEntry(PageWriter page, string address, string name, bool isCurrent)
    {
        var current = !isCurrent ? Markup.None : address == page.Path ? Markup.Of($" aria-current=\"page\"") : Markup.Of($" aria-current=\"true\"");
        page.Html.Line($"<li><a href=\"{page.To(address)}\"{current}>{name}</a></li>");
    }

    private static void WriteLanguageSwitch(PageWriter page)
    {
        if (page.Site.Languages.Count < 2) { return; }
        page.Html.Write($"<nav class=\"tongues\" aria-label=\"{page.Words.Language}\"><ul>");
        foreach (var other in page.Site.Languages.Where(other => other != page.Language))
        {
            page.Html.Write($"<li><a href=\"{page.Root($"{other.Code}/{page.Path}")}\" hreflang=\"{other.Code}\" lang=\"{other.Code}\">{other.Words.OwnName}</a></li>");
        }
        page.Html.Line($"</ul></nav>");
    }

    private static void WriteFooter(PageWriter page)
    {
        page.Html.Line($"<footer class=\"site-foot\"><div class=\"wrap\"><ul>");
        page.Html.Line($"<li>{page.Language.Title}</li>");
        page.Html.Line($"<li><a href=\"{page.To(Address.About)}\">{page.Words.AboutTitle}</a></li>");
        page.Html.Line($"<li><a href=\"{page.To(Address.Accessibility)}\">{page.Words.AccessibilityTitle}</a></li>");
        WriteOwner(page.Html, page.Site.Settings, page.Words);
        page.Html.Line($"</ul></div></footer>");
    }

    /// <summary>Whom readers write to, and the licence, as entries of a list.</summary>
    public static void WriteOwner(HtmlWriter html, SiteSettings settings, Words words)
    {
        if (settings.Contact is { } contact) { html.Line($"<li>{words.Contact}: {Links.Contact(contact)}</li>"); }
        if (settings.Licence is { } licence) { html.Line($"<li>{words.Licence}: {Links.Licence(licence)}</li>"); }
    }
}
