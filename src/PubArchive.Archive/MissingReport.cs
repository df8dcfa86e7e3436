using System.Collections.Immutable;

namespace PubArchive.Archive;

/// <summary>A record that a complete export does not have any more.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
public sealed record MissingRecord(string Key, string Title);

/// <summary>What a complete export does not have any more.</summary>
/// <param name="Records">In key order; removed ones, and those a librarian restored, are not among them.</param>
/// <param name="Held">How many records the archive holds of the libraries concerned, or of none, those that are missing among them.</param>
public sealed record MissingReport(ImmutableArray<MissingRecord> Records, int Held);
