using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Site.Lists;
using PubArchive.Site.Output;

namespace PubArchive.Site.Pages;

/// <summary>Where pages stand, relative to the folder of their language. The same in every language and independent of other records, so addresses last.</summary>
internal static class Address
{
    public const string Front = "index.html";
    public const string All = "all/index.html";
    public const string Units = "units/index.html";
    public const string WithoutUnit = "units/without.html";
    public const string Years = "years/index.html";
    public const string WithoutYear = "years/without.html";
    public const string Goals = "goals/index.html";
    public const string WithoutGoal = "goals/without.html";
    public const string Types = "types/index.html";
    public const string Keywords = "keywords/index.html";
    public const string Registered = "registered/index.html";
    public const string About = "about/index.html";
    public const string Accessibility = "accessibility/index.html";

    /// <summary>Below a folder of its first two letters: keys are spread evenly, so even a million records give folders of under a thousand.</summary>
    public static string Publication(string key) => $"pub/{SitePath.Segment(key)[..Math.Min(2, key.Length)]}/{key}/index.html";

    /// <summary>A file of a publication, beside its page: <c>KEY.pdf</c>, <c>KEY-2.pdf</c>.</summary>
    public static string File(string key, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Publication(key)[..^"index.html".Length]}{key}{(number == 1 ? "" : $"-{number}")}.pdf");

    public static string Unit(Unit unit) => $"units/{SitePath.Segment(unit.Key)}/index.html";

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"years/{year:0000}/index.html");

    public static string Goal(SdgGoal goal) => string.Create(CultureInfo.InvariantCulture, $"goals/{goal.Number}/index.html");

    public static string Type(ItemType type) => $"types/{ZoteroSchema.Name(type)}/index.html";

    /// <summary>The page of the keywords that share a first letter.</summary>
    public static string KeywordsUnder(string shelf) => $"keywords/{SitePath.Segment(shelf)}.html";

    /// <summary>A keyword on its page.</summary>
    public static string Keyword(KeywordName keyword) => $"{KeywordsUnder(keyword.Shelf)}#{keyword.Anchor}";

    /// <summary>The list of a year or month of registration; a day counts as its month.</summary>
    public static string RegisteredIn(PartialDate date) => date.Month is { } month
        ? string.Create(CultureInfo.InvariantCulture, $"registered/{date.Year:0000}-{month:00}/index.html")
        : string.Create(CultureInfo.InvariantCulture, $"registered/{date.Year:0000}/index.html");

    /// <summary>A page of a long list: the first at the list's own address, the second beside it, <c>units/K/page-2.html</c>, <c>units/without-2.html</c>.</summary>
    public static string Page(string list, int number)
    {
        if (number == 1) { return list; }
        var stem = list[..^".html".Length];
        var beside = stem.EndsWith("/index", StringComparison.Ordinal) ? stem[..^"index".Length] + "page" : stem;
        return string.Create(CultureInfo.InvariantCulture, $"{beside}-{number}.html");
    }

    /// <summary>The picture of a goal, relative to the site's root.</summary>
    public static string GoalPicture(SdgGoal goal) => string.Create(CultureInfo.InvariantCulture, $"images/sdg/{goal.Number}.svg");

    /// <summary>The way from a page up to the folder of its language: <c>../../</c>.</summary>
    public static string Up(string path) => string.Concat(Enumerable.Repeat("../", path.Count(letter => letter is '/')));
}
