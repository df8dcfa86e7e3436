using PubArchive.Items;
using PubArchive.Site.Html;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages.Record;

/// <summary>The side of a publication's page: where to read it, its goals, and the record's facts.</summary>
internal static class RecordSide
{
    public static void Write(PageWriter page, RecordView record)
    {
        WriteReadIt(page, record);
        WriteGoals(page, record);
        WriteRecord(page, record);
    }

    private static void WriteReadIt(PageWriter page, RecordView record)
    {
        page.Html.Line($"<section><h2>{page.Words.ReadIt}</h2><ul class=\"ways\">");
        foreach (var link in RecordLinks.ToRead(page, record)) { page.Html.Line($"<li>{link}</li>"); }
        if (record.Facts.OpenAccessUrl is null && record.Files.IsEmpty) { page.Html.Line($"<li class=\"quiet\">{page.Words.NoOpenCopy}</li>"); }
        page.Html.Line($"</ul></section>");
    }

    private static void WriteGoals(PageWriter page, RecordView record)
    {
        var goals = record.Facts.Goals.Select(tag => tag.Goal).Distinct().Order().ToList();
        if (goals.Count == 0) { return; }
        page.Html.Line($"<section><h2>{page.Words.GoalsOfPublication}</h2><ul class=\"goals\">");
        foreach (var goal in goals) { page.Html.Line($"<li>{GoalLook.Tile(page, goal, page.Words.AllOnGoal)}</li>"); }
        page.Html.Line($"</ul></section>");
    }

    private static void WriteRecord(PageWriter page, RecordView record)
    {
        var (item, words) = (record.Item, page.Words);
        page.Html.Line($"<section><h2>{words.Record}</h2><dl>");
        WriteFact(page, words.Published, RecordHeading.Published(words, record));
        WriteFact(page, words.Registered, words.Date(record.Publication.Registered));
        foreach (var role in record.Contributors.GroupBy(creator => creator.Type))
        {
            WriteFact(page, words.Name(role.Key), Names(record, role));
        }
        foreach (var field in (Field[])[Field.Edition, Field.Series, Field.Pages, Field.NumPages, Field.Publisher, Field.Place, Field.Isbn, Field.Issn])
        {
            WriteFact(page, words.Name(field), item[field]);
        }
        WriteFact(page, words.Language, record.TitleLanguage is { } language ? words.NameOfLanguage(language) : item[Field.Language]);
        WriteFact(page, "DOI", record.Doi is { } doi ? Links.OfIdentifier(doi.Url, doi.Value) : Markup.Of($"{item[Field.Doi]}"));
        foreach (var register in record.Facts.RegisterIds)
        {
            WriteFact(page, register.Register, Links.OfIdentifier(RecordLinks.InRegister(page.Site.Settings, register), register.Id));
        }
        if (item.Key is { } key) { WriteFact(page, "Zotero", Links.OfIdentifier(RecordLinks.InZotero(page.Site.Settings, item), key)); }
        page.Html.Line($"</dl></section>");
    }

    private static Markup Names(RecordView record, IEnumerable<Creator> creators)
    {
        var names = Markup.None;
        foreach (var creator in creators) { names = names.IsEmpty ? Name(record, creator) : Markup.Of($"{names}, {Name(record, creator)}"); }
        return names;
    }

    private static Markup Name(RecordView record, Creator creator) =>
        record.Affiliations.TryGetValue(creator, out var institution) ? Markup.Of($"{RecordHeading.Name(record, creator)} (<bdi>{institution}</bdi>)") : RecordHeading.Name(record, creator);

    private static void WriteFact(PageWriter page, string term, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) { WriteFact(page, term, Markup.Of($"<bdi>{text}</bdi>")); }
    }

    private static void WriteFact(PageWriter page, string term, Markup html)
    {
        if (!html.IsEmpty) { page.Html.Line($"<div><dt>{term}</dt><dd>{html}</dd></div>"); }
    }
}
