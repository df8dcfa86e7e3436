using System.Globalization;
using PubArchive.Benchmarks.Killing;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks;

/// <summary>Kills a command at random moments; whatever the moment, the archive is as before or as after, and the next run completes.</summary>
internal static class KillBenchmark
{
    public static int Run(string operation, int count, ulong seed, int records)
    {
        using var scratch = new Scratch();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{operation}: {count} kills, seed {seed}, {records} records"));
        var library = new Library(scratch, records);
        library.Begin();
        var runs = new KillRuns(library, KillPlan.Of(operation, library), seed).Measure();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"undisturbed it takes {runs.Duration.TotalSeconds:F1} s"));
        runs.Run(count, Console.WriteLine);
        foreach (var (moment, times) in runs.Moments.CountBy(moment => moment).OrderBy(pair => pair.Key)) { Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{moment,-34} {times,10}")); }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"violations",-34} {runs.Violations.Count,10}"));
        Stage.PrintMachine();
        return runs.Violations.Count == 0 ? 0 : 1;
    }
}
