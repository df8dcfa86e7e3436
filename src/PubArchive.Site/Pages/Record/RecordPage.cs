using PubArchive.Site.Html;

namespace PubArchive.Site.Pages.Record;

/// <summary>The page of a publication. It shows nothing that another record could change, so it is rewritten only when its own record is.</summary>
internal static class RecordPage
{
    private const int DescriptionLength = 300;

    public static (string Path, byte[] Html) Render(SiteFrame site, RecordView record)
    {
        var path = Address.Publication(record.Publication.Key);
        var head = new PageHead
        {
            Path = path,
            Title = record.PlainTitle,
            Section = Section.All,
            Kind = "record",
            Description = record.Opening(DescriptionLength),
            Metadata = Metadata(site, record, path),
        };
        return (path, Layout.Render(site, record.Language, head, page => WriteBody(page, record)));
    }

    private static Markup Metadata(SiteFrame site, RecordView record, string path)
    {
        var root = site.Settings.BaseUrl is { } address ? Canonical.Root(address) : null;
        var permalink = root is null ? null : Canonical.Of(root, record.Language.Code, path);
        return Markup.Of($"{HighwireTags.Of(record, permalink)}{OpenGraph.Of(record, permalink)}{JsonLd.Of(record, permalink)}");
    }

    private static void WriteBody(PageWriter page, RecordView record)
    {
        page.Html.Line($"<article>");
        RecordHeading.Write(page, record);
        page.Html.Line($"<div class=\"two\">");
        page.Html.Line($"<div class=\"read\">");
        RecordReading.Write(page, record);
        page.Html.Line($"</div>");
        page.Html.Line($"<aside class=\"facts\" aria-label=\"{page.Words.Facts}\">");
        RecordSide.Write(page, record);
        page.Html.Line($"</aside>");
        page.Html.Line($"</div>");
        page.Html.Line($"</article>");
    }
}
