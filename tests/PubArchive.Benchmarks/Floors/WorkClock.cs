using System.Diagnostics;

namespace PubArchive.Benchmarks.Floors;

/// <summary>Adds up the time of pieces of work, by the clock and by this process's use of processors: on a machine others use too, the second says more.</summary>
internal sealed class WorkClock
{
    private readonly Stopwatch _watch = new();

    /// <summary>By the clock.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>By the processors.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>Does a piece of work.</summary>
    public void Time(Action work)
    {
        var before = Used();
        _watch.Start();
        work();
        _watch.Stop();
        Processor += Used() - before;
    }

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
