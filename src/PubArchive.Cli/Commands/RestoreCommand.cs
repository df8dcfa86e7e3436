using System.CommandLine;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>restore</c>: publications that were removed or hidden, back to where they were; or a whole archive from a backup.</summary>
internal static class RestoreCommand
{
    public static CliCommand Create()
    {
        var keys = new Argument<string[]>("key") { Description = "The publications' keys (former ones too) or DOIs; or one file, a backup", HelpName = "key... or file", Arity = ArgumentArity.OneOrMore };
        var command = new Command("restore", "Bring back what was removed, or a backup") { keys };
        return new CliCommand(command, Run, "pubarchive restore V6GA6CL6", "pubarchive show --hidden", "pubarchive restore backups/archive-2026-11-22T101500Z.pubarchive")
        {
            Remarks =
            [
                "One step back: a removed publication is again what it was, hidden if it was",
                "hidden; a hidden one is shown. An embargo stays: 'embargo KEY --lift' ends it.",
                "A backup takes the whole archive's place; what was there is kept in the folder",
                "backups beside it.",
            ],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            var named = context.Get(keys)!;
            if (named.FirstOrDefault(IsFile) is not { } file) { return StandingOutput.PrintRestored(context, project.Restore(named)); }
            if (named.Length > 1) { throw new ProjectException($"{file} is a file, the others are not.", "Restore one backup, or publications."); }
            return RestoreFile(context, project, file);
        }
    }

    // A DOI has a slash and may end in what looks like an ending.
    private static bool IsFile(string text) => File.Exists(text) || text.EndsWith(".pubarchive", StringComparison.OrdinalIgnoreCase);

    private static int RestoreFile(CommandContext context, ArchiveProject project, string file)
    {
        RestoreSummary restored;
        using (var progress = context.Progress()) { restored = project.RestoreBackup(file, progress, context.Stop); }
        if (context.PrintJson(restored, CliJson.Plain.RestoreSummary)) { return ExitCode.Done; }
        context.Say($"{restored.Archive} is {file} now: {Words.Count(restored.Records, "publication")}.");
        if (restored.KeptAside is { } kept) { context.Say($"As it was before: {kept}"); }
        return ExitCode.Done;
    }
}
