using System.Globalization;
using PubArchive.Benchmarks.Killing;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks;

/// <summary>Kills a command at random moments; whatever the moment, the archive is as before or as after, and the next run completes.</summary>
internal static class KillBenchmark
{
    // An archive of so many records, its copy, its backup, its log, and what is imported.
    private const long BytesOfRecord = 60_000;
    private const int LargeCount = 50;
    private const int SmallCount = 20;
    private const int LeastBeforeCommit = 10;

    // A site of a hundred thousand records is built in minutes; what a kill meets there is the same at two thousand.
    private static readonly (string Operation, int Count, int Records)[] s_all =
        [("publish", SmallCount, 2000), ("remove", SmallCount, 20_000), ("backup", SmallCount, 20_000), ("undo", SmallCount, 20_000), ("import", LargeCount, 100_000)];

    /// <summary>One command.</summary>
    public static int Run(string operation, int count, ulong seed, int? records) =>
        Print([One(operation, count, seed, records ?? s_all.FirstOrDefault(each => each.Operation == operation).Records)]);

    /// <summary>All of them, as often as the project asks for.</summary>
    public static int All(ulong seed) => Print([.. s_all.Select(each => One(each.Operation, each.Count, seed, each.Records))]);

    private static Outcome One(string operation, int count, ulong seed, int records)
    {
        using var scratch = Scratch.InMemory(records * BytesOfRecord);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{operation}: {count} kills, seed {seed}, {records} records, in {scratch.Folder}"));
        var library = new Library(scratch, records);
        library.Begin();
        var runs = new KillRuns(library, KillPlan.Of(operation, library), seed).Measure();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"undisturbed it takes {runs.Duration.TotalSeconds:F1} s"));
        runs.Run(count, Console.WriteLine);
        return new Outcome(operation, records, seed, runs);
    }

    private static int Print(List<Outcome> outcomes)
    {
        Console.WriteLine($"{"command",-10} {"records",8} {"seed",6} {"takes s",8} {"kills",6} {"before a write",15} {"before the commit",18} {"after it",9} {"violations",11}");
        outcomes.ForEach(outcome => Console.WriteLine(outcome));
        Stage.PrintMachine();
        var hasEnough = outcomes.Where(outcome => outcome is { Operation: "import", Runs.Moments.Count: >= LargeCount }).All(outcome => outcome.Times(KillMoment.BeforeCommit) >= LeastBeforeCommit);
        return hasEnough && outcomes.All(outcome => outcome.Runs.Violations.Count == 0) ? 0 : 1;
    }

    private sealed record Outcome(string Operation, int Records, ulong Seed, KillRuns Runs)
    {
        public int Times(KillMoment moment) => Runs.Moments.Count(each => each == moment);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Operation,-10} {Records,8} {Seed,6} {Runs.Duration.TotalSeconds,8:F1} {Runs.Moments.Count - Times(KillMoment.Ended),6} {Times(KillMoment.BeforeFirstWrite),15} {Times(KillMoment.BeforeCommit),18} {Times(KillMoment.AfterCommit),9} {Runs.Violations.Count,11}");
    }
}
