using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Archive;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks.Killing;

/// <summary>When a kill met the command.</summary>
internal enum KillMoment
{
    /// <summary>Nothing had been written.</summary>
    BeforeFirstWrite,

    /// <summary>Something had been written, and nobody sees it.</summary>
    BeforeCommit,

    /// <summary>Everything holds.</summary>
    AfterCommit,

    /// <summary>The command had ended.</summary>
    Ended,
}

/// <summary>Runs a command, kills it at a random moment, and looks at what is left; again and again.</summary>
/// <param name="library">Where it works.</param>
/// <param name="plan">The command.</param>
/// <param name="seed">Same seed, same shares of the measured duration.</param>
internal sealed class KillRuns(Library library, KillPlan plan, ulong seed)
{
    private const int MostTries = 4;
    private const int MeasuredEvery = 10;
    private const int VerifiedEvery = 5;

    private readonly FolderCopy _copy = new(library.Folder);
    private readonly List<string> _violations = [];
    private readonly List<KillMoment> _moments = [];
    private ImmutableSortedDictionary<string, string> _before = ImmutableSortedDictionary<string, string>.Empty;
    private ImmutableSortedDictionary<string, string> _after = ImmutableSortedDictionary<string, string>.Empty;
    private ImmutableSortedSet<string> _names = [];

    /// <summary>How long the command takes when nobody kills it, as measured last.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>When the kills met the command.</summary>
    public IReadOnlyList<KillMoment> Moments => _moments;

    /// <summary>What must not happen.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Runs the command to its end, to know how long it takes and what it leaves.</summary>
    public KillRuns Measure()
    {
        _before = plan.Parts();
        Duration = Command().Done().Time;
        _after = plan.Parts();
        _names = _copy.Names();
        if (plan.Name != "backup" && _before["archive"] == _after["archive"]) { _violations.Add("The command changes nothing."); }
        return this;
    }

    /// <summary>Kills the command so many times; runs that ended before their kill do not count.</summary>
    /// <param name="count">How many.</param>
    /// <param name="told">Told of each.</param>
    public KillRuns Run(int count, Action<string> told)
    {
        var lottery = new Lottery(seed);
        for (var run = 0; _moments.Count(moment => moment != KillMoment.Ended) < count && run < MostTries * count; run++)
        {
            if (run > 0 && run % MeasuredEvery == 0) { MeasureAgain(); }
            var share = lottery.Share();
            var found = _violations.Count;
            _moments.Add(RunOne(string.Create(CultureInfo.InvariantCulture, $"kill {run} at {share:P1}"), share));
            told(string.Create(CultureInfo.InvariantCulture, $"kill {run} at {share:P1} of {Duration.TotalSeconds:F1} s: {_moments[^1]}{(_violations.Count > found ? ", " + string.Join("; ", _violations.Skip(found)) : "")}"));
        }
        return this;
    }

    // Others use the machine more or less; kills are to lie evenly over what the command takes now.
    private void MeasureAgain()
    {
        _copy.Restore();
        Duration = Command().Done().Time;
    }

    private KillMoment RunOne(string name, double share)
    {
        _copy.Restore();
        bool isKilled;
        using (var child = CliChild.Start(library.Folder, [.. plan.Args])) { isKilled = child.Kill(Duration * share); }
        if (!isKilled) { return KillMoment.Ended; }
        var isTouched = _copy.IsTouched(plan.Written);
        // Readers come first, before anyone who writes has cleaned up.
        var left = Look(name, withProgram: true);
        foreach (var (part, state) in left.Where(pair => pair.Value != _before[pair.Key] && pair.Value != _after[pair.Key])) { _violations.Add($"{name}: the {part} is neither as before nor as after"); }
        var isDone = left.SequenceEqual(_after) && !left.SequenceEqual(_before);
        CheckNextRun(name, isDone);
        return isDone ? KillMoment.AfterCommit : isTouched ? KillMoment.BeforeCommit : KillMoment.BeforeFirstWrite;
    }

    private void CheckNextRun(string name, bool isDone)
    {
        var run = isDone && !plan.IsRepeatable ? null : Command();
        // What cannot be run twice is completed by whoever opens the archive to write next.
        if (run is null) { ArchiveStore.Open(library.Archive, TimeProvider.System).Dispose(); }
        if (run is { ExitCode: not 0 }) { _violations.Add($"{name}: the next run ended with {run.ExitCode}: {run.Error}"); }
        foreach (var left in _copy.Names().Except(_names)) { _violations.Add($"{name}: the next run left {left}"); }
        if (!Look($"{name}, next run", withProgram: _moments.Count % VerifiedEvery == 0).SequenceEqual(_after)) { _violations.Add($"{name}: the next run left another state"); }
    }

    // The program's own verify takes as long as an import: it works beside this one.
    private ImmutableSortedDictionary<string, string> Look(string name, bool withProgram)
    {
        using var verify = withProgram ? CliChild.Start(library.Folder, "verify") : null;
        var parts = plan.Parts();
        _violations.AddRange(Soundness.FaultsOf(library.Archive).Select(fault => $"{name}: {fault}"));
        if (library.LostMarks().ToList() is { Count: > 0 } lost) { _violations.Add($"{name}: what was said of {string.Join(", ", lost)} is lost"); }
        if (verify?.Wait(_ => { }) is { ExitCode: not 0 } run) { _violations.Add($"{name}: verify ended with {run.ExitCode}: {run.Out}{run.Error}"); }
        return parts;
    }

    private CliRun Command() => library.Run([.. plan.Args]);
}
