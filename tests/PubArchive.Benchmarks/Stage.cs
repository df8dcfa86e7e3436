using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks;

/// <summary>Times pieces of work and prints them on lines of one shape.</summary>
internal static class Stage
{
    /// <summary>The best of several warm runs, in milliseconds.</summary>
    public static double Best(int runs, Action work)
    {
        work();
        var best = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }
        return best;
    }

    /// <summary>The best of several runs after a warm-up, in milliseconds of this process's use of processors.</summary>
    public static double BestProcessor(int warmUps, int runs, Action work)
    {
        // Code is compiled for speed beside the work, a moment after it was found to be used often.
        for (var run = 0; run < warmUps; run++) { work(); }
        Thread.Sleep(500);
        for (var run = 0; run < warmUps; run++) { work(); }
        var best = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return best;
    }

    /// <summary>The times of single pieces of work after a warm-up, ascending, in milliseconds.</summary>
    public static List<double> Each<T>(IEnumerable<T> inputs, Func<T, int> work)
    {
        var list = inputs.ToList();
        foreach (var input in list.Take(20)) { work(input); }
        return [.. list.Select(input =>
        {
            var watch = Stopwatch.StartNew();
            work(input);
            return watch.Elapsed.TotalMilliseconds;
        }).Order()];
    }

    /// <summary>Prints a name and how single times are spread.</summary>
    public static void PrintSpread(string name, List<double> sorted) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} median {sorted[sorted.Count / 2]:F2} ms, p95 {sorted[sorted.Count * 95 / 100]:F2} ms, p99 {sorted[sorted.Count * 99 / 100]:F2} ms, longest {sorted[^1]:F2} ms ({sorted.Count})"));

    /// <summary>Prints a name, a time for a number of records, and that of one record.</summary>
    public static void Print(string name, double milliseconds, int records) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {milliseconds,10:F1} ms {milliseconds / records,10:F4} ms/record {records / milliseconds * 1000,12:F0} records/s"));

    /// <summary>Prints the processors' time of a piece of work and of its floor, which counts on a machine that others use too.</summary>
    public static void PrintProcessor(TimeSpan work, TimeSpan floor) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"by processors' time",-34} {work.TotalSeconds,10:F1} s, floor {floor.TotalSeconds:F1} s, ratio {work / floor:F2}"));

    /// <summary>Prints what the figures were measured on and the ratio to the baseline.</summary>
    public static void PrintRatio(double milliseconds, double baseline)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"ratio to the baseline",-34} {milliseconds / baseline,10:F2}"));
        PrintMachine();
    }

    /// <summary>Prints what the figures were measured on.</summary>
    public static void PrintMachine() =>
        Console.WriteLine($"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}{(CliChild.Installed is null ? "" : "; the program as installed")}");
}
