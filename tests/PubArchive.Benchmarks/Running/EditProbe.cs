using System.Diagnostics;
using PubArchive.Archive;

namespace PubArchive.Benchmarks.Running;

/// <summary>Another program that edits a record now and then, and measures how long it has to wait: from opening the archive to the saved word.</summary>
internal sealed class EditProbe(string archive, string key)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly List<TimeSpan> _waits = [];
    private TimeSpan _next = s_pause;

    /// <summary>How long each edit took.</summary>
    public IReadOnlyList<TimeSpan> Waits => _waits;

    /// <summary>What was said last.</summary>
    public string LastWord => Word(_waits.Count);

    /// <summary>Edits once without measuring: a program's first edit compiles it.</summary>
    public void Begin()
    {
        using var store = ArchiveStore.Open(archive, TimeProvider.System);
        store.SetSummary(key, "en", Word(0));
    }

    /// <summary>Edits when it is time to.</summary>
    public void Look(TimeSpan elapsed)
    {
        if (elapsed < _next) { return; }
        var watch = Stopwatch.StartNew();
        using (var store = ArchiveStore.Open(archive, TimeProvider.System)) { store.SetSummary(key, "en", Word(_waits.Count + 1)); }
        _waits.Add(watch.Elapsed);
        _next = elapsed + s_pause;
    }

    private static string Word(int number) => $"Said as number {number}.";
}
