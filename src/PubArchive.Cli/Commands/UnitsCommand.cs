using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>units</c>: the organisation and how much each unit has.</summary>
internal static class UnitsCommand
{
    public static CliCommand Create()
    {
        var apply = new Option<bool>("--apply") { Description = "Ask the rules of units.yaml again of every publication, as import and publish do" };
        var command = new Command("units", "Show the organisation and its publications") { apply };
        return new CliCommand(command, Run, "pubarchive units", "pubarchive units --apply");

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            if (context.Get(apply))
            {
                int changed;
                using (var progress = context.Progress()) { changed = project.ApplyUnits(progress, context.Stop); }
                context.Say($"Rules asked again: {Words.Count(changed, "publication")} changed.");
            }
            Print(context, project);
            return ExitCode.Done;
        }
    }

    private static void Print(CommandContext context, ArchiveProject project)
    {
        var units = project.Units;
        var counts = File.Exists(project.ArchiveFile) ? project.Count().ByUnit : ImmutableSortedDictionary<string, int>.Empty;
        var rows = units.Units.Select(unit => new UnitJson(unit.Key, Shapes.Word(unit.Level), unit.ParentKey, unit.Names.Texts, counts.GetValueOrDefault(unit.Key))).ToList();
        if (context.PrintJson(rows, CliJson.Plain.IReadOnlyListUnitJson)) { return; }
        if (rows.Count == 0)
        {
            context.Say("There are no units. Next: write them into units.yaml ('pubarchive init' makes one to begin with).");
            return;
        }
        var table = new TextTable(context.Console, ("Key", 14), ("Unit", 0), ("Publications", -12));
        foreach (var unit in units.Units) { table.Add(unit.Key, UnitOutput.Indented(units, unit), counts.GetValueOrDefault(unit.Key).ToString("N0", CultureInfo.InvariantCulture)); }
        table.Print();
    }
}
