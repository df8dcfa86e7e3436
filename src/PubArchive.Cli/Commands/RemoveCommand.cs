using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>remove</c>: publications out of the archive's pages, each leaving a tombstone.</summary>
internal static class RemoveCommand
{
    public static CliCommand Create()
    {
        var keys = Arguments.Keys();
        var reason = new Option<string>("--reason", "-r") { Description = "Why, for readers who come to its address", HelpName = "text" };
        var command = new Command("remove", "Take publications out, leaving a tombstone") { keys, reason };
        return new CliCommand(command, Run, "pubarchive remove V6GA6CL6 --reason \"withdrawn by the authors\"", "pubarchive remove V6GA6CL6 ABCD2345")
        {
            Remarks =
            [
                "The record is kept and no import brings it back; 'pubarchive restore' does.",
                "Its page says that it was removed, when and why, without title and names; one",
                "that readers could not see leaves no trace.",
            ],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            return StandingOutput.Print(context, project.Remove(context.Get(keys)!, context.Get(reason)));
        }
    }
}
