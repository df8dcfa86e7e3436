using System.Collections.Immutable;

namespace PubArchive;

/// <summary>Something that was done to the archive, wholly.</summary>
public sealed record HistoryEntry
{
    /// <summary>Its number, by which it can be undone.</summary>
    public required int Step { get; init; }

    /// <summary>What kind of work, in one word: <c>import</c>, <c>tag</c>, <c>undo</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was done, in words: <c>import library.csv</c>.</summary>
    public required string What { get; init; }

    /// <summary>Who did it; empty when not known.</summary>
    public required string Who { get; init; }

    /// <summary>When it was done, in UTC.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Publications it added.</summary>
    public required int Created { get; init; }

    /// <summary>Publications it changed.</summary>
    public required int Changed { get; init; }

    /// <summary>The step that it takes back; <see langword="null"/> for all but undos.</summary>
    public int? Undoes { get; init; }

    /// <summary>The step that took it back; <see langword="null"/> while it counts.</summary>
    public int? UndoneBy { get; init; }

    /// <summary>In the history of one publication: what changed of it, a line each in English words. Empty in the history of the archive.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>What came of an undo.</summary>
/// <param name="Step">The undo's own number in the history; <see langword="null"/> when it was refused and nothing was changed.</param>
/// <param name="Undone">What was to be undone.</param>
/// <param name="InTheWay">What has to be undone first because it builds on it, latest first; empty when it was done.</param>
public sealed record UndoReport(int? Step, HistoryEntry Undone, ImmutableArray<HistoryEntry> InTheWay)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Step is not null;
}
