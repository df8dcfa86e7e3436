using System.Collections.Immutable;

namespace PubArchive.Archive;

/// <summary>What a look through the whole archive found.</summary>
/// <param name="Records">Records looked at.</param>
/// <param name="Faults">What is wrong, a sentence each; empty for a sound archive.</param>
/// <param name="Notes">What is no fault but worth knowing, a sentence each.</param>
public sealed record VerifyReport(int Records, ImmutableArray<string> Faults, ImmutableArray<string> Notes)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Faults.IsEmpty;
}
