using System.Collections.Immutable;
using System.Net;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;

namespace PubArchive.Workflows.Pages;

/// <summary>What an existing archive's pages of one publication say beyond its bibliography, in every language they are in.</summary>
internal static class ArchivePageFacts
{
    private const string Said = "archive page";

    // The only register these pages have a button for.
    private const string Register = "Cristin";

    /// <summary>The facts of the pages of one key.</summary>
    public static CatalogueFacts Of(ImmutableArray<ArchivePage> pages)
    {
        if (pages.IsEmpty) { return CatalogueFacts.None; }
        var page = pages.FirstOrDefault(page => page.Language == "en") ?? pages[0];
        return new CatalogueFacts
        {
            Units = [.. page.UnitPaths.Select(UnitOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(key => new UnitPlacement(key, Origin.Import, Said))],
            Goals = [.. page.Goals.Select(goal => goal.Goal).Distinct().Order().Select(goal => new GoalTag(SdgGoal.Of(goal), Origin.Import, Said))],
            Summaries = [.. pages.Where(page => !string.IsNullOrWhiteSpace(page.About)).Select(page => new LaySummary(page.Language, WebUtility.HtmlDecode(page.About!).Trim(), Origin.Import))], // not null: just asked
            Keywords = [.. pages.SelectMany(page => (page.Keywords ?? []).Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => new Keyword(word.Trim(), page.Language, Origin.Import)))],
            RegisterIds = NumberIn(AddressOf(page, ArchiveButtonKind.Cristin)) is { } id ? [new RegisterId(Register, id)] : [],
            OpenAccessUrl = AddressOf(page, ArchiveButtonKind.Unpaywall) is { } address ? WebUtility.HtmlDecode(address) : null,
            Registered = page.UnitPaths.Select(path => RegisteredIn(path, page.Language)).OfType<PartialDate>().Order().Select(date => (PartialDate?)date).FirstOrDefault(),
            PublishedCitation = new LocalizedText(pages.ToImmutableSortedDictionary(page => page.Language, page => page.ReferenceHtml, StringComparer.Ordinal)),
        };
    }

    private static string? AddressOf(ArchivePage page, ArchiveButtonKind kind) => page.Buttons.FirstOrDefault(button => button.Kind == kind)?.Url;

    private static string? NumberIn(string? address)
    {
        var at = address?.IndexOf("id=", StringComparison.Ordinal) ?? -1;
        if (at < 0) { return null; }
        var number = address![(at + 3)..]; // not null: an index was found in it
        return number.Length > 0 && number.All(char.IsAsciiDigit) ? number : null;
    }

    // The unit is what stands before the year; year and month are those of registration.
    private static string? UnitOf(ImmutableArray<ArchiveNode> path)
    {
        var year = YearAt(path);
        return year > 0 ? path[year - 1].Key : year < 0 && path.Length > 0 ? path[^1].Key : null;
    }

    private static int YearAt(ImmutableArray<ArchiveNode> path)
    {
        for (var at = path.Length - 1; at >= 0; at--)
        {
            if (path[at].NameHtml is { Length: 4 } name && name.All(char.IsAsciiDigit)) { return at; }
        }
        return -1;
    }

    private static PartialDate? RegisteredIn(ImmutableArray<ArchiveNode> path, string language)
    {
        var at = YearAt(path);
        if (at < 0) { return null; }
        int? month = at + 1 < path.Length ? Enumerable.Range(1, 12).Where(month => ArchivePageLanguages.MonthName(language, month).Equals(path[at + 1].NameHtml, StringComparison.OrdinalIgnoreCase)).Select(month => (int?)month).FirstOrDefault() : null;
        var year = int.Parse(path[at].NameHtml, System.Globalization.CultureInfo.InvariantCulture);
        return PartialDate.TryCreate(year, month, null, out var date) ? date : null;
    }
}
