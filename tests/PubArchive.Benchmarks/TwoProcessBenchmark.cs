using PubArchive.Benchmarks.Killing;
using PubArchive.Benchmarks.Running;
using PubArchive.Benchmarks.TwoProcesses;

namespace PubArchive.Benchmarks;

/// <summary>Two processes on one archive: imports in one, edits, searches and exports in the other.</summary>
internal static class TwoProcessBenchmark
{
    private const int Records = 5000;
    private const double LongestRead = 100;

    public static int Run(int seconds)
    {
        using var scratch = new Scratch();
        var library = new Library(scratch, Records);
        library.Begin();
        var run = new TwoProcessRun(library).Run(TimeSpan.FromSeconds(seconds));
        foreach (var violation in run.Violations) { Console.WriteLine(violation); }
        Console.WriteLine($"{run.Summary}; {run.Violations.Count} violations");
        Stage.PrintSpread(run.Reads.Name, run.Reads.Sorted());
        Stage.PrintSpread(run.Edits.Name, run.Edits.Sorted());
        Stage.PrintMachine();
        return run.Violations.Count == 0 && run.Reads.Sorted()[^1] <= LongestRead ? 0 : 1;
    }
}
