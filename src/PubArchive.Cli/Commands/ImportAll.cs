using System.Globalization;
using PubArchive.Cli.Output;

namespace PubArchive.Cli.Commands;

/// <summary><c>import all FOLDER</c>: an archive out of what <c>export all</c> wrote.</summary>
internal static class ImportAll
{
    /// <summary>The folder, when that is what was typed; <see langword="null"/> when files were.</summary>
    public static string? FolderOf(string[] files) => files is ["all", var folder] ? folder : null;

    public static int Run(CommandContext context, string folder)
    {
        using var project = context.OpenProject();
        ArchiveCounts counts;
        using (var progress = context.Progress()) { counts = project.ImportAll(folder, progress, context.Stop); }
        if (!context.PrintJson(counts, CliJson.Plain.ArchiveCounts))
        {
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{counts.Records:N0} publications from {counts.Imports:N0} {(counts.Imports == 1 ? "import" : "imports")}: {project.ArchiveFile}"));
        }
        return ExitCode.Done;
    }
}
