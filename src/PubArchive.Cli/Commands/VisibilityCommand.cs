using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>visibility</c>: whether a publication is shown.</summary>
internal static class VisibilityCommand
{
    public static CliCommand Create()
    {
        var key = Arguments.Key();
        var state = new Argument<string>("state") { Description = "public or hidden" };
        Check.OneOf(state, "public", "hidden");
        var command = new Command("visibility", "Publish a publication, or hide it") { key, state };
        return new CliCommand(command, Run, "pubarchive visibility V6GA6CL6 hidden", "pubarchive visibility V6GA6CL6 public");

        int Run(CommandContext context)
        {
            var (which, wanted) = (context.Get(key)!, context.Get(state)!);
            using var project = context.OpenProject();
            var change = wanted == "hidden" ? project.Hide([which]) : project.Restore([which]);
            ChangeOutput.Print(context, change[0].Publication, change[0].IsChanged, wanted);
            return ExitCode.Done;
        }
    }
}
