using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Site.Html;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Pages.Record;

/// <summary>The top of a publication's page: its places in the archive, title, authors, and a line of facts.</summary>
internal static class RecordHeading
{
    private const int AuthorsShown = 24;

    public static void Write(PageWriter page, RecordView record)
    {
        Crumbs.WriteAll(page, Ways(page, record));
        page.Html.Line($"<h1 dir=\"auto\"{page.Lang(record.TitleLanguage)}>{page.Title(record.Item.Title)}</h1>");
        WriteAuthors(page, record);
        WriteFactsLine(page, record);
    }

    // Institution > faculty > department > year > month of registration, once for each unit.
    private static IEnumerable<IReadOnlyCollection<(string Words, string Address)>> Ways(PageWriter page, RecordView record)
    {
        var registered = Registered(page.Words, record.Publication.Registered);
        var units = record.Facts.Units.Select(placement => page.Site.Units.Find(placement.UnitKey)).OfType<Unit>().Distinct().ToList();
        if (units.Count == 0) { return [[(page.Words.Home, Address.Front), .. registered]]; }
        return units.Select(unit => (IReadOnlyCollection<(string, string)>)
            [.. page.Site.Units.Path(unit).Select(part => (part.Names.In(page.Language.Code), Address.Unit(part))), .. registered]);
    }

    private static List<(string Words, string Address)> Registered(Words words, PartialDate date)
    {
        var year = Lists.Dates.YearOf(date);
        var steps = new List<(string, string)> { (Phrases.Fill(words.RegisteredCrumb, words.Date(year)), Address.RegisteredIn(year)) };
        if (date.Month is { } month) { steps.Add((words.MonthHeading(month), Address.RegisteredIn(date))); }
        return steps;
    }

    private static void WriteAuthors(PageWriter page, RecordView record)
    {
        if (record.Authors.IsEmpty) { return; }
        page.Html.Write($"<div class=\"authors\">");
        WriteNames(page, record, record.Authors.Take(AuthorsShown));
        if (record.Authors.Length > AuthorsShown)
        {
            page.Html.Write($" <details><summary>{Phrases.Fill(page.Words.MoreAuthors, page.Words.Number(record.Authors.Length - AuthorsShown))}</summary>");
            WriteNames(page, record, record.Authors.Skip(AuthorsShown));
            page.Html.Write($"</details>");
        }
        page.Html.Line($"</div>");
        WriteAffiliations(page, record);
    }

    // Each institution once, with its authors; without where it is that of all.
    private static void WriteAffiliations(PageWriter page, RecordView record)
    {
        var institutions = record.Authors.Where(record.Affiliations.ContainsKey).Distinct().GroupBy(author => record.Affiliations[author], StringComparer.Ordinal).ToList();
        if (institutions.Count == 0) { return; }
        page.Html.Write($"<ul class=\"institutions\">");
        foreach (var authors in institutions)
        {
            var names = record.Authors.All(authors.Contains) ? Markup.None : authors.Select(author => Markup.Of($"<bdi>{author.DisplayName}</bdi>")).Aggregate((left, right) => Markup.Of($"{left}, {right}"));
            page.Html.Write($"<li>{(names.IsEmpty ? names : Markup.Of($"{names}: "))}<bdi>{authors.Key}</bdi></li>");
        }
        page.Html.Line($"</ul>");
    }

    private static void WriteNames(PageWriter page, RecordView record, IEnumerable<Creator> creators)
    {
        page.Html.Write($"<ul>");
        foreach (var creator in creators) { page.Html.Write($"<li>{Name(record, creator)}</li>"); }
        page.Html.Write($"</ul>");
    }

    /// <summary>A name, with a link to the person's ORCID record where one is known.</summary>
    public static Markup Name(RecordView record, Creator creator) => record.Orcids.TryGetValue(creator, out var orcid)
        ? Markup.Of($"<bdi>{creator.DisplayName}</bdi>\u00A0<a class=\"orcid\" href=\"{orcid.Url}\" aria-label=\"ORCID iD: {creator.DisplayName}\">iD</a>")
        : Markup.Of($"<bdi>{creator.DisplayName}</bdi>");

    private static void WriteFactsLine(PageWriter page, RecordView record)
    {
        var item = record.Item;
        page.Html.Write($"<p class=\"facts-line\"><span>{page.Words.Name(item.Type)}</span>");
        if (record.Container is { } container) { page.Html.Write($"<span><cite dir=\"auto\">{RichText.ToHtml(container)}</cite>{Issue(item)}</span>"); }
        page.Html.Write($"<span>{Published(page.Words, record)}</span>");
        if (record.IsFree) { page.Html.Write($" <span class=\"tag\">{page.Words.OpenAccess}</span>"); }
        page.Html.Line($"</p>");
    }

    private static string Issue(Item item)
    {
        var (volume, issue) = (item[Field.Volume], item[Field.Issue]);
        return volume is null && issue is null ? "" : issue is null ? $" {volume}" : $" {volume}({issue})";
    }

    /// <summary>The date of publication as precise as it is known, else the record's own words (<c>in press</c>), else that it is unknown.</summary>
    public static string Published(Words words, RecordView record) =>
        record.Publication.Published is { } date ? words.Date(date) : record.Item[Field.Date] ?? words.YearUnknown;
}
