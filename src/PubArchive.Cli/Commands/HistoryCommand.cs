using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>history</c>: what was done to the archive, or to one publication.</summary>
internal static class HistoryCommand
{
    private const int Usual = 20;

    public static CliCommand Create()
    {
        var key = new Argument<string?>("key") { Description = "A publication's key or DOI; without one, the whole archive", Arity = ArgumentArity.ZeroOrOne };
        var limit = new Option<int>("--limit", "-n") { Description = "At most so many steps", HelpName = "number", DefaultValueFactory = _ => Usual };
        Check.NotNegative(limit);
        var command = new Command("history", "Show what was done, latest first") { key, limit };
        return new CliCommand(command, Run, "pubarchive history", "pubarchive history V6GA6CL6", "pubarchive history --json | jq '.[0].step'")
        {
            Remarks = ["Each line is a step: who did what, when. 'pubarchive undo STEP' takes it back."],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var steps = project.History(context.Get(key), context.Get(limit));
            if (!context.PrintJson([.. steps.Select(StepJson.Of)], CliJson.Plain.IReadOnlyListStepJson)) { HistoryOutput.Print(context, steps); }
            return ExitCode.Done;
        }
    }
}
