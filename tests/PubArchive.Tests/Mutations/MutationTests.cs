using PubArchive.Benchmarks.Mutating;
using PubArchive.Formats;
using PubArchive.Testing;

namespace PubArchive.Tests.Mutations;

/// <summary>Runs of <c>mutate</c> in the benchmarks: a small number, and as many as <c>PUBARCHIVE_MUTATION_RUNS</c> says where it is set, 10,000 a reader in CI.</summary>
public sealed class MutationTests
{
    private const ulong Seed = 3;

    private static readonly int s_runs = int.TryParse(Environment.GetEnvironmentVariable("PUBARCHIVE_MUTATION_RUNS"), System.Globalization.CultureInfo.InvariantCulture, out var runs) ? runs : 300;

    [TestCaseSource(typeof(RecordFormats), nameof(RecordFormats.All))]
    public void Damaged_real_files_are_read_without_exceptions_and_within_time(FormatId format)
    {
        if (!SharedData.IsPresent) { Assert.Ignore("No shared data: set PUBARCHIVE_SHARED to its folder (default ../shared)."); }
        var done = new MutationRuns(MutatedReader.Of(format), Seed).Run(1, s_runs);
        TestContext.Out.WriteLine($"seed {Seed}: {done.WithRecords} of {done.Runs} runs with records, slowest {done.Slowest}");
        Assert.That(done.Violations, Is.Empty);
        Assert.That(done.WithRecords, Is.GreaterThanOrEqualTo(s_runs / 2));
    }
}
