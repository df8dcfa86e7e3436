using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>init</c>: commented settings files to begin with.</summary>
internal static class InitCommand
{
    public static CliCommand Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where to make them (default: this folder)", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init", "Write commented settings files") { folder };
        return new CliCommand(command, context => Run(context, context.Get(folder) ?? context.ProjectFolder ?? "."), "pubarchive init", "pubarchive init my-archive")
        {
            Remarks = ["Writes pubarchive.yaml, units.yaml and people.yaml; files that are there are", "left alone."],
        };
    }

    private static int Run(CommandContext context, string folder)
    {
        var files = ArchiveProject.Create(folder);
        if (context.PrintJson(new FilesJson(files), CliJson.Plain.FilesJson)) { return ExitCode.Done; }
        foreach (var file in files) { context.Say($"Wrote {file}"); }
        context.Say(files.Count == 0 ? "Nothing to do: pubarchive.yaml, units.yaml and people.yaml are there already." : "Next: edit them, then 'pubarchive import FILE'.");
        return ExitCode.Done;
    }
}
