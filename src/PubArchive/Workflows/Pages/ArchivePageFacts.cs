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

    /// <summary>The only register these pages have a button for.</summary>
    public const string Register = "Cristin";

    /// <summary>The facts of the pages of one key.</summary>
    public static CatalogueFacts Of(ImmutableArray<ArchivePage> pages)
    {
        if (pages.IsEmpty) { return CatalogueFacts.None; }
        var page = pages.FirstOrDefault(page => page.Language == "en") ?? pages[0];
        var places = page.UnitPaths.Select(path => PagePlace.Of(path, page.Language)).ToList();
        return new CatalogueFacts
        {
            Units = [.. places.Select(place => place.UnitKey).OfType<string>().Distinct(StringComparer.Ordinal).Select(key => new UnitPlacement(key, Origin.Import, Said))],
            Goals = [.. page.Goals.Select(goal => goal.Goal).Distinct().Order().Select(goal => new GoalTag(SdgGoal.Of(goal), Origin.Import, Said))],
            Summaries = [.. pages.Where(page => !string.IsNullOrWhiteSpace(page.About)).Select(page => new LaySummary(page.Language, WebUtility.HtmlDecode(page.About!).Trim(), Origin.Import))], // not null: just asked
            Keywords = [.. pages.SelectMany(page => (page.Keywords ?? []).Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => new Keyword(word.Trim(), page.Language, Origin.Import)))],
            RegisterIds = InRegister(page) is { } found ? [new RegisterId(Register, found.Number)] : [],
            OpenAccessUrl = AddressOf(page, ArchiveButtonKind.Unpaywall) is { } address ? WebUtility.HtmlDecode(address) : null,
            Registered = places.Select(place => place.Registered).OfType<PartialDate>().Order().Select(date => (PartialDate?)date).FirstOrDefault(),
            PublishedCitation = new LocalizedText(pages.ToImmutableSortedDictionary(page => page.Language, page => page.ReferenceHtml, StringComparer.Ordinal)),
        };
    }

    /// <summary>The record's number in the register, and what its address is like there, with <c>{id}</c> for the number.</summary>
    public static (string Number, string Template)? InRegister(ArchivePage page)
    {
        const string before = "id=";
        if (AddressOf(page, ArchiveButtonKind.Cristin) is not { } html) { return null; }
        var address = WebUtility.HtmlDecode(html);
        var start = address.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var number = start < before.Length ? "" : address[start..];
        return number.Length > 0 && number.All(char.IsAsciiDigit) ? (number, address[..start] + "{id}") : null;
    }

    private static string? AddressOf(ArchivePage page, ArchiveButtonKind kind) => page.Buttons.FirstOrDefault(button => button.Kind == kind)?.Url;
}
