using System.Diagnostics;
using System.Runtime.InteropServices;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks.Citing;

/// <summary>The program as it is published: compiled ahead (ReadyToRun) for this machine.</summary>
internal sealed class PublishedProgram(string folder)
{
    /// <summary>Publishes it from the source this was built of.</summary>
    /// <param name="folder">Where to.</param>
    public static PublishedProgram Publish(string folder)
    {
        var project = Path.Combine(Repository(), "src", "PubArchive.Cli");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", folder, "-v", "q", "-nologo"]) { RedirectStandardOutput = true })!; // without a shell there is a process
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? new PublishedProgram(folder) : throw new InvalidOperationException("The program could not be published: " + said);
    }

    /// <summary>A whole process that prints every entry.</summary>
    public CliRun Run(CiteTask task)
    {
        string[] args = ["cite", task.Items, "--jsonl", "--style", task.Style, "--locales", task.Locales, .. task.IsSorted ? ["--sorted"] : Array.Empty<string>()];
        using var child = CliChild.StartProgram(folder, Path.Combine(folder, OperatingSystem.IsWindows() ? "PubArchive.Cli.exe" : "PubArchive.Cli"), args);
        return child.Wait(_ => { }).Done();
    }

    private static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PubArchive.sln"))) { return at.FullName; }
        }
        throw new DirectoryNotFoundException("The source is not at hand: run this from the repository.");
    }
}
