using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>init</c>: commented settings files to begin with.</summary>
internal static class InitCommand
{
    public static CliCommand Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where to make them (default: this folder)", Arity = ArgumentArity.ZeroOrOne };
        var pages = new Option<string[]>("--pages") { Description = "Go on with an existing archive: take settings, units and publications from its Hugo content pages", HelpName = "folder" };
        var command = new Command("init", "Write commented settings files") { folder, pages };
        return new CliCommand(command, Run, "pubarchive init", "pubarchive init my-archive", "pubarchive init my-archive --pages old-site/content")
        {
            Remarks =
            [
                "Writes pubarchive.yaml, units.yaml and people.yaml; files that are there are",
                "left alone. With --pages they say what the pages say, down to the keys of",
                "years and months, and the pages are imported: 'export hugo' then writes them",
                "as they were.",
            ],
        };

        int Run(CommandContext context)
        {
            var target = context.Get(folder) ?? context.ProjectFolder ?? ".";
            return context.Get(pages) is { Length: > 0 } old ? TakeOver(context, target, old) : Create(context, target);
        }
    }

    private static int TakeOver(CommandContext context, string folder, string[] pages)
    {
        IReadOnlyList<string> files;
        ImportReport report;
        using (var progress = context.Progress())
        {
            files = ArchiveProject.CreateFromPages(folder, pages, progress, context.Stop);
            using var project = context.OpenProject(folder);
            report = project.Import(pages, isDryRun: false, progress, context.Stop);
        }
        if (!context.PrintJson(Shapes.Of(report), CliJson.Plain.ImportJson))
        {
            foreach (var file in files) { context.Say($"Wrote {file}"); }
            ImportOutput.Print(context, report);
        }
        ImportOutput.PrintMessages(context, report, all: false);
        return report.HasRejections ? ExitCode.Rejected : ExitCode.Done;
    }

    private static int Create(CommandContext context, string folder)
    {
        var files = ArchiveProject.Create(folder);
        if (context.PrintJson(new FilesJson(files), CliJson.Plain.FilesJson)) { return ExitCode.Done; }
        foreach (var file in files) { context.Say($"Wrote {file}"); }
        context.Say(files.Count == 0 ? "Nothing to do: pubarchive.yaml, units.yaml and people.yaml are there already." : "Next: edit them, then 'pubarchive import FILE'.");
        return ExitCode.Done;
    }
}
