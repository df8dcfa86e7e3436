using System.Diagnostics;
using System.Globalization;

namespace PubArchive.Cli.Output;

/// <summary>One line on a terminal that says how far the work is: it appears after a second, changes ten times a second at most, and is gone when the work is done.</summary>
internal sealed class ProgressLine(TextWriter error, bool isShown) : IProgress<ProjectProgress>, IDisposable
{
    private const int BarWidth = 24;

    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _next = s_delay;
    private int _length;

    /// <inheritdoc/>
    public void Report(ProjectProgress value)
    {
        if (!isShown) { return; }
        lock (_lock)
        {
            var elapsed = Stopwatch.GetElapsedTime(_start);
            if (elapsed < _next) { return; }
            _next = elapsed + s_interval;
            Show(Line(value));
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

    /// <summary>The line for a state: a bar when the end is known, else a count.</summary>
    internal static string Line(ProjectProgress value)
    {
        if (value.Total is not > 0 and var _) { return string.Create(CultureInfo.InvariantCulture, $"{value.Task}  {value.Done:N0}"); }
        var total = value.Total!.Value;
        var filled = (int)(BarWidth * Math.Min(value.Done, total) / total);
        var bar = new string('━', filled) + new string('─', BarWidth - filled);
        return string.Create(CultureInfo.InvariantCulture, $"{value.Task}  {bar}  {value.Done:N0} of {total:N0}");
    }

    private void Show(string line)
    {
        var fitted = CellText.Fit(line, 79);
        var width = CellText.Width(fitted);
        error.Write('\r' + fitted + new string(' ', Math.Max(0, _length - width)));
        error.Flush();
        _length = width;
    }
}
