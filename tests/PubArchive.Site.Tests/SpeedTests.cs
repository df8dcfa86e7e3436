using System.Diagnostics;
using PubArchive.Catalogue;

namespace PubArchive.Site.Tests;

/// <summary>How long a build takes; for people to run, on a quiet machine.</summary>
public sealed class SpeedTests
{
    [Test, Explicit("Measures; run alone.")]
    public void Builds_five_thousand_records_in_two_languages([Values(5000, 10_000, 20_000)] int count)
    {
        var shared = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var folder = Path.Combine(shared, $"pubarchive-speed-{Environment.ProcessId}");
        using var snapshot = new MemorySnapshot(SampleArchive.Units, SampleArchive.Many(count));
        var (first, firstTime) = Timed(snapshot, folder);
        var (second, secondTime) = Timed(snapshot, folder);
        Directory.Delete(folder, recursive: true);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{count} records: {first.Files} files, {first.Bytes / 1e6:0.0} MB; first {firstTime.TotalSeconds:0.0} s, again {secondTime.TotalSeconds:0.0} s"));
        Assert.That(first.PublicationPages, Is.EqualTo(2 * count));
        Assert.That(second.Written, Is.Zero);
    }

    private static (SiteReport Report, TimeSpan Time) Timed(MemorySnapshot snapshot, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        var report = SiteBuilder.Build(snapshot, SampleArchive.Settings, folder);
        return (report, Stopwatch.GetElapsedTime(start));
    }
}
