using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>restore</c>: publications that were removed or hidden, back to where they were.</summary>
internal static class RestoreCommand
{
    public static CliCommand Create()
    {
        var keys = Arguments.Keys();
        var command = new Command("restore", "Bring back what was removed or hidden") { keys };
        return new CliCommand(command, Run, "pubarchive restore V6GA6CL6", "pubarchive show --hidden")
        {
            Remarks = ["One step back: a removed publication is again what it was, hidden if it was", "hidden; a hidden one is shown. An embargo stays: 'embargo KEY --lift' ends it."],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            return StandingOutput.PrintRestored(context, project.Restore(context.Get(keys)!));
        }
    }
}
