using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using PubArchive.Testing;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Install;

/// <summary>The README's tour with the program as people get it: installed from its package into an empty folder, with no source tree around.</summary>
public sealed class TourTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [OneTimeSetUp]
    public void Install()
    {
        var configuration = typeof(TourTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var packed = Run(SharedData.Repository, "dotnet", "pack", Path.Combine("src", "PubArchive.Cli"), "--no-build", "-c", configuration, "-o", _folder["packages"], "-v", "q", "--nologo");
        Assert.That(packed.Code, Is.Zero, packed.Text);
        _folder.Write("nuget.config", $"""<configuration><packageSources><clear/><add key="here" value="{_folder["packages"]}"/></packageSources></configuration>""");
        var installed = Run(_folder.Path, "dotnet", "tool", "install", "PubArchive.Cli", "--tool-path", _folder["tool"], "--configfile", _folder["nuget.config"]);
        Assert.That(installed.Code, Is.Zero, installed.Text);
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Every_command_of_the_tour_works()
    {
        var folder = _folder["tour"];
        Directory.CreateDirectory(folder);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Tour())
        {
            var words = Words(line);
            if (words is ["cd", var inner])
            {
                folder = Path.Combine(folder, inner);
                GiveFiles(folder);
                continue;
            }
            var (code, text) = Run(folder, Path.Combine(_folder["tool"], words[0]), [.. words[1..]]);
            Assert.That(code, Is.Zero, $"{line}\n{text}");
            answers[line] = text;
        }
        Assert.That(answers.Single(pair => pair.Key.Contains("search", StringComparison.Ordinal)).Value, Does.Contain("V6GA6CL6"));
        Assert.That(answers.Single(pair => pair.Key.Contains(" cite ", StringComparison.Ordinal)).Value, Does.Contain("(2022)"));
        Assert.That(answers["pubarchive people"], Does.Contain("Sokolova, Marina").And.Not.Contain("0000-0000-5678-9013"));
        Assert.That(File.ReadAllText(Path.Combine(folder, "site", "en", "pub", "C4", "C4NRM3TA", "index.html")), Does.Contain("citation_author_institution\" content=\"University of Skarvøy"));
        Assert.That(File.Exists(Path.Combine(folder, "site", "index.html")), Is.True);
    }

    private static IEnumerable<string> Tour()
    {
        var block = File.ReadAllText(Path.Combine(SharedData.Repository, "README.md")).Split("## A tour")[1].Split("```")[1];
        return block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" #")[0].Trim()).Where(line => line.Length > 0);
    }

    // The visitor's own files, under the names the tour gives them.
    private static void GiveFiles(string folder)
    {
        foreach (var (sample, name) in new[] { ("library.csv", "Exported Items.csv"), ("group.json", "group.json"), ("units.yaml", "units.yaml"), ("people.yaml", "people.yaml") })
        {
            File.Copy(Path.Combine(SharedData.Repository, "imports", sample), Path.Combine(folder, name), overwrite: true);
        }
        File.WriteAllText(Path.Combine(folder, "departments.csv"), "key,department,lay summary en,SDG\nV6GA6CL6,Public Health,Iron is an element.,3\n");
        File.WriteAllText(Path.Combine(folder, "summary.txt"), "Iron gathers in the brain.\n");
    }

    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line + " ")
        {
            if (letter == '"') { isQuoted = !isQuoted; }
            else if (letter == ' ' && !isQuoted) { if (word.Length > 0) { words.Add(word.ToString()); } word.Clear(); }
            else { word.Append(letter); }
        }
        return words;
    }

    private (int Code, string Text) Run(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_CLI_HOME"] = _folder["home"];
        start.Environment["NUGET_PACKAGES"] = _folder["nuget"];
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.Ordinal) && name != "MSBUILDDISABLENODEREUSE").ToList()) { start.Environment.Remove(name); }
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }
        catch (Win32Exception fault) when (program == "dotnet")
        {
            Assert.Ignore($"No dotnet command to install with: {fault.Message}");
            return default;
        }
    }
}
