using System.Diagnostics;
using System.Globalization;
using PubArchive.Benchmarks.Hostile;
using PubArchive.Formats;

namespace PubArchive.Benchmarks;

/// <summary>Reads every hostile file in a process of its own: nothing thrown, within five seconds and 200 MB.</summary>
internal static class HostileBenchmark
{
    private const long LargestMemory = 200_000_000;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>All files, each in its own process.</summary>
    public static int Run()
    {
        var (wrong, slowest, largest) = (0, 0.0, 0L);
        for (var at = 0; at < HostileFiles.All.Length; at++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.GetCommandLineArgs()[0] is var dll && Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [dll] : Array.Empty<string>(), "hostile", at.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
            using var child = Process.Start(start) ?? throw new InvalidOperationException("No process started.");
            var output = child.StandardOutput.ReadToEnd().Trim();
            child.WaitForExit();
            var cells = output.Split('\t');
            var isWhole = child.ExitCode == 0 && cells.Length == 4;
            if (isWhole) { (slowest, largest) = (Math.Max(slowest, double.Parse(cells[1], CultureInfo.InvariantCulture)), Math.Max(largest, long.Parse(cells[2], CultureInfo.InvariantCulture))); }
            if (isWhole) { continue; }
            wrong++;
            Console.WriteLine($"{HostileFiles.All[at]}: {output}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{HostileFiles.All.Length} files, {wrong} wrong, slowest {slowest:F2} s, largest process {largest / 1e6:F0} MB"));
        Stage.PrintMachine();
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>One file; answers 0 when nothing was thrown and time and memory were kept.</summary>
    public static int Run(int number)
    {
        var file = HostileFiles.All[number];
        var bytes = file.Bytes();
        var watch = Stopwatch.StartNew();
        using var stream = new MemoryStream(bytes, writable: false);
        var (records, words) = (0, 0);
        foreach (var record in RecordFormats.ReaderFor(file.Format).Read(stream)) { (records, words) = (records + (record.Item is null ? 0 : 1), words + record.Diagnostics.Length); }
        var time = watch.Elapsed;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}\t{time.TotalSeconds:F3}\t{process.PeakWorkingSet64}\t{records} records, {words} words"));
        return time < s_longest && process.PeakWorkingSet64 < LargestMemory ? 0 : 1;
    }
}
