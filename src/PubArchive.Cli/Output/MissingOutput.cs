namespace PubArchive.Cli.Output;

/// <summary>Prints what a whole library's export does not have any more, and asks what is to become of it.</summary>
internal static class MissingOutput
{
    private const int Shown = 20;

    /// <summary>Whether the person at the terminal wants the missing publications removed.</summary>
    public static bool Confirms(CommandContext context, ProgressLine progress, IReadOnlyList<MissingPublication> missing)
    {
        if (context.Console.Answer is null || context.IsJson || context.IsQuiet) { return false; }
        progress.Dispose();
        context.Warn(Head(missing.Count));
        foreach (var line in Lines(context, missing)) { context.Warn(line); }
        return context.Confirms("Remove them? A later import that has one again brings it back.");
    }

    /// <summary>What was missing and what became of it; the list only where it was not shown with the question.</summary>
    public static void Print(CommandContext context, ImportReport report, bool wasWanted)
    {
        if (report.Missing is not { } missing || context.IsJson) { return; }
        var wasAsked = context.Console.Answer is not null && !wasWanted && missing.Refusal is null && !report.IsDryRun;
        if (!missing.Records.IsEmpty && !wasAsked)
        {
            context.Say();
            context.Say(Head(missing.Records.Length));
            foreach (var line in Lines(context, missing.Records)) { context.Say(line); }
        }
        if (Sentence(report, missing) is not { } sentence) { return; }
        if (missing.Refusal is null) { Paragraph(context, sentence); }
        else { context.Warn(sentence); }
    }

    private static string? Sentence(ImportReport report, MissingSummary missing) => missing switch
    {
        { Refusal: { } why, Records.IsEmpty: true } => why + " Nothing was removed.",
        { Refusal: { } why } => why + " Nothing was removed; --force removes them all the same.",
        { AreRemoved: true } => Invariant($"Removed: {missing.Records.Length:N0}. 'pubarchive restore KEY' brings one back for good, 'pubarchive undo' the whole import."),
        { Records.IsEmpty: true } => "Nothing is missing.",
        _ when report.IsDryRun => "--remove-missing would remove them.",
        _ => "They were left as they are; --remove-missing removes them.",
    };

    private static IEnumerable<string> Lines(CommandContext context, IReadOnlyList<MissingPublication> missing)
    {
        foreach (var record in missing.Take(Shown)) { yield return "  " + CellText.Fit($"{record.Key}  {PlainText.Of(record.Title)}", context.Console.Width - 2); }
        if (missing.Count > Shown) { yield return Invariant($"  … and {missing.Count - Shown:N0} more: --json lists them."); }
    }

    private static void Paragraph(CommandContext context, string text)
    {
        if (!context.IsQuiet) { Paragraphs.Print(context.Console, text, indent: 0); }
    }

    private static string Head(int count) => Invariant($"In the archive and not in the files, which are said to be the whole library: {count:N0}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
