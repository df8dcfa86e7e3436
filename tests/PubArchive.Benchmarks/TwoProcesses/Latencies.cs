using System.Collections.Concurrent;
using System.Diagnostics;

namespace PubArchive.Benchmarks.TwoProcesses;

/// <summary>How long pieces of work of one kind took, measured by several threads.</summary>
internal sealed class Latencies(string name)
{
    private readonly ConcurrentBag<double> _times = [];

    /// <summary>What was measured.</summary>
    public string Name => name;

    /// <summary>The times, ascending, in milliseconds.</summary>
    public List<double> Sorted() => [.. _times.Order()];

    /// <summary>Does a piece of work and notes its time.</summary>
    public void Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        _times.Add(watch.Elapsed.TotalMilliseconds);
    }
}
