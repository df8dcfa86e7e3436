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

    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
