using PubArchive.Catalogue;
using PubArchive.Site.Html;
using PubArchive.Site.Pages;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Lists;

/// <summary>Lays a list out on pages of a hundred publications, with a way to every heading and page.</summary>
internal static class ListPages
{
    public const int PageSize = 100;

    /// <summary>The pages of a list, the first at its address; an empty list has one.</summary>
    public static IEnumerable<(string Path, byte[] Html)> Render(SiteFrame site, SiteLanguage language, ListSpec list)
    {
        var jumps = Jumps(list);
        var last = Math.Max(1, (list.Rows.Count + PageSize - 1) / PageSize);
        for (var number = 1; number <= last; number++)
        {
            var at = new ListPlace(list, jumps, number, last);
            yield return (at.Path, Layout.Render(site, language, HeadOf(at, language.Words), page => WriteBody(page, at)));
        }
    }

    private static PageHead HeadOf(ListPlace at, Words words) => new()
    {
        Path = at.Path,
        Title = at.Number == 1 ? at.List.Title : $"{at.List.Title}, {Phrases.Fill(words.PageNumber, words.Number(at.Number)).ToLowerInvariant()}",
        Section = at.List.Section,
        Kind = "list",
    };

    private static void WriteBody(PageWriter page, ListPlace at)
    {
        var (list, words) = (at.List, page.Words);
        Crumbs.Write(page, list.Crumbs);
        page.Html.Line($"<div class=\"title\">{list.Emblem?.Invoke(page) ?? Markup.None}<h1>{list.Title}</h1></div>");
        page.Html.Write($"<p class=\"lead\"><strong>{words.Count(list.Rows.Count)}</strong>");
        if (at.Last > 1) { page.Html.Write($" <span class=\"quiet\">{Phrases.Fill(words.PageNumber, $"{words.Number(at.Number)} / {words.Number(at.Last)}")}</span>"); }
        if (list.Lead is { } lead) { page.Html.Write($"<br>{lead}"); }
        page.Html.Line($"</p>");
        var hasSide = list.Side is not null || at.Jumps.Count > 1;
        page.Html.Line($"<div class=\"{(hasSide ? "browse" : "plainlist")}\">");
        if (hasSide) { WriteSide(page, at); }
        page.Html.Line($"<div class=\"found\">");
        WriteRows(page, at);
        Pager.Write(page, list.Path, at.Number, at.Last);
        page.Html.Line($"</div>");
        page.Html.Line($"</div>");
    }

    private static void WriteSide(PageWriter page, ListPlace at)
    {
        page.Html.Line($"<div class=\"side\"><details class=\"fold\"><summary>{page.Words.Narrow}</summary>");
        at.List.Side?.Invoke(page);
        if (at.Jumps.Count > 1)
        {
            page.Html.Line($"<nav aria-labelledby=\"in-list\"><p class=\"cap\" id=\"in-list\">{page.Words.InThisList}</p><ul class=\"tally\">");
            foreach (var jump in at.Jumps)
            {
                var target = jump.Page == at.Number ? "" : page.To(Address.Page(at.List.Path, jump.Page));
                page.Html.Line($"<li><a href=\"{target}#{jump.Group.Anchor}\">{jump.Group.Heading}</a><span>{page.Words.Number(jump.Count)}</span></li>");
            }
            page.Html.Line($"</ul></nav>");
        }
        page.Html.Line($"</details></div>");
    }

    private static void WriteRows(PageWriter page, ListPlace at)
    {
        var rows = at.List.Rows.Skip((at.Number - 1) * PageSize).Take(PageSize);
        if (at.List.Rows.Count == 0) { page.Html.Line($"<p>{page.Words.EmptyList}</p>"); return; }
        if (at.List.GroupOf is not { } groupOf) { Entries.Write(page, rows, level: 2); return; }
        foreach (var group in Runs(rows, groupOf))
        {
            page.Html.Line($"<section aria-labelledby=\"{group.Group.Anchor}\">");
            page.Html.Line($"<h2 class=\"run\" id=\"{group.Group.Anchor}\">{group.Group.Heading}</h2>");
            Entries.Write(page, group.Rows, level: 3);
            page.Html.Line($"</section>");
        }
    }

    private static List<ListJump> Jumps(ListSpec list)
    {
        var jumps = new List<ListJump>();
        if (list.GroupOf is not { } groupOf) { return jumps; }
        for (var at = 0; at < list.Rows.Count; at++)
        {
            var group = groupOf(list.Rows[at]);
            if (jumps.Count > 0 && jumps[^1].Group == group) { jumps[^1] = jumps[^1] with { Count = jumps[^1].Count + 1 }; continue; }
            jumps.Add(new ListJump(group, 1 + (at / PageSize), 1));
        }
        return jumps;
    }

    private static IEnumerable<(ListGroup Group, List<PublicationRow> Rows)> Runs(IEnumerable<PublicationRow> rows, Func<PublicationRow, ListGroup> groupOf)
    {
        var run = new List<PublicationRow>();
        var current = default(ListGroup);
        foreach (var row in rows)
        {
            var group = groupOf(row);
            if (run.Count > 0 && group != current)
            {
                yield return (current, run);
                run = [];
            }
            current = group;
            run.Add(row);
        }
        if (run.Count > 0) { yield return (current, run); }
    }

    private sealed record ListJump(ListGroup Group, int Page, int Count);

    private sealed record ListPlace(ListSpec List, List<ListJump> Jumps, int Number, int Last)
    {
        public string Path => Address.Page(List.Path, Number);
    }
}
