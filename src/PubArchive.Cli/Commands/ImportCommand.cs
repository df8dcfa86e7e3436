using System.CommandLine;
using PubArchive.Cli.Output;
using PubArchive.Losses;

namespace PubArchive.Cli.Commands;

/// <summary><c>import</c>: files into the archive.</summary>
internal static class ImportCommand
{
    public static CliCommand Create()
    {
        var files = new Argument<string[]>("file") { Description = "Exports in any format (Zotero's CSV, RDF and JSON, CSL JSON, RIS, BibTeX, EndNote, MODS, PubMed, RefWorks, Web of Science), archive CSVs or pages of an existing archive, the content tells which, packed with gzip or zip or not; a folder for all in it; a pattern such as *.csv; - for standard input", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Do and report everything, then take it back" };
        var all = new Option<bool>("--all-messages") { Description = "Print every message, guesses too" };
        var complete = new Option<bool>("--complete") { Description = "The files are the whole library: say what is missing in them, and ask whether to remove it" };
        var remove = new Option<bool>("--remove-missing") { Description = "With --complete: remove what is missing, without asking" };
        var force = new Option<bool>("--force") { Description = "With --complete: also when records were rejected, or most are missing" };
        var name = InputName();
        var losses = Report("was lost, what was guessed and what went to Extra");
        var command = new Command("import", "Take files of records into the archive") { files, complete, remove, force, dryRun, losses, name, all };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(complete) && (result.GetValue(remove) || result.GetValue(force))) { result.AddError("--remove-missing and --force belong to --complete."); }
            if (ImportAll.FolderOf(result.GetValue(files) ?? []) is not null && (result.GetValue(complete) || result.GetValue(dryRun))) { result.AddError("'import all FOLDER' takes no --complete and no --dry-run."); }
        });
        return new CliCommand(command, Run, "pubarchive import export.csv", "pubarchive import *.json departments.csv --dry-run", "pubarchive import export.zip", "pubarchive import library.json --complete --remove-missing", "curl https://example.org/items.json | pubarchive import - --name items.json")
        {
            Remarks =
            [
                "The same file again changes nothing, and what a librarian said by hand stays.",
                "Archive CSVs are applied after all records, wherever they stand in the list.",
                "What --complete removes leaves tombstones, and comes back when a later import",
                "has it again.",
                "'pubarchive import all FOLDER' makes an archive of what 'export all' wrote: an",
                "identical one. A file that is called all is written ./all.",
            ],
        };

        int Run(CommandContext context)
        {
            if (ImportAll.FolderOf(context.Get(files)!) is { } dump) { return ImportAll.Run(context, dump); }
            using var project = context.OpenProject(input: context.Input(context.Get(name)));
            ImportReport report;
            using (var progress = context.Progress())
            {
                var request = new ImportRequest
                {
                    IsDryRun = context.Get(dryRun),
                    IsComplete = context.Get(complete),
                    IsForced = context.Get(force),
                    RemovesMissing = missing => context.Get(remove) || MissingOutput.Confirms(context, progress, missing),
                };
                report = project.Import(context.Get(files)!, request, progress, context.Stop);
            }
            if (context.Get(losses) is { } table) { LossReport.Write(table, report.Diagnostics); }
            if (!context.PrintJson(Shapes.Of(report), CliJson.Plain.ImportJson)) { ImportOutput.Print(context, report); }
            ImportOutput.PrintMessages(context, report, context.Get(all));
            MissingOutput.Print(context, report, context.Get(remove));
            var isRefused = report.Missing?.Refusal is not null && context.Get(remove);
            return report.HasRejections || isRefused ? ExitCode.Rejected : ExitCode.Done;
        }
    }

    /// <summary>Where the loss report goes.</summary>
    internal static Option<string> Report(string what) => new("--report") { Description = $"Write what {what}, a table with a row a record and field", HelpName = "file" };

    /// <summary>What standard input is called.</summary>
    internal static Option<string> InputName() => new("--name") { Description = "What to call standard input in messages and history (default: stdin)", HelpName = "name" };
}
