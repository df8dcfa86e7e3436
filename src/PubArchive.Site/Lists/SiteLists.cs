using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Site.Html;
using PubArchive.Site.Pages;
using PubArchive.Site.Wording;

namespace PubArchive.Site.Lists;

/// <summary>Every list of publications of a site in one language.</summary>
internal sealed class SiteLists(SiteFrame site, SiteLanguage language, RowOrder order, RowGroups groups)
{
    private Words Words => language.Words;

    /// <summary>All of them; each is read when it is asked for.</summary>
    public IEnumerable<ListSpec> All() => [Everything(), .. Units(), .. Years(), .. Goals(), .. Types(), .. Registered()];

    private ListSpec Everything()
    {
        var letters = new Letters(language);
        return new ListSpec
        {
            Path = Address.All,
            Title = Words.AllPublications,
            Section = Section.All,
            Rows = order.ByTitle,
            Lead = Words.AllLead,
            GroupOf = row =>
            {
                var rank = letters.Rank(Letters.SortText(RichText.ToPlain(row.Title)));
                return new ListGroup(Letters.Anchor(rank), letters.Heading(rank));
            },
        };
    }

    private IEnumerable<ListSpec> Units()
    {
        foreach (var unit in site.Units.Units) { yield return UnitList(unit); }
        if (groups.WithoutUnit.Count > 0) { yield return ByYear(Address.WithoutUnit, Words.WithoutUnit, Section.Units, groups.WithoutUnit) with { Crumbs = [(Words.Units, Address.Units)] }; }
    }

    private ListSpec UnitList(Unit unit)
    {
        var above = site.Units.Path(unit).SkipLast(1).Select(part => (part.Names.In(language.Code), Address.Unit(part)));
        var below = site.Units.Children(unit).ToList();
        return ByYear(Address.Unit(unit), unit.Names.In(language.Code), Section.Units, groups.Of(unit)) with
        {
            Crumbs = [(Words.Units, Address.Units), .. above],
            Side = below.Count == 0 ? null : page => WriteBelow(page, below),
        };
    }

    private void WriteBelow(PageWriter page, List<Unit> below)
    {
        page.Html.Line($"<nav aria-labelledby=\"below\"><p class=\"cap\" id=\"below\">{Words.PartsOfUnit}</p><ul class=\"tally\">");
        foreach (var unit in below) { page.Html.Line($"<li><a href=\"{page.To(Address.Unit(unit))}\">{unit.Names.In(language.Code)}</a><span>{Words.Number(groups.Of(unit).Count)}</span></li>"); }
        page.Html.Line($"</ul></nav>");
    }

    private IEnumerable<ListSpec> Years()
    {
        foreach (var (year, rows) in groups.Years)
        {
            var title = Phrases.Fill(Words.PublishedIn, year.ToString(CultureInfo.InvariantCulture));
            yield return new ListSpec { Path = Address.Year(year), Title = title, Section = Section.Years, Rows = rows, Crumbs = [(Words.Years, Address.Years)] };
        }
        if (groups.WithoutYear.Count > 0)
        {
            yield return new ListSpec { Path = Address.WithoutYear, Title = Words.WithoutYear, Section = Section.Years, Rows = groups.WithoutYear, Crumbs = [(Words.Years, Address.Years)] };
        }
    }

    private IEnumerable<ListSpec> Goals()
    {
        foreach (var goal in GoalLook.All)
        {
            yield return ByYear(Address.Goal(goal), goal.Name(language.Code), Section.Goals, groups.Of(goal)) with
            {
                Crumbs = [(Words.GoalsOfPublication, Address.Goals)],
                Emblem = page => GoalLook.Picture(page, goal),
            };
        }
        if (groups.WithoutGoal.Count > 0) { yield return ByYear(Address.WithoutGoal, Words.WithoutGoal, Section.Goals, groups.WithoutGoal) with { Crumbs = [(Words.GoalsOfPublication, Address.Goals)] }; }
    }

    private IEnumerable<ListSpec> Types() => groups.Types.OrderBy(type => type.Key)
        .Select(type => ByYear(Address.Type(type.Key), Words.Name(type.Key), Section.Types, type.Value) with { Crumbs = [(Words.Types, Address.Types)] });

    private IEnumerable<ListSpec> Registered()
    {
        foreach (var (date, rows) in groups.Registered)
        {
            var isMonth = date.Month is not null;
            yield return new ListSpec
            {
                Path = Address.RegisteredIn(date),
                Title = Phrases.Fill(Words.RegisteredIn, Words.Date(date)),
                Section = Section.None,
                Rows = rows,
                GroupOf = isMonth ? null : row => MonthGroup(row.Registered),
                Crumbs = isMonth ? [(Words.RegisteredTitle, Address.Registered), (Words.Date(Dates.YearOf(date)), Address.RegisteredIn(Dates.YearOf(date)))] : [(Words.RegisteredTitle, Address.Registered)],
            };
        }
    }

    private ListGroup MonthGroup(PartialDate date) => date.Month is { } month
        ? new ListGroup(string.Create(CultureInfo.InvariantCulture, $"m{month:00}"), Words.MonthHeading(month))
        : new ListGroup("m00", Words.Date(date));

    private ListSpec ByYear(string path, string title, Section section, IReadOnlyList<PublicationRow> rows) => new()
    {
        Path = path,
        Title = title,
        Section = section,
        Rows = rows,
        GroupOf = row => row.Published is { Year: var year }
            ? new ListGroup(string.Create(CultureInfo.InvariantCulture, $"y{year}"), year.ToString(CultureInfo.InvariantCulture))
            : new ListGroup("y0", Words.YearUnknown),
    };
}
