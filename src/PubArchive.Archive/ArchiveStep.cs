using System.Collections.Immutable;

namespace PubArchive.Archive;

/// <summary>Something that was done to the archive, wholly: an import, an edit, an undo.</summary>
public sealed record ArchiveStep
{
    /// <summary>Its number, rising from 1; numbers of steps that were given up may be used again.</summary>
    public required int Id { get; init; }

    /// <summary>What kind of work, in one word for programs: <c>import</c>, <c>tag</c>, <c>undo</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was done, in words for people: <c>import library.csv</c>.</summary>
    public required string What { get; init; }

    /// <summary>Who did it; empty when not known.</summary>
    public required string Who { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it was done, in UTC; <see langword="null"/> while it is under way.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Records it added.</summary>
    public required int Created { get; init; }

    /// <summary>Records it changed so that it shows.</summary>
    public required int Changed { get; init; }

    /// <summary>The step that this one takes back; <see langword="null"/> when it takes none back.</summary>
    public int? Undoes { get; init; }

    /// <summary>The step that took this one back; <see langword="null"/> while it counts.</summary>
    public int? UndoneBy { get; init; }

    /// <summary>Whether it is of a kind that can be taken back and is done: not what the archive held before steps were kept.</summary>
    public bool CanBeUndone => Finished is not null && Kind != Steps.StepTable.Upgrade;
}

/// <summary>What a step made of one record.</summary>
/// <param name="Step">The step.</param>
/// <param name="Key">The record's key after it.</param>
/// <param name="Changes">What changed, a line each in English words; <c>added</c> alone for a new record, none when nothing changed that shows.</param>
public sealed record RecordChange(ArchiveStep Step, string Key, ImmutableArray<string> Changes);

/// <summary>What came of an undo.</summary>
/// <param name="StepId">The step that the undo is itself; <see langword="null"/> when it was refused and nothing was changed.</param>
/// <param name="Undone">The step that was to be taken back.</param>
/// <param name="InTheWay">Steps that must be taken back first because they build on it, latest first; empty when it was done.</param>
public sealed record UndoResult(int? StepId, ArchiveStep Undone, ImmutableArray<ArchiveStep> InTheWay)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => StepId is not null;
}
