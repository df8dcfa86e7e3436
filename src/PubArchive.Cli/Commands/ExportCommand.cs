using System.CommandLine;
using PubArchive.Cli.Output;
using PubArchive.Settings;

namespace PubArchive.Cli.Commands;

/// <summary><c>export</c>: the archive as a site, as Hugo content, or as a file.</summary>
internal static class ExportCommand
{
    private static readonly string[] s_private = ["Notes, attachments, private tags, collections and free text in Extra stay out,", "unless --private is said."];

    public static CliCommand Create() => new(new Command("export", "Write a site, Hugo pages or a file"), Run: null, "pubarchive export site --out site", "pubarchive export csljson --out archive.json")
    {
        Children =
        [
            Site(), Hugo(), All(),
            ToFile("csljson", "Write the public records as CSL JSON", "json"), ToFile("csv", "Write the public records as Zotero CSV", "csv"),
            ToFile("zotero-json", "Write the public records as Zotero JSON", "json"), ToFile("bbt-json", "Write the public records as Better BibTeX JSON", "json"),
            ToFile("ris", "Write the public records as RIS", "ris"), ToFile("bibtex", "Write the public records as BibTeX", "bib"),
            ToFile("biblatex", "Write the public records as BibLaTeX", "bib"), ToFile("zotero-rdf", "Write the public records as Zotero RDF", "rdf"),
            ToFile("archive-csv", "Write units, goals and summaries as CSV", "csv"),
        ],
    };

    private static CliCommand Site()
    {
        var folder = Out();
        var replace = Replace();
        var command = new Command("site", "Build the static web site") { folder, replace };
        return new CliCommand(command, Run, "pubarchive export site --out site");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            SiteSummary site;
            using (var progress = context.Progress()) { site = project.ExportSite(context.Get(folder)!, context.Get(replace), progress, context.Stop); }
            if (!context.PrintJson(site, CliJson.Plain.SiteSummary)) { SiteOutput.Print(context, site); }
            SiteOutput.PrintMessages(context, site.Diagnostics);
            return ExitCode.Done;
        }
    }

    private static CliCommand Hugo()
    {
        var folder = Out();
        var dialect = new Option<string>("--dialect", "-d") { Description = "The theme's generation: current or seed (default: what pubarchive.yaml says, else current)", HelpName = "dialect" };
        Check.OneOf(dialect, "current", "seed");
        var command = new Command("hugo", "Write content pages for the Hugo theme") { folder, dialect };
        return new CliCommand(command, Run, "pubarchive export hugo --out content", "pubarchive export hugo --dialect seed --out content");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            HugoDialect? wanted = context.Get(dialect) switch { "seed" => HugoDialect.Seed, "current" => HugoDialect.Current, _ => null };
            ExportSummary written;
            using (var progress = context.Progress()) { written = project.ExportHugo(context.Get(folder)!, wanted, progress, context.Stop); }
            if (!context.PrintJson(written, CliJson.Plain.ExportSummary)) { Say(context, written); }
            SiteOutput.PrintMessages(context, written.Diagnostics);
            return ExitCode.Done;
        }
    }

    private static CliCommand All()
    {
        var folder = new Argument<string?>("folder") { Description = "A new folder", Arity = ArgumentArity.ZeroOrOne };
        var named = new Option<string>("--out", "-o") { Description = "The same, as other exports are told it", HelpName = "folder" };
        return new CliCommand(new Command("all", "Write the whole archive as plain files") { folder, named }, Run, "pubarchive export all whole-archive")
        {
            Remarks =
            [
                "JSON Lines and CSV, and a README.txt that says what they hold: private and",
                "removed records, sources, the whole history. 'pubarchive import all' makes an",
                "identical archive of them.",
            ],
        };

        int Run(CommandContext context)
        {
            if ((context.Get(folder) ?? context.Get(named)) is not { } place || (context.Get(folder), context.Get(named)) is (not null, not null))
            {
                throw new ProjectException("Say one folder.", "'pubarchive export all --help' shows how it is used.");
            }
            using var project = context.OpenProject();
            ExportSummary written;
            using (var progress = context.Progress()) { written = project.ExportAll(place, progress, context.Stop); }
            if (!context.PrintJson(written, CliJson.Plain.ExportSummary)) { Say(context, written); }
            return ExitCode.Done;
        }
    }

    private static CliCommand ToFile(string format, string description, string ending)
    {
        var file = new Option<string>("--out", "-o") { Description = "The file (default: standard output)", HelpName = "file" };
        var isPrivate = new Option<bool>("--private") { Description = "With notes, attachments, tags that begin with _, collections and the whole of Extra, which are never published" };
        var command = new Command(format, description) { file };
        if (format != "archive-csv") { command.Options.Add(isPrivate); }
        return new CliCommand(command, Run, $"pubarchive export {format} --out archive.{ending}", $"pubarchive export {format} | gzip > archive.gz")
        {
            Remarks = format switch
            {
                "archive-csv" => ["For a spreadsheet: edit it and import it again. Cells that a spreadsheet would", "run as formulas are guarded."],
                "csv" => [.. s_private, "Cells that a spreadsheet would run as formulas are guarded."],
                _ => s_private,
            },
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            if (context.Get(file) is not { } path || path == "-")
            {
                using var output = context.Console.OpenOutput();
                project.Export(output, format, context.Get(isPrivate), context.Stop);
                return ExitCode.Done;
            }
            var written = project.Export(path, format, context.Get(isPrivate), context.Stop);
            if (!context.PrintJson(written, CliJson.Plain.ExportSummary)) { Say(context, written); }
            return ExitCode.Done;
        }
    }

    /// <summary>Whether foreign files in a site's folder may be replaced.</summary>
    internal static Option<bool> Replace() => new("--replace") { Description = "Replace files that pubarchive did not make where a page belongs" };

    private static Option<string> Out() => new("--out", "-o") { Description = "The folder; made when it is not there", HelpName = "folder", Required = true };

    private static void Say(CommandContext context, ExportSummary written) =>
        context.Say($"{Words.Count(written.Records, "publication")} in {Words.Count(written.Files, "file")}: {written.Path}");
}
