using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>hide</c>: publications away from readers, without a trace.</summary>
internal static class HideCommand
{
    public static CliCommand Create()
    {
        var keys = Arguments.Keys();
        var command = new Command("hide", "Keep publications from readers") { keys };
        return new CliCommand(command, Run, "pubarchive hide V6GA6CL6", "pubarchive hide V6GA6CL6 ABCD2345", "pubarchive show --hidden")
        {
            Remarks = ["No import shows them again; 'pubarchive restore' does. Pages, downloads and", "searches tell nothing of them."],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            return StandingOutput.Print(context, project.Hide(context.Get(keys)!));
        }
    }
}
