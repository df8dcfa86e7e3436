using PubArchive.Benchmarks.Killing;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Tests.Faults;

/// <summary>A few of the kills of <c>kill</c> in the benchmarks, over a small library; the full number is run there.</summary>
public sealed class KillTests
{
    private const int Kills = 4;
    private const int Records = 1200;
    private const int RecordsOfSite = 200;
    private const ulong Seed = 5;

    [TestCaseSource(typeof(KillPlan), nameof(KillPlan.Names))]
    public void A_command_killed_at_any_moment_was_done_wholly_or_not_at_all_and_completes_when_run_again(string operation)
    {
        using var scratch = new Scratch();
        var library = new Library(scratch, operation == "publish" ? RecordsOfSite : Records);
        library.Begin();
        var runs = new KillRuns(library, KillPlan.Of(operation, library), Seed).Measure().Run(Kills, TestContext.Out.WriteLine);
        Assert.That(runs.Violations, Is.Empty, $"seed {Seed}");
        Assert.That(runs.Moments.Count(moment => moment != KillMoment.Ended), Is.GreaterThan(0));
    }
}
