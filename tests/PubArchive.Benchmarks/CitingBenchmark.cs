using System.Globalization;
using PubArchive.Benchmarks.Citing;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks;

/// <summary>References in well-known styles, alone and as one bibliography, warm and as whole processes; citeproc-js renders the same beside ours.</summary>
/// <remarks>All times are processors' times: on a machine that others use too, the clock says little.</remarks>
internal static class CitingBenchmark
{
    private const int Real = 600;

    // Of so many, one run is measured: it is long enough to say what it takes.
    private const int Many = 50_000;
    private static readonly string[] s_styles = ["apa", "chicago-author-date", "ieee"];

    /// <param name="sizes">How many items; 600 are real, others invented.</param>
    /// <param name="referenceUpTo">The most items that citeproc-js is given; what that leaves out is said below the table.</param>
    public static int Run(IReadOnlyList<int> sizes, int referenceUpTo)
    {
        using var scratch = new Scratch();
        var program = PublishedProgram.Publish(scratch["published"]);
        var reference = ReferenceProcessor.Install();
        Console.WriteLine("style                 items order  |  warm ms/entry   whole process CPU, memory  |  citeproc-js: warm, process, memory  |  ratio warm, process");
        foreach (var style in s_styles)
        {
            foreach (var isSorted in new[] { false, true }) { RunOrder(style, isSorted); }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours: best of three processes, one above {Many} items; citeproc-js: one process, up to {referenceUpTo} items (more take it from minutes to hours), warm up to {Real}."));
        Stage.PrintMachine();
        return 0;

        void RunOrder(string style, bool isSorted)
        {
            TimeSpan? before = null;
            foreach (var size in sizes)
            {
                var ours = Measure(program, reference is not null && size <= referenceUpTo ? reference : null, Task(scratch, style, size, isSorted));
                if (before is { } smaller) { Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",35} {ours / smaller:F1} times the row above")); }
                before = ours;
            }
        }
    }

    private static CiteTask Task(Scratch scratch, string style, int size, bool isSorted)
    {
        var data = Path.Combine(RealData.Root ?? throw new DirectoryNotFoundException("No shared data: set PUBARCHIVE_SHARED to its folder (default ../shared)."), "data");
        var items = size == Real ? Path.Combine(data, "csl-agreement", "items.json") : scratch[$"items-{size}.json"];
        if (!File.Exists(items)) { InventedItems.Write(items, size); }
        return new CiteTask(Path.Combine(data, "csl-styles", style + ".csl"), items, size, Path.Combine(data, "csl-locales"), isSorted);
    }

    private static TimeSpan Measure(PublishedProgram program, ReferenceProcessor? reference, CiteTask task)
    {
        var warm = WarmCiting.Measure(task);
        var ours = Best(task.Count > Many ? 1 : 3, () => program.Run(task));
        var line = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(task.Style),-20} {task.Count,7} {task.Order,-6} | {warm,8:F4} {ours.Processor.TotalSeconds,8:F2} s {ours.PeakMemory / 1048576.0,5:F0} MiB");
        if (reference is not null)
        {
            var theirs = reference.Run(task);
            // One warm run of theirs at 10,000 is minutes; at 600 it says the same.
            var theirWarm = task.Count <= Real ? reference.Warm(task) : (double?)null;
            line += string.Create(CultureInfo.InvariantCulture, $" | {theirWarm?.ToString("F4", CultureInfo.InvariantCulture) ?? "-",8} {theirs.Processor.TotalSeconds,8:F2} s {theirs.PeakMemory / 1048576.0,5:F0} MiB | {(theirWarm is { } other ? (other / warm).ToString("F1", CultureInfo.InvariantCulture) : "-"),6} {theirs.Processor / ours.Processor,6:F1}");
        }
        Console.WriteLine(line);
        return ours.Processor;
    }

    private static CliRun Best(int runs, Func<CliRun> run) => Enumerable.Range(0, runs).Select(_ => run()).MinBy(one => one.Processor)!; // a run at least
}
