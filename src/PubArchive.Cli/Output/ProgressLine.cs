using System.Diagnostics;
using System.Globalization;

namespace PubArchive.Cli.Output;

/// <summary>One line on a terminal that says how far the work is, how fast, and how long it will take: it appears after a second, changes ten times a second at most, and is gone when the work is done.</summary>
internal sealed class ProgressLine(TextWriter error, bool isShown) : IProgress<ProjectProgress>, IDisposable
{
    private const int BarWidth = 16;
    private const int Columns = 79;
    private const int LongestTask = 30;

    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _next = s_delay;
    private string _task = "";
    private (TimeSpan At, long Done) _taskStart;
    private int _length;

    /// <inheritdoc/>
    public void Report(ProjectProgress value)
    {
        if (!isShown) { return; }
        lock (_lock)
        {
            var elapsed = Stopwatch.GetElapsedTime(_start);
            if (value.Task != _task) { (_task, _taskStart) = (value.Task, (elapsed, value.Done)); }
            if (elapsed < _next) { return; }
            _next = elapsed + s_interval;
            Show(Line(value, elapsed, Rate(value.Done - _taskStart.Done, elapsed - _taskStart.At)));
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_length > 0) { Show(""); error.Write('\r'); }
            _length = 0;
        }
    }

    /// <summary>The line for a state: a bar and the time left when the end is known, a count, and how many a second.</summary>
    /// <param name="value">The state.</param>
    /// <param name="elapsed">Since the work began.</param>
    /// <param name="rate">Records or pages a second; <see langword="null"/> while it cannot be told.</param>
    internal static string Line(ProjectProgress value, TimeSpan elapsed, double? rate)
    {
        var share = value.Share ?? (value.Total is > 0 and { } total ? Math.Min(1, value.Done / (double)total) : null);
        var count = value.Total is > 0 and { } all ? Invariant($"{value.Done:N0} of {all:N0}") : Invariant($"{value.Done:N0}");
        string?[] parts = [CellText.Fit(value.Task, LongestTask), share is { } done ? Bar(done) : null, count, rate is { } speed ? Invariant($"{speed:N0}/s") : null, Left(share, elapsed)];
        return string.Join("  ", parts.Where(part => part is not null));
    }

    private static double? Rate(long done, TimeSpan time) => time > s_interval && done > 0 ? done / time.TotalSeconds : null;

    private static string Bar(double share)
    {
        var filled = (int)(BarWidth * Math.Clamp(share, 0, 1));
        return new string('━', filled) + new string('─', BarWidth - filled);
    }

    // By what was done in the time so far; the first hundredth says too little.
    private static string? Left(double? share, TimeSpan elapsed)
    {
        if (share is not >= 0.01 and var _ || elapsed < s_delay) { return null; }
        var left = elapsed * ((1 - Math.Min(1, share.Value)) / share.Value);
        return left.TotalHours >= 1 ? Invariant($"{(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left") : Invariant($"{left.Minutes}:{left.Seconds:00} left");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Show(string line)
    {
        var fitted = CellText.Fit(line, Columns);
        var width = CellText.Width(fitted);
        error.Write('\r' + fitted + new string(' ', Math.Max(0, _length - width)));
        error.Flush();
        _length = width;
    }
}
