using System.CommandLine;
using System.Globalization;
using PubArchive.Cli.Output;
using PubArchive.Items;

namespace PubArchive.Cli.Commands;

/// <summary><c>stats</c>: counts over the archive.</summary>
internal static class StatsCommand
{
    public static CliCommand Create() =>
        new(new Command("stats", "Count by type, year, goal and unit"), Run, "pubarchive stats", "pubarchive stats --json | jq .byYear");

    private static int Run(CommandContext context)
    {
        using var project = context.OpenProject();
        var counts = project.Count();
        if (context.PrintJson(counts, CliJson.Plain.ArchiveCounts)) { return ExitCode.Done; }
        PrintTotals(context, counts);
        Bars(context, "Type", counts.ByType.OrderByDescending(pair => pair.Value).Select(pair => (ZoteroSchema.Label(pair.Key, "en"), pair.Value)));
        Bars(context, "Published", counts.ByYear.Reverse().Take(15).Select(pair => (pair.Key.ToString("0000", CultureInfo.InvariantCulture), pair.Value)));
        Bars(context, "Goal", counts.ByGoal.Select(pair => ($"SDG {pair.Key.ToString(CultureInfo.InvariantCulture)}", pair.Value)));
        Bars(context, "Unit", project.Units.Units.Where(unit => counts.ByUnit.ContainsKey(unit.Key)).Select(unit => (UnitOutput.Indented(project.Units, unit), counts.ByUnit[unit.Key])));
        return ExitCode.Done;
    }

    private static void PrintTotals(CommandContext context, ArchiveCounts counts)
    {
        var table = new TextTable(context.Console, ("", 24), ("", -9));
        (string Label, int Count)[] rows =
        [
            ("Publications", counts.Records), ("hidden", counts.Hidden), ("under embargo", counts.Embargoed), ("removed", counts.Removed), ("open access", counts.OpenAccess), ("in no unit", counts.WithoutUnit), ("pairs to look at", counts.Candidates), ("Imports", counts.Imports),
        ];
        foreach (var (label, count) in rows) { table.Add(label, Number(count)); }
        foreach (var (language, count) in counts.SummariesByLanguage) { table.Add($"with a summary ({language})", Number(count)); }
        table.Print();
    }

    private static void Bars(CommandContext context, string head, IEnumerable<(string Label, int Count)> rows)
    {
        const int barWidth = 20;
        var all = rows.ToList();
        if (all.Count == 0) { return; }
        context.Say();
        var most = all.Max(row => row.Count);
        var table = new TextTable(context.Console, (head, 0), ("", -9), ("", barWidth));
        foreach (var (label, count) in all) { table.Add(label, Number(count), new string('█', (int)Math.Ceiling((double)barWidth * count / Math.Max(1, most)))); }
        table.Print();
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
