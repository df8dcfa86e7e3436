using System.Globalization;
using PubArchive.Items;
using PubArchive.Site.Html;

namespace PubArchive.Site.Pages.Record;

/// <summary>The <c>citation_…</c> tags that Google Scholar and Zotero read. Source: Google Scholar, inclusion guidelines for webmasters.</summary>
/// <remarks>Scholar counts a page without title, author or year as having no tags, so such a page gets none.</remarks>
internal static class HighwireTags
{
    public static Markup Of(RecordView record, string? permalink)
    {
        if (record.Authors.IsEmpty || string.IsNullOrWhiteSpace(record.Item.Title) || record.Publication.Published is not { } published) { return Markup.None; }
        var html = new HtmlWriter();
        Write(html, "title", record.PlainTitle);
        WriteAuthors(html, record);
        Write(html, "publication_date", ScholarDate(published));
        Write(html, "online_date", ScholarDate(record.Publication.Registered));
        WriteContainer(html, record);
        WriteWhere(html, record);
        foreach (var (keyword, _) in record.Keywords) { Write(html, "keywords", keyword); }
        // Google Scholar takes a PDF only from the folder of the page that names it.
        if (permalink is not null && record.IsBesideFiles) { Write(html, "pdf_url", permalink + Path.GetFileName(record.Files[0].Path)); }
        Write(html, "abstract_html_url", permalink);
        Write(html, "public_url", permalink);
        return Markup.Filtered(html.Text);
    }

    private static void WriteAuthors(HtmlWriter html, RecordView record)
    {
        foreach (var author in record.Authors)
        {
            Write(html, "author", author.SortName);
            Write(html, "author_institution", record.Affiliations.GetValueOrDefault(author));
            if (record.Orcids.TryGetValue(author, out var orcid)) { Write(html, "author_orcid", orcid.Url); }
        }
    }

    private static void WriteContainer(HtmlWriter html, RecordView record)
    {
        var item = record.Item;
        switch (item.Type)
        {
            case ItemType.JournalArticle or ItemType.MagazineArticle or ItemType.NewspaperArticle:
                Write(html, "journal_title", record.Container);
                Write(html, "journal_abbrev", item[Field.JournalAbbreviation]);
                break;
            case ItemType.ConferencePaper:
                Write(html, "conference_title", item[Field.ConferenceName] ?? record.Container);
                break;
            case ItemType.BookSection or ItemType.EncyclopediaArticle or ItemType.DictionaryEntry:
                Write(html, "inbook_title", record.Container);
                foreach (var editor in item.Creators.Where(creator => creator.Type is CreatorType.Editor)) { Write(html, "editor", editor.SortName); }
                break;
            case ItemType.Thesis:
                Write(html, "dissertation_institution", item[Field.Publisher]);
                break;
            case ItemType.Report:
                Write(html, "technical_report_institution", item[Field.Publisher]);
                Write(html, "technical_report_number", item[Field.ReportNumber]);
                break;
            default:
                break;
        }
    }

    private static void WriteWhere(HtmlWriter html, RecordView record)
    {
        var item = record.Item;
        Write(html, "issn", item[Field.Issn]);
        Write(html, "volume", item[Field.Volume]);
        Write(html, "issue", item[Field.Issue]);
        var (first, last) = Pages(item[Field.Pages]);
        Write(html, "firstpage", first);
        Write(html, "lastpage", last);
        if (item.Type is not (ItemType.Thesis or ItemType.Report)) { Write(html, "publisher", item[Field.Publisher]); }
        foreach (var isbn in Isbn.FindAll(item[Field.Isbn])) { Write(html, "isbn", isbn.Value); }
        Write(html, "doi", record.Doi?.Value);
        Write(html, "language", record.TitleLanguage);
    }

    // Never a month or day that is not known: "2010/5/12", else "2010".
    private static string ScholarDate(PartialDate date) => date is { Month: { } month, Day: { } day }
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}/{month}/{day}")
        : date.Year.ToString(CultureInfo.InvariantCulture);

    internal static (string? First, string? Last) Pages(string? pages)
    {
        var parts = pages?.Split(['-', '–', '—'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return (parts.FirstOrDefault(), parts.Length == 2 ? parts[1] : null);
    }

    private static void Write(HtmlWriter html, string name, string? content)
    {
        if (!string.IsNullOrWhiteSpace(content)) { html.Line($"<meta name=\"citation_{name}\" content=\"{RichText.ToPlain(content)}\">"); }
    }
}
