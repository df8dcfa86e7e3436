namespace PubArchive.Archive;

/// <summary>One import in the archive's history.</summary>
public sealed record ImportRun
{
    /// <summary>Its number, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The file.</summary>
    public required string Source { get; init; }

    /// <summary>The format.</summary>
    public required string Format { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>New records, candidates not among them.</summary>
    public required int Created { get; init; }

    /// <summary>Records that changed.</summary>
    public required int Updated { get; init; }

    /// <summary>Records that did not change.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Repeats within the file.</summary>
    public required int SameAs { get; init; }

    /// <summary>New records that look like another.</summary>
    public required int Candidates { get; init; }

    /// <summary>Records not taken in.</summary>
    public required int Rejected { get; init; }
}

/// <summary>A record as it came.</summary>
/// <param name="RunId">The run that brought it.</param>
/// <param name="Source">The file.</param>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Text">As it stands in the file. Private: never published.</param>
public sealed record SourceRecord(int RunId, string Source, int Line, string Text);

/// <summary>Two records that may be one.</summary>
/// <param name="Key">The record that came later.</param>
/// <param name="OtherKey">The record it looks like.</param>
/// <param name="Evidence">What they share, in words.</param>
/// <param name="RunId">The run that noticed.</param>
public sealed record Candidate(string Key, string OtherKey, string Evidence, int RunId);
