using System.CommandLine;
using System.Globalization;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>publish</c>: everything in a folder to a finished site.</summary>
internal static class PublishCommand
{
    public static CliCommand Create()
    {
        var folder = new Argument<string>("folder") { Description = "Exports, archive CSVs, and perhaps pubarchive.yaml and units.yaml" };
        var output = new Option<string>("--out", "-o") { Description = "The site's folder; made when it is not there", HelpName = "folder", Required = true };
        var all = new Option<bool>("--all-messages") { Description = "Print every message, guesses too" };
        var replace = ExportCommand.Replace();
        var command = new Command("publish", "Import a whole folder and build the site") { folder, output, replace, all };
        return new CliCommand(command, Run, "pubarchive publish imports --out exports/site", "pubarchive publish imports --archive /tmp/try.pubarchive --out /tmp/site")
        {
            Remarks =
            [
                "Reads pubarchive.yaml, units.yaml and people.yaml in FOLDER, imports every",
                ".csv, .tsv, .txt and .json file there and below (.gz and .zip too), archive",
                "CSVs last, and writes the site. Run again, it changes only what changed.",
            ],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject(context.Get(folder));
            PublishReport report;
            using (var progress = context.Progress()) { report = project.Publish(context.Get(output)!, context.Get(replace), progress, context.Stop); }
            var json = new PublishJson(Shapes.Of(report.Import), report.Site, report.Records);
            if (!context.PrintJson(json, CliJson.Plain.PublishJson)) { Print(context, project, report); }
            SiteOutput.PrintMessages(context, report.Site.Diagnostics);
            ImportOutput.PrintMessages(context, report.Import, context.Get(all));
            return report.Import.HasRejections ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, ArchiveProject project, PublishReport report)
    {
        ImportOutput.Print(context, report.Import);
        context.Say(string.Create(CultureInfo.InvariantCulture, $"Archive: {report.Records:N0} public records in {project.ArchiveFile}"));
        SiteOutput.Print(context, report.Site);
    }
}
