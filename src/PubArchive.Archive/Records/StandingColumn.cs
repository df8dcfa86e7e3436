using PubArchive.Catalogue;

namespace PubArchive.Archive.Records;

/// <summary>A record's standing in the column <c>hidden</c>: 0 public, 1 hidden, 2 removed; else under embargo until that day, <c>20270101</c>.</summary>
internal static class StandingColumn
{
    private const long Shown = 0, Hidden = 1, Removed = 2;

    /// <summary>What the column holds for facts.</summary>
    public static long Of(CatalogueFacts facts) =>
        facts.Removal is not null ? Removed
        : facts.Visibility is Visibility.Hidden ? Hidden
        : facts.EmbargoUntil is { } until ? Number(until)
        : Shown;

    /// <summary>The condition on a row of <c>record r</c> for standing so on a day.</summary>
    public static string Sql(Standing standing, DateOnly today) => standing switch
    {
        Standing.Removed => $"r.hidden = {Removed}",
        Standing.Hidden => $"r.hidden = {Hidden}",
        Standing.Embargoed => $"r.hidden > {Number(today)}",
        _ => $"(r.hidden = {Shown} or r.hidden between {Removed + 1} and {Number(today)})",
    };

    /// <summary>The condition for any of several standings; none fits no row.</summary>
    public static string Sql(IEnumerable<Standing> standings, DateOnly today) =>
        string.Join(" or ", standings.Distinct().Select(standing => Sql(standing, today))) is { Length: > 0 } any ? $"({any})" : "0";

    private static long Number(DateOnly day) => day.Year * 10000 + day.Month * 100 + day.Day;
}
