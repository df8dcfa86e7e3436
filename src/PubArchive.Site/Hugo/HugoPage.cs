using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;

namespace PubArchive.Site.Hugo;

/// <summary>Says of a publication what its page in one language says.</summary>
internal sealed class HugoPage
{
    // The only register these pages have a button for.
    private const string Register = "Cristin";

    private readonly HugoSettings _settings;
    private readonly UnitTree _units;
    private readonly Lazy<FrozenDictionary<int, int>> _counts;

    public HugoPage(ISnapshot snapshot, HugoSettings settings)
    {
        (_settings, _units) = (settings, snapshot.Units);
        _counts = new(() => snapshot.Rows.SelectMany(row => row.Goals).CountBy(goal => goal.Number).ToFrozenDictionary());
    }

    /// <summary>The page's value.</summary>
    public ArchivePage Of(Publication publication, string language)
    {
        var (item, facts) = (publication.Item, publication.Facts);
        var page = new ArchivePage
        {
            Key = publication.Key,
            Language = language,
            Title = item.Title,
            ReferenceHtml = ReferenceLine.Clean(facts.PublishedCitation?.Texts.GetValueOrDefault(language) ?? _settings.Reference?.Invoke(publication, language) ?? ""),
            About = facts.Summaries.FirstOrDefault(summary => summary.Language == language) is { } summary ? PageText.OfSummary(summary.Text) : null,
            Keywords = [.. KeywordRules.For(publication, language).Select(PageText.OfKeyword)],
            Abstract = item[Field.AbstractNote] is { } text ? PageText.OfAbstract(text) : null,
            Goals = [.. facts.Goals.Select(tag => tag.Goal.Number).Distinct().Order().Select(goal => new ArchiveGoal(goal, CountOf(goal)))],
            UnitPaths = PathsOf(publication, language),
        };
        return page with { Buttons = [.. ButtonsOf(publication, page)] };
    }

    private int CountOf(int goal) => _settings.GoalCounts.TryGetValue(goal, out var count) ? count : _counts.Value.GetValueOrDefault(goal);

    // One path a unit, to the month of registration as far as it is known.
    private ImmutableArray<ImmutableArray<ArchiveNode>> PathsOf(Publication publication, string language)
    {
        var placed = publication.Facts.Units.Select(placement => placement.UnitKey).Distinct(StringComparer.Ordinal);
        return [.. placed.Select(_units.Find).OfType<Unit>().Select(unit => PathOf(unit, publication.Registered, language))];
    }

    private ImmutableArray<ArchiveNode> PathOf(Unit unit, PartialDate registered, string language)
    {
        var nodes = _units.Path(unit).Select(above => new ArchiveNode(above.Key, PageText.OfName(above.Names.In(language)))).ToList();
        if (PartialDate.TryCreate(registered.Year, null, null, out var year)) { nodes.Add(new ArchiveNode(UnitTree.NodeKey(unit, year), year.ToString())); }
        if (registered.Month is { } month && PartialDate.TryCreate(registered.Year, month, null, out var yearAndMonth))
        {
            nodes.Add(new ArchiveNode(UnitTree.NodeKey(unit, yearAndMonth), ArchivePageLanguages.MonthName(language, month)));
        }
        return [.. nodes];
    }

    // Each button only when there is something behind it.
    private IEnumerable<ArchiveButton> ButtonsOf(Publication publication, ArchivePage page)
    {
        if (!page.UnitPaths.IsEmpty) { yield return new ArchiveButton(ArchiveButtonKind.Archive); }
        if (InRegister(publication.Facts) is { } record) { yield return new ArchiveButton(ArchiveButtonKind.Cristin, record); }
        if (InZotero(publication.Item) is { } item) { yield return new ArchiveButton(ArchiveButtonKind.Zotero, item); }
        if (page.Keywords is not null) { yield return new ArchiveButton(ArchiveButtonKind.Keywords); }
        if (page.About is not null) { yield return new ArchiveButton(ArchiveButtonKind.About); }
        if (!page.Goals.IsEmpty) { yield return new ArchiveButton(ArchiveButtonKind.Goals); }
        if (PageLink.Of(publication.Facts.OpenAccessUrl) is not { } copy) { yield break; }
        yield return new ArchiveButton(ArchiveButtonKind.Unpaywall, copy);
        yield return new ArchiveButton(ArchiveButtonKind.EZproxy, copy);
    }

    private string? InRegister(CatalogueFacts facts) =>
        _settings.RegisterUrls.TryGetValue(Register, out var template) && facts.RegisterIds.FirstOrDefault(id => id.Register == Register) is { } id
            ? PageLink.Of(template.Replace("{id}", Uri.EscapeDataString(id.Id), StringComparison.Ordinal))
            : null;

    private string? InZotero(Item item) =>
        (item.Library ?? _settings.ZoteroLibrary) is { } library && ZoteroKey.TryParse(item.Key, out var key) ? PageLink.Of($"http://zotero.org/{library}/items/{key}") : null;
}
