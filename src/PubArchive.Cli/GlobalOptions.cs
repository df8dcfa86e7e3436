using System.CommandLine;

namespace PubArchive.Cli;

/// <summary>The options every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string> Project { get; } = new("--project", "-p")
    {
        Description = "Folder with pubarchive.yaml, units.yaml and the archive (default: this folder)",
        HelpName = "folder",
        Recursive = true,
    };

    public Option<string> Archive { get; } = new("--archive", "-a")
    {
        Description = "The archive's file (default: archive.pubarchive in the project's folder, or what pubarchive.yaml says)",
        HelpName = "file",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the result as one JSON document, for scripts", Recursive = true };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print neither progress nor summary; errors still appear", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(Project);
        root.Options.Add(Archive);
        root.Options.Add(Json);
        root.Options.Add(Quiet);
    }
}
