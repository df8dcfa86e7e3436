namespace PubArchive.Cli.Output;

/// <summary>A step of the archive's history.</summary>
internal sealed record StepJson(int Step, string Kind, string What, string Who, DateTimeOffset When, int Created, int Changed, int? Undoes, int? UndoneBy, IReadOnlyList<string> Changes)
{
    public static StepJson Of(HistoryEntry step) => new(step.Step, step.Kind, step.What, step.Who, step.When, step.Created, step.Changed, step.Undoes, step.UndoneBy, step.Changes);
}

/// <summary>What came of an undo.</summary>
internal sealed record UndoJson(bool Done, int? Step, StepJson Undone, IReadOnlyList<StepJson> InTheWay)
{
    public static UndoJson Of(UndoReport report) => new(report.IsDone, report.Step, StepJson.Of(report.Undone), [.. report.InTheWay.Select(StepJson.Of)]);
}
