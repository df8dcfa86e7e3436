using System.Diagnostics;
using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Cli.Output;

/// <summary>Prints what building a site did, and where to look.</summary>
internal static class SiteOutput
{
    private const int Shown = 5;

    public static void Print(CommandContext context, SiteSummary site)
    {
        context.Say(string.Create(CultureInfo.InvariantCulture, $"Site: {Cli.Output.Words.Count(site.PublicationPages, "publication page")}, {Cli.Output.Words.Count(site.Files, "file")}, {site.Bytes / 1_000_000.0:0.0} MB; {site.Written:N0} written, {site.Unchanged:N0} unchanged, {site.Removed:N0} removed."));
        PrintAttachments(context, site.Attachments);
        if (!site.LeftAlone.IsEmpty) { context.Say($"Left alone, because they are your own: {string.Join(", ", site.LeftAlone)}; former addresses are not redirected by them."); }
        context.Say($"Look: {site.FrontPage}");
    }

    /// <summary>What was noticed of the style, on stderr.</summary>
    public static void PrintMessages(CommandContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) { context.Warn(ImportOutput.Line(diagnostic)); }
    }

    private static void PrintAttachments(CommandContext context, AttachmentReport files)
    {
        if (files == AttachmentReport.None) { return; }
        context.Say(string.Create(CultureInfo.InvariantCulture, $"Attachments: {Cli.Output.Words.Count(files.Published, "PDF")} beside their pages, {files.Bytes / 1_000_000.0:0.0} MB; {files.Refused.Length:N0} left out."));
        foreach (var reason in files.Refused.GroupBy(file => file.Why).OrderBy(group => group.Key))
        {
            context.Say(string.Create(CultureInfo.InvariantCulture, $"  {reason.Count():N0} because {Words(reason.Key)}:"));
            foreach (var file in reason.Take(Shown)) { context.Say($"    {file.Key}  {file.File}"); }
            if (reason.Count() > Shown) { context.Say(string.Create(CultureInfo.InvariantCulture, $"    and {reason.Count() - Shown:N0} more; --json lists all.")); }
        }
    }

    private static string Words(FileRefusal why) => why switch
    {
        FileRefusal.NoRight => "no licence or right that the settings allow is named",
        FileRefusal.NotFound => "no such file is in the folders that the settings name",
        FileRefusal.Outside => "the path leads out of the folders that the settings name",
        FileRefusal.Ambiguous => "several folders have a file of that path",
        FileRefusal.NoPdf => "the file is no PDF",
        FileRefusal.TooLarge => "the file is longer than the settings allow",
        FileRefusal.Unreadable => "the file cannot be opened",
        _ => throw new UnreachableException(),
    };
}
