using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive;

/// <summary>What became of one record of an imported file.</summary>
public enum RecordOutcome
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

    /// <summary>Not taken in.</summary>
    Rejected,
}

/// <summary>One record of an imported file.</summary>
/// <param name="Line">Line on which it begins, counted from 1.</param>
/// <param name="Key">The archive's key for it; <see langword="null"/> when rejected.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Evidence">Why, in words; <see langword="null"/> in the ordinary case.</param>
/// <param name="Title">Its title; empty when unknown.</param>
public sealed record ImportedRecord(int Line, string? Key, RecordOutcome Outcome, string? Evidence, string Title);

/// <summary>What became of one imported file.</summary>
public sealed record FileReport
{
    /// <summary>The file as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>Its format for people, <c>Zotero CSV</c>; <see langword="null"/> when no reader knows it.</summary>
    public string? Format { get; init; }

    /// <summary>Its records in order; those that could not be read stand among <see cref="Diagnostics"/> as errors. Of a file of more than 100,000, only those are listed beyond that number of which there is something to say; all are counted.</summary>
    public ImmutableArray<ImportedRecord> Records { get; init; } = [];

    /// <summary>How many records met each end, by the value of <see cref="RecordOutcome"/>; empty when none were read.</summary>
    public ImmutableArray<int> Counts { get; init; } = [];

    /// <summary>Records read.</summary>
    public int Read => Counts.Sum();

    /// <summary>What was guessed, lost or doubted, in the order of the file, each with the file's name.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Records of the file that met this end.</summary>
    public int Count(RecordOutcome outcome) => Counts.IsEmpty ? 0 : Counts[(int)outcome];

    /// <summary>Records that were not taken in: those that could not be read, and those the archive refused.</summary>
    public int Rejected => Count(RecordOutcome.Rejected);

    /// <summary>Whether a record, or the file as a whole, was not taken in.</summary>
    public bool HasRejections => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) || Rejected > 0;
}

/// <summary>What an import did, file by file.</summary>
/// <param name="Files">In the order they were given.</param>
/// <param name="IsDryRun">Whether all of it was taken back.</param>
public sealed record ImportReport(ImmutableArray<FileReport> Files, bool IsDryRun = false)
{
    /// <summary>What the library does not have any more; <see langword="null"/> when the files were not said to be the whole library.</summary>
    public MissingSummary? Missing { get; init; }

    /// <summary>The copy of the archive as it was before, as an absolute path; <see langword="null"/> when none was needed or wanted.</summary>
    public string? Backup { get; init; }

    /// <summary>Records of all files that met this end.</summary>
    public int Count(RecordOutcome outcome) => Files.Sum(file => file.Count(outcome));

    /// <summary>Records read from all files.</summary>
    public int Read => Files.Sum(file => file.Read);

    /// <summary>Everything noticed, in the order of the files.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Files.SelectMany(file => file.Diagnostics);

    /// <summary>Whether a record or a whole file was not taken in.</summary>
    public bool HasRejections => Files.Any(file => file.HasRejections);

    /// <summary>New and updated records; 0 when the archive already said all this.</summary>
    public int Changes => Count(RecordOutcome.Created) + Count(RecordOutcome.Candidate) + Count(RecordOutcome.Updated);
}

/// <summary>A publication that a whole library's export does not have any more.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
public sealed record MissingPublication(string Key, string Title);

/// <summary>What a whole library's export does not have any more.</summary>
/// <param name="Records">The archive's records that no file named, in key order; those that were removed before are not among them.</param>
/// <param name="AreRemoved">Whether they were removed, by the import's word: the next import that has one of them again brings it back.</param>
/// <param name="Refusal">Why nobody was asked about removing them; <see langword="null"/> when somebody was, or nothing is missing.</param>
public sealed record MissingSummary(ImmutableArray<MissingPublication> Records, bool AreRemoved, string? Refusal)
{
    /// <summary>Of files without records nothing can be said.</summary>
    internal static readonly MissingSummary OfNothing = new([], AreRemoved: false, "The files hold no records, so they cannot be the whole library.");
}
