using System.Globalization;
using PubArchive.Catalogue;

namespace PubArchive.Cli.Output;

/// <summary>What came of a merge.</summary>
internal sealed record MergeJson(string Key, int Merged);

/// <summary>Prints publications that may be one.</summary>
internal static class DuplicatesOutput
{
    /// <summary>Pairs: two keys and the evidence, the titles below.</summary>
    public static void Print(CommandContext context, DuplicateReport report, bool onlyStrong, int limit)
    {
        var pairs = report.Pairs.Where(pair => pair.IsStrong || !onlyStrong).ToList();
        if (context.PrintJson(report with { Pairs = [.. pairs.Take(limit)] }, CliJson.Plain.DuplicateReport)) { return; }
        foreach (var pair in pairs.Take(limit)) { Print(context, pair); }
        if (pairs.Count == 0) { context.Say("No publications look alike, or all that do are decided."); }
        else { context.Say(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count:N0} pair{(pairs.Count == 1 ? "" : "s")}, {pairs.Count(pair => pair.IsStrong):N0} with strong evidence{(pairs.Count > limit ? $"; the first {limit:N0} are shown" : "")}.")); }
        if (report.Crowded > 0) { context.Say(string.Create(CultureInfo.InvariantCulture, $"{report.Crowded:N0} titles or numbers stand on more than 64 publications each; these were not compared.")); }
        if (pairs.Count > 0) { context.Say("Next: 'pubarchive duplicates merge KEY OTHER', or 'not-duplicate KEY OTHER'."); }
    }

    /// <summary>Two side by side.</summary>
    public static void Print(CommandContext context, DuplicateComparison comparison)
    {
        if (context.PrintJson(comparison, CliJson.Plain.DuplicateComparison)) { return; }
        var table = new TextTable(context.Console, ("", 13), ("", 8), (comparison.Pair.Key, 0), (comparison.Pair.OtherKey, 26));
        foreach (var respect in comparison.Respects.Where(respect => respect.Outcome != "neither")) { table.Add(respect.Name, respect.Outcome, respect.Left ?? "-", respect.Right ?? "-"); }
        table.Print();
        context.Say($"{(comparison.Pair.IsStrong ? "Strong" : "Evidence")}: {comparison.Pair.Evidence}{(comparison.IsDecided ? "; a librarian said that they are two" : "")}.");
    }

    private static void Print(CommandContext context, DuplicatePair pair)
    {
        var width = context.Console.Width;
        context.Console.Out.WriteLine(CellText.Fit($"{pair.Key}  {pair.OtherKey}  {(pair.IsStrong ? "" : "? ")}{PlainText.Of(pair.Evidence)}", width));
        context.Console.Out.WriteLine(CellText.Fit($"          {PlainText.Of(pair.Title)}", width));
        if (pair.OtherTitle != pair.Title) { context.Console.Out.WriteLine(CellText.Fit($"          {PlainText.Of(pair.OtherTitle)}", width)); }
    }
}
