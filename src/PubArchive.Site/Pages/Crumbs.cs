namespace PubArchive.Site.Pages;

/// <summary>The way down to a page.</summary>
internal static class Crumbs
{
    /// <summary>One way, the archive itself first.</summary>
    public static void Write(PageWriter page, IReadOnlyCollection<(string Words, string Address)> steps)
    {
        page.Html.Line($"<nav class=\"crumbs\" aria-label=\"{page.Words.PlaceInArchive}\">");
        WriteWay(page, [(page.Words.Home, Address.Front), .. steps]);
        page.Html.Line($"</nav>");
    }

    /// <summary>Several ways, each on its own line.</summary>
    public static void WriteAll(PageWriter page, IEnumerable<IReadOnlyCollection<(string Words, string Address)>> ways)
    {
        page.Html.Line($"<nav class=\"crumbs\" aria-label=\"{page.Words.PlaceInArchive}\">");
        foreach (var way in ways) { WriteWay(page, way); }
        page.Html.Line($"</nav>");
    }

    private static void WriteWay(PageWriter page, IReadOnlyCollection<(string Words, string Address)> steps)
    {
        page.Html.Write($"<ol>");
        foreach (var (words, address) in steps) { page.Html.Write($"<li><a href=\"{page.To(address)}\">{words}</a></li>"); }
        page.Html.Line($"</ol>");
    }
}
