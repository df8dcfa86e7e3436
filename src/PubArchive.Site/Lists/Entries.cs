using PubArchive.Catalogue;
using PubArchive.Site.Html;
using PubArchive.Site.Pages;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Lists;

/// <summary>Publications as entries of a list: title, who, where and when, and the first words of the summary.</summary>
internal static class Entries
{
    /// <param name="page">The page to write on.</param>
    /// <param name="rows">The publications.</param>
    /// <param name="level">Level of the entries' headings, 2 or 3.</param>
    public static void Write(PageWriter page, IEnumerable<PublicationRow> rows, int level)
    {
        page.Html.Line($"<ol class=\"results\">");
        foreach (var row in rows) { WriteEntry(page, row, level); }
        page.Html.Line($"</ol>");
    }

    private static void WriteEntry(PageWriter page, PublicationRow row, int level)
    {
        page.Html.Write($"<li><h{level} dir=\"auto\"{page.Lang(row.Language)}><a href=\"{page.To(Address.Publication(row.Key))}\">{page.Title(row.Title)}</a></h{level}>");
        WriteWho(page, row);
        if (page.Language.Choose(row.Openings.Keys) is { } language && row.Openings[language] is { Length: > 0 } opening)
        {
            page.Html.Write($"<p dir=\"auto\"{page.Lang(language)}>{opening}</p>");
        }
        page.Html.Line($"</li>");
    }

    private static void WriteWho(PageWriter page, PublicationRow row)
    {
        page.Html.Write($"<p class=\"who\">");
        if (row.Creators.Count > 0) { page.Html.Write($"<span><bdi>{Names(page.Words, row)}</bdi></span>"); }
        if (row.Container is { Length: > 0 } container) { page.Html.Write($"<span><cite dir=\"auto\">{RichText.ToHtml(container)}</cite></span>"); }
        page.Html.Write($"<span class=\"k\">{page.Words.Name(row.Type)}</span>");
        if (row.Published is { } published) { page.Html.Write($"<span class=\"k\">{page.Words.Date(published)}</span>"); }
        if (row.IsOpenAccess) { page.Html.Write($" <span class=\"tag\">{page.Words.OpenAccess}</span>"); }
        page.Html.Write($"</p>");
    }

    private static string Names(Words words, PublicationRow row)
    {
        var more = row.CreatorCount - row.Creators.Count;
        if (more > 0) { return $"{string.Join(", ", row.Creators)} {Phrases.Fill(words.AndOthers, words.Number(more))}"; }
        return row.Creators.Count == 1 ? row.Creators[0] : $"{string.Join(", ", row.Creators.SkipLast(1))} & {row.Creators[^1]}";
    }
}
