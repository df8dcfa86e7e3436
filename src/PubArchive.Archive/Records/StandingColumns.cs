using System.Globalization;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Records;

/// <summary>A record's standing in the columns <c>visibility</c> (0 public, 1 hidden, 2 removed, 3 merged into another) and <c>embargo</c> (the day from which it may be shown, <c>2027-01-01</c>, or null).</summary>
internal static class StandingColumns
{
    /// <summary>The condition on the column <c>visibility</c> of a record that is neither removed nor merged.</summary>
    public const string IsKept = "< 2";

    private const long Shown = 0, Hidden = 1, Removed = 2, Merged = 3;

    /// <summary>What the column <c>visibility</c> holds for facts.</summary>
    public static long Visibility(CatalogueFacts facts) =>
        facts.MergedInto is not null ? Merged
        : facts.Removal is not null ? Removed
        : facts.Visibility is Catalogue.Visibility.Hidden ? Hidden
        : Shown;

    /// <summary>What the column <c>embargo</c> holds for facts.</summary>
    public static string? Embargo(CatalogueFacts facts) => facts.EmbargoUntil is { } until ? Text(until) : null;

    /// <summary>The condition on a row of <c>record r</c> for standing so on a day. Merged records stand nowhere: others stand for them.</summary>
    public static string Sql(Standing standing, DateOnly today) => standing switch
    {
        Standing.Removed => $"r.visibility = {Removed}",
        Standing.Hidden => $"r.visibility = {Hidden}",
        Standing.Embargoed => $"(r.visibility = {Shown} and r.embargo > '{Text(today)}')",
        _ => $"(r.visibility = {Shown} and ifnull(r.embargo, '') <= '{Text(today)}')",
    };

    /// <summary>The condition for any of several standings; none fits no row.</summary>
    public static string Sql(IEnumerable<Standing> standings, DateOnly today) =>
        string.Join(" or ", standings.Distinct().Select(standing => Sql(standing, today))) is { Length: > 0 } any ? $"({any})" : "0";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
