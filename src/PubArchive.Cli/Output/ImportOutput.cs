using System.Globalization;
using PubArchive.Items;

namespace PubArchive.Cli.Output;

/// <summary>Prints what an import did: a line a file on stdout, the messages on stderr.</summary>
internal static class ImportOutput
{
    private const int MessagesShown = 20;
    private const int RecordsShown = 10;

    /// <summary>A table of files and, below it, what was not simply created, updated or unchanged.</summary>
    public static void Print(CommandContext context, ImportReport report)
    {
        if (context.IsQuiet) { return; }
        var table = new TextTable(context.Console, ("File", 0), ("Format", 18), ("Read", -7), ("New", -7), ("Changed", -7), ("Same", -7), ("Rejected", -8));
        foreach (var file in report.Files) { table.Add(Row(file)); }
        table.Print();
        PrintRemarkable(context, report, RecordOutcome.SameAs, "Repeats within a file, not held twice:");
        PrintRemarkable(context, report, RecordOutcome.Candidate, "New, but perhaps a publication the archive has:");
        context.Say();
        if (!context.IsJson) { Paragraphs.Print(context.Console, Sentence(report), indent: 0); }
        if (!report.IsDryRun && report.Count(RecordOutcome.Candidate) > 0) { context.Say("Next: 'pubarchive duplicates list' shows what may be one."); }
        if (report.Backup is { } backup) { context.Say($"As it was before: {backup}"); }
    }

    /// <summary>Errors first, then warnings; guesses only when asked for.</summary>
    public static void PrintMessages(CommandContext context, ImportReport report, bool all)
    {
        var wanted = report.Diagnostics.Where(diagnostic => all || diagnostic.Severity != Severity.Info)
            .Concat(report.Files.SelectMany(Rejections)).OrderByDescending(diagnostic => diagnostic.Severity).ToList();
        var shown = all ? wanted.Count : MessagesShown;
        foreach (var diagnostic in wanted.Take(shown)) { context.Warn(Line(diagnostic)); }
        if (wanted.Count > shown) { context.Warn(Invariant($"… and {wanted.Count - shown:N0} messages more: --all-messages prints them, --json too.")); }
        var guesses = report.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Info);
        if (!all && guesses > 0 && !context.IsQuiet && !context.IsJson) { context.Warn(Invariant($"Small guesses made on the way: {guesses:N0}; --all-messages prints them.")); }
    }

    /// <summary>A message as editors can jump to it, on one line of a bearable length.</summary>
    public static string Line(Diagnostic diagnostic) => $"{Word(diagnostic.Severity)}: {CellText.Fit(diagnostic.ToString(), 400)}";

    private static string[] Row(FileReport file) =>
    [
        Path.GetFileName(file.File), file.Format ?? "unknown", Number(file.Read), Number(file.Count(RecordOutcome.Created) + file.Count(RecordOutcome.Candidate)),
        Number(file.Count(RecordOutcome.Updated)), Number(file.Count(RecordOutcome.Unchanged) + file.Count(RecordOutcome.SameAs)), Number(file.Rejected),
    ];

    private static void PrintRemarkable(CommandContext context, ImportReport report, RecordOutcome outcome, string head)
    {
        var remarkable = report.Files.SelectMany(file => file.Records.Where(record => record.Outcome == outcome).Select(record => (file.File, Record: record))).ToList();
        if (remarkable.Count == 0) { return; }
        context.Say();
        context.Say(head);
        foreach (var (file, record) in remarkable.Take(RecordsShown))
        {
            context.Say("  " + CellText.Fit(Invariant($"{Path.GetFileName(file)}:{record.Line} {record.Key} {record.Evidence} · {PlainText.Of(record.Title)}"), context.Console.Width - 2));
        }
        if (remarkable.Count > RecordsShown) { context.Say(Invariant($"  … and {remarkable.Count - RecordsShown:N0} more: --json lists them.")); }
    }

    // The store names why it took a record not in; the reader's own errors are diagnostics already.
    private static IEnumerable<Diagnostic> Rejections(FileReport file) => file.Records
        .Where(record => record.Outcome is RecordOutcome.Rejected && !file.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Line == record.Line))
        .Select(record => new Diagnostic(Severity.Error, record.Line, "REC001", record.Evidence ?? "The record was not taken in.") { File = file.File });

    private static string Sentence(ImportReport report)
    {
        var done = report.IsDryRun ? "Would read" : "Read";
        var repeats = report.Count(RecordOutcome.SameAs);
        var candidates = report.Count(RecordOutcome.Candidate);
        var rejected = report.Files.Sum(file => file.Rejected);
        return Invariant($"{done} {Words.Count(report.Read, "record")}: {report.Count(RecordOutcome.Created) + candidates:N0} new, {report.Count(RecordOutcome.Updated):N0} changed, {report.Count(RecordOutcome.Unchanged):N0} unchanged")
            + (repeats > 0 ? Invariant($", {repeats:N0} repeated") : "")
            + (candidates > 0 ? Invariant($", {candidates:N0} of the new ones to look at") : "")
            + (rejected > 0 ? Invariant($", {rejected:N0} rejected") : "")
            + (report.IsDryRun ? ". Nothing was kept." : ".");
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
