using System.CommandLine;
using System.Globalization;
using PubArchive.Catalogue;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>sdg</c>: the Sustainable Development Goals a publication serves.</summary>
internal static class SdgCommand
{
    public static CliCommand Create()
    {
        var key = Arguments.Key();
        var add = new Option<int[]>("--add") { Description = "It serves this goal, 1 to 17", HelpName = "goal" };
        var remove = new Option<int[]>("--remove") { Description = "It does not, whatever imports say", HelpName = "goal" };
        var evidence = new Option<string>("--evidence", "-e") { Description = "What shows it, for those who come later", HelpName = "text" };
        Check.Range(add, 1, 17);
        Check.Range(remove, 1, 17);
        var command = new Command("sdg", "Show or set the goals a publication serves") { key, add, remove, evidence };
        return new CliCommand(command, Run, "pubarchive sdg V6GA6CL6", "pubarchive sdg V6GA6CL6 --add 3 --evidence \"disease burden\"", "pubarchive sdg V6GA6CL6 --add 3 --add 4 --remove 9");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            foreach (var goal in context.Get(add) ?? []) { project.AddGoal(context.Get(key)!, goal, context.Get(evidence)); }
            foreach (var goal in context.Get(remove) ?? []) { project.RemoveGoal(context.Get(key)!, goal, context.Get(evidence)); }
            Print(context, project.Find(context.Get(key)!));
            return ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, Publication publication)
    {
        if (context.PrintJson(Shapes.Goals(publication.Facts), CliJson.Plain.IReadOnlyListGoalJson)) { return; }
        if (publication.Facts.Goals.IsEmpty) { context.Say($"{publication.Key} serves no goal."); }
        foreach (var tag in publication.Facts.Goals)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"SDG {tag.Goal.Number,-2}  {Words.Of(tag.Origin)}{(tag.Evidence is null ? "" : ": " + tag.Evidence)}");
            context.Say(CellText.Fit(line, context.Console.Width));
        }
    }
}
