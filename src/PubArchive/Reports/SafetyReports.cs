using System.Collections.Immutable;

namespace PubArchive;

/// <summary>A copy of an archive.</summary>
/// <param name="Path">The file, as an absolute path.</param>
/// <param name="Bytes">Its length.</param>
public sealed record BackupSummary(string Path, long Bytes);

/// <summary>What came of putting a backup in the archive's place.</summary>
/// <param name="Archive">The archive's file, as an absolute path.</param>
/// <param name="Records">Publications it holds now.</param>
/// <param name="KeptAside">What was there before, as an absolute path; <see langword="null"/> when nothing was.</param>
public sealed record RestoreSummary(string Archive, int Records, string? KeptAside);

/// <summary>What a look through the whole archive found.</summary>
/// <param name="Archive">The archive's file, as an absolute path.</param>
/// <param name="Records">Publications looked at.</param>
/// <param name="Faults">What is wrong, a sentence each; empty for a sound archive.</param>
/// <param name="Notes">What is no fault but worth knowing, a sentence each.</param>
public sealed record VerifySummary(string Archive, int Records, ImmutableArray<string> Faults, ImmutableArray<string> Notes)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Faults.IsEmpty;
}
