using System.Globalization;

namespace PubArchive.Cli.Output;

/// <summary>Prints steps of the archive's history, one a line.</summary>
internal static class HistoryOutput
{
    private const string Indent = "      ";

    /// <summary>A list of steps; in the history of one publication with what changed of it below.</summary>
    public static void Print(CommandContext context, IReadOnlyList<HistoryEntry> steps)
    {
        if (steps.Count == 0) { context.Say("Nothing was done yet."); }
        var table = new TextTable(context.Console, ("Step", -4), ("When", 16), ("Who", 8), ("New", -6), ("Changed", -7), ("What", 0));
        foreach (var step in steps) { table.Add(Cells(step)); }
        if (steps.All(step => step.Changes.IsEmpty)) { table.Print(); }
        else { PrintChanges(context, steps); }
    }

    /// <summary>What an undo did.</summary>
    public static void Print(CommandContext context, UndoReport report) =>
        context.Say(string.Create(CultureInfo.InvariantCulture, $"Step {report.Undone.Step} is undone: {PlainText.Of(report.Undone.What)}. 'pubarchive undo {report.Step}' takes this back."));

    /// <summary>Why an undo was refused, and what to do.</summary>
    public static void Refuse(CommandContext context, UndoReport report)
    {
        context.Warn(string.Create(CultureInfo.InvariantCulture, $"pubarchive: Step {report.Undone.Step} ({PlainText.Of(report.Undone.What)}) was not undone: later steps build on it."));
        foreach (var step in report.InTheWay) { context.Warn(string.Create(CultureInfo.InvariantCulture, $"  {step.Step,4}  {Moment(step)}  {PlainText.Of(step.What)}")); }
        if (report.InTheWay is [var latest, ..]) { context.Warn(string.Create(CultureInfo.InvariantCulture, $"Next: 'pubarchive undo {latest.Step}' first, if that is wanted; nothing was changed.")); }
    }

    private static void PrintChanges(CommandContext context, IReadOnlyList<HistoryEntry> steps)
    {
        foreach (var step in steps)
        {
            context.Console.Out.WriteLine(CellText.Fit(string.Create(CultureInfo.InvariantCulture, $"{step.Step,4}  {Moment(step)}  {step.Who}  {What(step)}"), context.Console.Width));
            foreach (var change in step.Changes) { context.Console.Out.WriteLine(CellText.Fit(Indent + PlainText.Of(change), context.Console.Width)); }
        }
    }

    private static string[] Cells(HistoryEntry step) => [Number(step.Step), Moment(step), step.Who, Number(step.Created), Number(step.Changed), What(step)];

    private static string What(HistoryEntry step) => PlainText.Of(step.What) + (step.UndoneBy is { } by ? string.Create(CultureInfo.InvariantCulture, $" (undone by {by})") : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // People read their own clock; scripts get UTC from --json.
    private static string Moment(HistoryEntry step) => TimeZoneInfo.ConvertTime(step.When, TimeZoneInfo.Local).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
