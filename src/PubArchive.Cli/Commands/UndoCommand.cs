using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>undo</c>: a step taken back, an import too.</summary>
internal static class UndoCommand
{
    public static CliCommand Create()
    {
        var step = new Argument<int>("step") { Description = "The step's number, as 'pubarchive history' shows it" };
        var command = new Command("undo", "Take a step back: an edit or a whole import") { step };
        return new CliCommand(command, Run, "pubarchive undo 12", "pubarchive undo 13    # the undo itself: step 12 counts again")
        {
            Remarks =
            [
                "All is then as if the step had never been. An undo is a step of its own and",
                "can be undone. A step that later ones build on is refused: they are named,",
                "and have to be undone first, latest first.",
            ],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            return Print(context, project.Undo(context.Get(step)));
        }
    }

    /// <summary>Says what came of an undo.</summary>
    public static int Print(CommandContext context, UndoReport report)
    {
        if (!context.PrintJson(UndoJson.Of(report), CliJson.Plain.UndoJson) && report.IsDone) { HistoryOutput.Print(context, report); }
        if (report.IsDone) { return ExitCode.Done; }
        HistoryOutput.Refuse(context, report);
        return ExitCode.CouldNot;
    }
}
