using System.Globalization;

namespace PubArchive.Cli.Output;

/// <summary>Prints what building a site did, and where to look.</summary>
internal static class SiteOutput
{
    public static void Print(CommandContext context, SiteSummary site)
    {
        context.Say(string.Create(CultureInfo.InvariantCulture, $"Site: {site.PublicationPages:N0} publication pages, {site.Files:N0} files, {site.Bytes / 1_000_000.0:0.0} MB; {site.Written:N0} written, {site.Unchanged:N0} unchanged, {site.Removed:N0} removed."));
        if (!site.LeftAlone.IsEmpty) { context.Say($"Left alone, because they are your own: {string.Join(", ", site.LeftAlone)}; former addresses are not redirected by them."); }
        context.Say($"Look: {site.FrontPage}");
    }
}
