using System.CommandLine;
using System.Globalization;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>verify</c>: whether the archive is sound.</summary>
internal static class VerifyCommand
{
    public static CliCommand Create() => new(new Command("verify", "Look whether the archive is sound"), Run, "pubarchive verify", "pubarchive verify --archive backup.pubarchive")
    {
        Remarks =
        [
            "Reads the whole archive: the file, what refers to what, keys, and whether",
            "lists and searches agree with the publications. Changes nothing. Ends with 0",
            "when all is well and with 1 when there are faults.",
        ],
    };

    private static int Run(CommandContext context)
    {
        using var project = context.OpenProject();
        VerifySummary found;
        using (var progress = context.Progress()) { found = project.Verify(progress, context.Stop); }
        if (!context.PrintJson(found, CliJson.Plain.VerifySummary)) { Print(context, found); }
        return found.IsSound ? ExitCode.Done : ExitCode.Rejected;
    }

    private static void Print(CommandContext context, VerifySummary found)
    {
        foreach (var fault in found.Faults) { context.Warn("fault: " + CellText.OneLine(fault)); }
        foreach (var note in found.Notes) { Paragraphs.Print(context.Console, note, indent: 0); }
        var verdict = found.IsSound ? "sound" : string.Create(CultureInfo.InvariantCulture, $"{found.Faults.Length:N0} {(found.Faults.Length == 1 ? "fault" : "faults")}");
        context.Say($"{found.Archive}: {Words.Count(found.Records, "publication")} looked at, {verdict}.");
        if (!found.IsSound) { context.Warn("Next: 'pubarchive restore FILE' puts a backup in its place; those made before imports are in the folder backups beside it."); }
    }
}
