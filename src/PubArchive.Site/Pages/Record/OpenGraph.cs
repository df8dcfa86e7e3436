using PubArchive.Site.Html;

namespace PubArchive.Site.Pages.Record;

/// <summary>What a page shows of itself where it is shared. Source: ogp.me.</summary>
internal static class OpenGraph
{
    private const int DescriptionLength = 300;

    public static Markup Of(RecordView record, string? permalink)
    {
        var html = new HtmlWriter();
        Write(html, "og:type", "article");
        Write(html, "og:title", record.PlainTitle);
        Write(html, "og:description", record.Opening(DescriptionLength));
        Write(html, "og:site_name", record.Language.Title);
        Write(html, "og:url", permalink);
        return Markup.Filtered(html.Text);
    }

    private static void Write(HtmlWriter html, string property, string? content)
    {
        if (!string.IsNullOrWhiteSpace(content)) { html.Line($"<meta property=\"{property}\" content=\"{content}\">"); }
    }
}
