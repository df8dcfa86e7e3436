using PubArchive.Site.Html;
using PubArchive.Site.Lists;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages.Record;

/// <summary>What there is to read: the summary in plain words first, then reference, abstract and keywords.</summary>
internal static class RecordReading
{
    public static void Write(PageWriter page, RecordView record)
    {
        WriteSummary(page, record);
        WriteReference(page, record);
        WriteAbstract(page, record);
        WriteKeywords(page, record);
    }

    private static void WriteSummary(PageWriter page, RecordView record)
    {
        if (record.Summary is not { } summary) { return; }
        page.Html.Line($"<section class=\"plain\" aria-labelledby=\"plain\"><h2 id=\"plain\">{page.Words.PlainWords}</h2>");
        page.Html.Line($"<div class=\"prose\" dir=\"auto\"{page.Lang(summary.Language)}>");
        WriteParagraphs(page, summary.Text);
        page.Html.Line($"</div>");
        if (summary.Language != page.Language.Code)
        {
            page.Html.Line($"<p class=\"note\">{Phrases.Fill(page.Words.SummaryIn, page.Words.NameOfLanguage(summary.Language))}</p>");
        }
        page.Html.Line($"</section>");
    }

    private static void WriteReference(PageWriter page, RecordView record)
    {
        var reference = ReferenceHtml.Filter(page.Site.Settings.Reference?.Invoke(record.Publication, page.Language.Code) ?? "");
        if (reference.IsEmpty) { return; }
        page.Html.Line($"<section aria-labelledby=\"cite\"><h2 id=\"cite\">{page.Words.Cite}</h2>");
        page.Html.Line($"<div class=\"reference\" dir=\"auto\">{reference}</div></section>");
    }

    private static void WriteAbstract(PageWriter page, RecordView record)
    {
        if (record.Abstract is not { } text) { return; }
        page.Html.Line($"<section class=\"abstract\" aria-labelledby=\"abstract\"><h2 id=\"abstract\">{page.Words.Abstract}</h2>");
        page.Html.Line($"<div class=\"prose\" dir=\"auto\"{page.Lang(record.TitleLanguage)}>");
        WriteParagraphs(page, text);
        page.Html.Line($"</div></section>");
    }

    private static void WriteKeywords(PageWriter page, RecordView record)
    {
        if (record.Keywords.IsEmpty) { return; }
        page.Html.Line($"<section aria-labelledby=\"keywords\"><h2 id=\"keywords\">{page.Words.Keywords}</h2><ul class=\"chips\">");
        foreach (var (text, language) in record.Keywords) { page.Html.Line($"<li><a dir=\"auto\"{page.Lang(language)} href=\"{page.To(Address.Keyword(KeywordName.Of(text)))}\">{text}</a></li>"); }
        page.Html.Line($"</ul></section>");
    }

    private static void WriteParagraphs(PageWriter page, string text)
    {
        foreach (var paragraph in RecordView.Paragraphs(text)) { page.Html.Line($"<p>{paragraph}</p>"); }
    }
}
