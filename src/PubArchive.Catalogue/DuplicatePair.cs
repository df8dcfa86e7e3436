using System.Collections.Immutable;

namespace PubArchive.Catalogue;

/// <summary>Two records that may be one work.</summary>
/// <param name="Key">The one to keep: Zotero's own before a made one, then the earlier.</param>
/// <param name="OtherKey">The other.</param>
/// <param name="Title">The first one's title, as written.</param>
/// <param name="OtherTitle">The other's.</param>
/// <param name="Evidence">What they share, <c>same DOI 10.1000/x; titles agree 0.86</c>.</param>
/// <param name="IsStrong">Whether the evidence would be enough for records of two files; <see langword="false"/> when something is against it or little is for it.</param>
public sealed record DuplicatePair(string Key, string OtherKey, string Title, string OtherTitle, string Evidence, bool IsStrong);

/// <summary>All pairs that may be one work.</summary>
/// <param name="Pairs">The surest first.</param>
/// <param name="Crowded">How many marks so many records share (a DOI on every chapter, a title of hundreds) that their pairs were not looked at.</param>
public sealed record DuplicateReport(ImmutableArray<DuplicatePair> Pairs, int Crowded);

/// <summary>Two records side by side.</summary>
/// <param name="Pair">The two, and what they share.</param>
/// <param name="Respects">What was compared.</param>
/// <param name="IsDecided">Whether a librarian said that they are two.</param>
public sealed record DuplicateComparison(DuplicatePair Pair, ImmutableArray<ComparedRespect> Respects, bool IsDecided);

/// <summary>One respect in which records are compared.</summary>
/// <param name="Name"><c>DOI</c>, <c>title</c>, <c>first creator</c> …</param>
/// <param name="Left">What the one says, as written; <see langword="null"/> for nothing.</param>
/// <param name="Right">What the other says.</param>
/// <param name="Outcome"><c>same</c>, <c>alike</c>, <c>differs</c>, <c>one only</c> or <c>neither</c>.</param>
public sealed record ComparedRespect(string Name, string? Left, string? Right, string Outcome);
