using System.Diagnostics;
using System.Globalization;

namespace PubArchive.Benchmarks.Running;

/// <summary>What was seen of a run of the program.</summary>
/// <param name="ExitCode">What it answered.</param>
/// <param name="Out">What it printed.</param>
/// <param name="Error">What it complained of.</param>
/// <param name="Time">From its start to its end.</param>
/// <param name="Processor">The processors' time it took, as far as seen.</param>
/// <param name="PeakMemory">The most memory it held, in bytes.</param>
internal sealed record CliRun(int ExitCode, string Out, string Error, TimeSpan Time, TimeSpan Processor, long PeakMemory)
{
    /// <summary>The run itself, when it did what it was asked.</summary>
    /// <exception cref="InvalidOperationException">It did not.</exception>
    public CliRun Done() => ExitCode == 0 ? this : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The program ended with {ExitCode}: {Error}"));
}

/// <summary>The program, installed or built beside this one, run as a process of its own that can be watched and killed.</summary>
internal sealed class CliChild : IDisposable
{
    private readonly Process _process;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Task<string> _out;
    private readonly Task<string> _error;
    private TimeSpan _processor;
    private long _peakMemory;

    private CliChild(Process process) => (_process, _out, _error) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>The program as people install it, to be run instead of the one built beside this; named by <c>PUBARCHIVE_PROGRAM</c>.</summary>
    public static string? Installed { get; } = Environment.GetEnvironmentVariable("PUBARCHIVE_PROGRAM") is { Length: > 0 } named ? Path.GetFullPath(named) : null;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts the program.</summary>
    /// <param name="folder">Where it works.</param>
    /// <param name="args">Command and options.</param>
    public static CliChild Start(string folder, params string[] args) =>
        StartProgram(folder, Installed ?? "dotnet", Installed is null ? [Path.Combine(AppContext.BaseDirectory, "PubArchive.Cli.dll"), .. args] : args);

    /// <summary>Starts another program, to be watched in the same way.</summary>
    /// <param name="folder">Where it works.</param>
    /// <param name="program">Its file, or a name that the system finds.</param>
    /// <param name="args">What it is told.</param>
    public static CliChild StartProgram(string folder, string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        process.StandardInput.Close();
        return new CliChild(process);
    }

    /// <summary>Runs the program to its end.</summary>
    public static CliRun Run(string folder, params string[] args)
    {
        using var child = Start(folder, args);
        return child.Wait(_ => { });
    }

    /// <summary>Waits for the end, and looks around every few milliseconds until then.</summary>
    /// <param name="look">Told how long it runs.</param>
    public CliRun Wait(Action<TimeSpan> look)
    {
        while (!_process.WaitForExit(TimeSpan.FromMilliseconds(10)))
        {
            LookAtProcess();
            look(_watch.Elapsed);
        }
        return End();
    }

    /// <summary>Kills it at once, as <c>kill -9</c> or a power cut does, unless it ended before.</summary>
    /// <returns>Whether it was killed.</returns>
    public bool Kill(TimeSpan after)
    {
        var rest = after - _watch.Elapsed;
        if (rest > TimeSpan.Zero && _process.WaitForExit(rest)) { return false; }
        _process.Kill();
        _process.WaitForExit();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) { _process.Kill(); }
        _process.Dispose();
    }

    private CliRun End()
    {
        var time = _watch.Elapsed;
        return new CliRun(_process.ExitCode, _out.Result, _error.Result, time, _processor, _peakMemory);
    }

    // Linux keeps the peak until the process is gone, so asking often enough misses only its last moment.
    private void LookAtProcess()
    {
        try
        {
            _process.Refresh();
            _processor = _process.TotalProcessorTime;
            _peakMemory = Math.Max(_peakMemory, _process.PeakWorkingSet64);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended between two looks; which of the two is thrown depends on how far its end has come.
        }
    }
}
