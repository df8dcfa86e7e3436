using System.Globalization;
using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>Words for people.</summary>
internal static class Words
{
    /// <summary>Who said it.</summary>
    public static string Of(Origin origin) => origin switch
    {
        Origin.Import => "the export",
        Origin.Rule => "a rule",
        Origin.ArchiveCsv => "an archive CSV",
        _ => "a librarian",
    };

    /// <summary>Where a publication stands, with the day and the reason.</summary>
    public static string Of(Standing standing, CatalogueFacts facts) => standing switch
    {
        Standing.Removed => $"removed on {Of(facts.Removal!.On)}{(facts.Removal.Reason is { } reason ? $": {reason}" : "")}", // a removed record has one
        Standing.Hidden => "hidden",
        Standing.Embargoed => $"under embargo until {Of(facts.EmbargoUntil!.Value)}", // so has an embargoed one
        _ => "public",
    };

    /// <summary>A number of things, <c>1 record</c>, <c>1,200 records</c>.</summary>
    public static string Count(long number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {thing}{(number == 1 ? "" : "s")}");

    /// <summary>What will hold of a publication that is removed or hidden when that is taken back; empty for all others.</summary>
    public static string Afterwards(Standing standing, CatalogueFacts facts, DateOnly today) => (standing, facts.Visibility, facts.EmbargoUntil) switch
    {
        (Standing.Removed, Visibility.Hidden, _) => "; once restored, hidden",
        (Standing.Removed or Standing.Hidden, _, { } until) when until > today => $"; once restored, under embargo until {Of(until)}",
        _ => "",
    };

    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
