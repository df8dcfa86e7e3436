using PubArchive.Site.Pages;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Lists;

/// <summary>The row of page numbers under a long list: neighbours, ends, and round numbers between, so that any page is a few steps away.</summary>
internal static class Pager
{
    public static void Write(PageWriter page, string list, int current, int last)
    {
        if (last == 1) { return; }
        page.Html.Write($"<nav class=\"pager\" aria-label=\"{page.Words.Pages}\"><ul>");
        if (current > 1) { WriteStep(page, list, current - 1, "prev", page.Words.Previous); }
        foreach (var number in Numbers(current, last)) { WriteNumber(page, list, number, number == current); }
        if (current < last) { WriteStep(page, list, current + 1, "next", page.Words.Next); }
        page.Html.Line($"</ul></nav>");
    }

    internal static IEnumerable<int> Numbers(int current, int last)
    {
        var step = last <= 100 ? 10 : last <= 1000 ? 100 : 1000;
        return Enumerable.Range(1, last).Where(number => number == 1 || number == last || Math.Abs(number - current) <= 1 || number % step == 0);
    }

    private static void WriteStep(PageWriter page, string list, int number, string relation, string words) =>
        page.Html.Write($"<li><a rel=\"{relation}\" href=\"{page.To(Address.Page(list, number))}\">{words}</a></li>");

    private static void WriteNumber(PageWriter page, string list, int number, bool isCurrent)
    {
        var spoken = Phrases.Fill(page.Words.PageNumber, page.Words.Number(number));
        if (isCurrent) { page.Html.Write($"<li><a aria-current=\"page\" aria-label=\"{spoken}\" href=\"{page.To(Address.Page(list, number))}\">{page.Words.Number(number)}</a></li>"); }
        else { page.Html.Write($"<li><a aria-label=\"{spoken}\" href=\"{page.To(Address.Page(list, number))}\">{page.Words.Number(number)}</a></li>"); }
    }
}
