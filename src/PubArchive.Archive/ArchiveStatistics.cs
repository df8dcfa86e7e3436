using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>Counts over the whole archive, hidden and embargoed records included. Removed ones count among <see cref="Records"/>, <see cref="Sources"/> and <see cref="Removed"/> only.</summary>
public sealed record ArchiveStatistics
{
    /// <summary>Records held.</summary>
    public required int Records { get; init; }

    /// <summary>Records that are hidden.</summary>
    public required int Hidden { get; init; }

    /// <summary>Records that are kept back until a day.</summary>
    public required int Embargoed { get; init; }

    /// <summary>Records that were removed.</summary>
    public required int Removed { get; init; }

    /// <summary>Records with an open-access copy.</summary>
    public required int OpenAccess { get; init; }

    /// <summary>Records in no unit.</summary>
    public required int WithoutUnit { get; init; }

    /// <summary>Pairs of records a librarian should look at.</summary>
    public required int Candidates { get; init; }

    /// <summary>Records as they came, in all imports.</summary>
    public required int Sources { get; init; }

    /// <summary>Unit key to records in it or below it, each record once; units without records have no entry.</summary>
    public required ImmutableSortedDictionary<string, int> ByUnit { get; init; }

    /// <summary>Year of publication to records; those without are not counted.</summary>
    public required ImmutableSortedDictionary<int, int> ByPublishedYear { get; init; }

    /// <summary>Year of registration to records.</summary>
    public required ImmutableSortedDictionary<int, int> ByRegisteredYear { get; init; }

    /// <summary>Item type to records.</summary>
    public required ImmutableSortedDictionary<ItemType, int> ByType { get; init; }

    /// <summary>Goal to records.</summary>
    public required ImmutableSortedDictionary<SdgGoal, int> ByGoal { get; init; }

    /// <summary>Language to records with a lay summary in it.</summary>
    public required ImmutableSortedDictionary<string, int> SummariesByLanguage { get; init; }

    /// <summary>Import runs.</summary>
    public required int Runs { get; init; }
}
