using System.Collections.Immutable;

namespace PubArchive.Archive;

/// <summary>What became of one record of a file.</summary>
public enum ImportOutcome
{
    /// <summary>A new record.</summary>
    Created,

    /// <summary>A record the archive had, now changed.</summary>
    Updated,

    /// <summary>A record the archive had; nothing new.</summary>
    Unchanged,

    /// <summary>A repeat of an earlier record of the same file; not held twice.</summary>
    SameAs,

    /// <summary>A new record that looks like one the archive has; a librarian should look.</summary>
    Candidate,

    /// <summary>Not taken in; <see cref="ImportEntry.Evidence"/> says why.</summary>
    Rejected,
}

/// <summary>One record of a file and what became of it.</summary>
/// <param name="Line">Line on which it begins, counted from 1.</param>
/// <param name="Key">The archive's key for it; <see langword="null"/> when rejected.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Evidence">Why, in words: <c>same DOI 10.1000/1</c>, <c>same as record 12</c>, the reason it was rejected; <see langword="null"/> for the ordinary case of a key or a new record.</param>
/// <param name="Title">Its title; empty when unknown.</param>
public sealed record ImportEntry(int Line, string? Key, ImportOutcome Outcome, string? Evidence, string Title)
{
    /// <summary>The number, from 1, of the record of the same file that this one repeats; <see langword="null"/> otherwise.</summary>
    public int? SameAs { get; init; }
}

/// <summary>What an import did, or would do.</summary>
/// <param name="RunId">The run's number in the archive's history; <see langword="null"/> after a dry run.</param>
/// <param name="Entries">What became of the records of the file, in its order. Of more than <see cref="OrdinaryKept"/> records, only those are listed beyond that number of which there is something to say; all are counted.</param>
/// <param name="Counts">How many records met each end, by the value of <see cref="ImportOutcome"/>.</param>
public sealed record ImportResult(int? RunId, ImmutableArray<ImportEntry> Entries, ImmutableArray<int> Counts)
{
    /// <summary>So many entries are listed whatever they are; a million of them would fill the memory.</summary>
    public const int OrdinaryKept = 100_000;

    /// <summary>How many records met this end.</summary>
    public int Count(ImportOutcome outcome) => Counts[(int)outcome];

    /// <summary>Records read.</summary>
    public int Read => Counts.Sum();

    /// <summary>New records, candidates among them.</summary>
    public int Added => Count(ImportOutcome.Created) + Count(ImportOutcome.Candidate);

    /// <summary>New and updated records: 0 when the archive already said all this.</summary>
    public int Changes => Added + Count(ImportOutcome.Updated);
}
