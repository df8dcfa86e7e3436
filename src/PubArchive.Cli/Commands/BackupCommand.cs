using System.CommandLine;
using System.Globalization;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>backup</c>: a copy of the whole archive.</summary>
internal static class BackupCommand
{
    public static CliCommand Create()
    {
        var file = new Argument<string>("file") { Description = "The copy, or a folder to put it into; replaced as a whole when the new one is written and checked" };
        var command = new Command("backup", "Write a copy of the whole archive") { file };
        return new CliCommand(command, Run, "pubarchive backup /mnt/usb/archive.pubarchive", "pubarchive restore /mnt/usb/archive.pubarchive")
        {
            Remarks = ["Other programs may read and write the archive meanwhile. Before imports a copy", "is made without asking ('backups:' in pubarchive.yaml)."],
        };

        int Run(CommandContext context)
        {
            using var project = context.OpenProject();
            BackupSummary made;
            using (var progress = context.Progress()) { made = project.Backup(context.Get(file)!, progress, context.Stop); }
            if (!context.PrintJson(made, CliJson.Plain.BackupSummary)) { context.Say(string.Create(CultureInfo.InvariantCulture, $"Backup: {made.Path}, {made.Bytes / 1_000_000.0:N1} MB, checked.")); }
            return ExitCode.Done;
        }
    }
}
