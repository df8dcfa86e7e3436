using System.Diagnostics;
using PubArchive.Benchmarks.Hostile;
using PubArchive.Formats;
using PubArchive.Tests.Formats;

namespace PubArchive.Tests.Mutations;

/// <summary>The hostile files of the benchmarks, which measure each one's memory in a process of its own; here they share one.</summary>
public sealed class HostileFileTests
{
    private static IEnumerable<TestCaseData> Files() => HostileFiles.All.Select((file, at) => new TestCaseData(at).SetName($"Much of one thing in {RecordFormats.Name(file.Format)}, {file.Name}"));

    [TestCaseSource(nameof(Files))]
    public void A_megabyte_is_read_within_five_seconds_and_nothing_is_thrown(int number)
    {
        var file = HostileFiles.All[number];
        var watch = Stopwatch.StartNew();
        var records = ItemText.Read(file.Format, file.Make());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
        TestContext.Out.WriteLine($"{records.Count} records and words in {watch.Elapsed}");
    }
}
