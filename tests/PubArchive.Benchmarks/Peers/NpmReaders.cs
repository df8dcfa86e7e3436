using System.Diagnostics;
using System.Globalization;
using PubArchive.Formats;

namespace PubArchive.Benchmarks.Peers;

/// <summary>A reader from npm, and how fast it was.</summary>
/// <param name="Name">Its package.</param>
/// <param name="Milliseconds">The best time of several warm runs.</param>
/// <param name="Records">What it read.</param>
/// <param name="Absent">Why it did not run; <see langword="null"/> when it did.</param>
internal sealed record NpmReader(string Name, double Milliseconds, int Records, string? Absent = null);

/// <summary>Runs readers from npm over a file, in the folder <c>PUBARCHIVE_PEERS</c> names, in which they are installed.</summary>
internal static class NpmReaders
{
    private const string Install = "not at hand: npm install --prefix FOLDER @iebh/reflib @citation-js/core @citation-js/plugin-bibtex @citation-js/plugin-csl @citation-js/plugin-ris @retorquere/bibtex-parser, then set PUBARCHIVE_PEERS=FOLDER";

    /// <summary>The readers there are for a format; one that says why where they are not at hand; none for a format nobody reads.</summary>
    public static List<NpmReader> Run(FormatId format, byte[] text)
    {
        var name = format switch { FormatId.Ris => "ris", FormatId.BibTex or FormatId.BibLaTex => "bibtex", FormatId.CslJson => "csljson", _ => null };
        if (name is null) { return []; }
        var folder = Environment.GetEnvironmentVariable("PUBARCHIVE_PEERS");
        if (string.IsNullOrEmpty(folder) || !Directory.Exists(Path.Combine(folder, "node_modules"))) { return [new NpmReader("readers from npm", 0, 0, Install)]; }
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, text);
            return [.. Output(folder, name, file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Output(string folder, string format, string file)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "-", format, file]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        using (var script = typeof(NpmReaders).Assembly.GetManifestResourceStream("read.mjs")!) { script.CopyTo(node.StandardInput.BaseStream); } // embedded by the project
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return output;
    }

    private static NpmReader Parse(string line)
    {
        var cells = line.Split('\t');
        var time = double.Parse(cells[1], CultureInfo.InvariantCulture);
        return time < 0 ? new NpmReader(cells[0], 0, 0, cells[^1]) : new NpmReader(cells[0], time, int.Parse(cells[2], CultureInfo.InvariantCulture));
    }
}
