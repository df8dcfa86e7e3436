using System.Diagnostics;
using System.Globalization;
using PubArchive.Benchmarks.Mutating;
using PubArchive.Formats;

namespace PubArchive.Benchmarks;

/// <summary>Damages real files in many ways and reads them: nothing may be thrown, the memory and the time are bounded, and most runs still give records.</summary>
internal static class MutateBenchmark
{
    private const long LargestMemory = 200_000_000;

    public static int Run(string reader, int runs, ulong seed, int first)
    {
        if (!RecordFormats.TryParse(reader, out var format)) { throw new ArgumentException($"'{reader}' is none of {string.Join(", ", RecordFormats.All.Select(RecordFormats.Name))}.", nameof(reader)); }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RecordFormats.Title(format)}: {runs} runs from {first}, seed {seed}"));
        var watch = Stopwatch.StartNew();
        var done = new MutationRuns(MutatedReader.Of(format), seed).Run(first, runs);
        using var process = Process.GetCurrentProcess();
        foreach (var violation in done.Violations) { Console.WriteLine(violation); }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done.WithRecords * 100.0 / done.Runs:F1} % with records, slowest {done.Slowest.TotalSeconds:F2} s a MB, peak memory of the process {process.PeakWorkingSet64 / 1e6:F0} MB, {done.Violations.Count} violations, {watch.Elapsed.TotalSeconds:F0} s"));
        Stage.PrintMachine();
        return done.Violations.Count == 0 && done.WithRecords * 2 >= done.Runs && process.PeakWorkingSet64 <= LargestMemory ? 0 : 1;
    }
}
