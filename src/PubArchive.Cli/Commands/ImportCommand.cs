using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>import</c>: files into the archive.</summary>
internal static class ImportCommand
{
    public static CliCommand Create()
    {
        var files = new Argument<string[]>("file") { Description = "Zotero CSV, CSL JSON, Zotero JSON, Better BibTeX JSON or archive CSV, the content tells which, packed with gzip or zip or not; a folder for all in it; a pattern such as *.csv; - for standard input", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Do and report everything, then take it back" };
        var all = new Option<bool>("--all-messages") { Description = "Print every message, guesses too" };
        var name = InputName();
        var command = new Command("import", "Take files of records into the archive") { files, dryRun, name, all };
        return new CliCommand(command, Run, "pubarchive import export.csv", "pubarchive import *.json departments.csv --dry-run", "pubarchive import export.zip", "curl https://example.org/items.json | pubarchive import - --name items.json")
        {
            Remarks =
            [
                "The same file again changes nothing, and what a librarian said by hand stays.",
                "Archive CSVs are applied after all records, wherever they stand in the list.",
            ],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject(input: context.Input(context.Get(name)));
            ImportReport report;
            using (var progress = context.Progress()) { report = project.Import(context.Get(files)!, context.Get(dryRun), progress, context.Stop); }
            if (!context.PrintJson(Shapes.Of(report), CliJson.Plain.ImportJson)) { ImportOutput.Print(context, report); }
            ImportOutput.PrintMessages(context, report, context.Get(all));
            return report.HasRejections ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    /// <summary>What standard input is called.</summary>
    internal static Option<string> InputName() => new("--name") { Description = "What to call standard input in messages and history (default: stdin)", HelpName = "name" };
}
