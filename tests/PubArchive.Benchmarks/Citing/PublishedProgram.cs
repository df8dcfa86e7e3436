using System.Diagnostics;
using System.Runtime.InteropServices;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks.Citing;

/// <summary>The program as it is published: one file with its runtime, compiled ahead (ReadyToRun) for this machine, as <c>eng/package</c> makes it.</summary>
/// <param name="folder">Where it works.</param>
/// <param name="file">The program.</param>
internal sealed class PublishedProgram(string folder, string file)
{
    /// <summary>Publishes it from the source this was built of, unless one that is installed is named (<see cref="CliChild.Installed"/>).</summary>
    /// <param name="folder">Where to.</param>
    public static PublishedProgram Publish(string folder)
    {
        if (CliChild.Installed is { } installed) { return new PublishedProgram(Path.GetTempPath(), installed); }
        var project = Path.Combine(Repository(), "src", "PubArchive.Cli");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:PublishSingleFile=true", "-p:IncludeNativeLibrariesForSelfExtract=true", "-o", folder, "-v", "q", "-nologo"]) { RedirectStandardOutput = true })!; // without a shell there is a process
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? new PublishedProgram(folder, Path.Combine(folder, OperatingSystem.IsWindows() ? "PubArchive.Cli.exe" : "PubArchive.Cli")) : throw new InvalidOperationException("The program could not be published: " + said);
    }

    /// <summary>A whole process that prints every entry.</summary>
    public CliRun Run(CiteTask task)
    {
        string[] args = ["cite", task.Items, "--jsonl", "--style", task.Style, "--locales", task.Locales, .. task.IsSorted ? ["--sorted"] : Array.Empty<string>()];
        using var child = CliChild.StartProgram(folder, file, args);
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
