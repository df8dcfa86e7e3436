using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive;

/// <summary>Counts over a whole archive, hidden and embargoed records included. Removed ones count among <see cref="Records"/> and <see cref="Removed"/> only.</summary>
public sealed record ArchiveCounts
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

    /// <summary>Pairs of records that may be one.</summary>
    public required int Candidates { get; init; }

    /// <summary>Imports so far.</summary>
    public required int Imports { get; init; }

    /// <summary>Unit key → records in it or below it; units without records have no entry.</summary>
    public required ImmutableSortedDictionary<string, int> ByUnit { get; init; }

    /// <summary>Year of publication → records.</summary>
    public required ImmutableSortedDictionary<int, int> ByYear { get; init; }

    /// <summary>Year of registration → records.</summary>
    public required ImmutableSortedDictionary<int, int> ByRegisteredYear { get; init; }

    /// <summary>Item type → records.</summary>
    public required ImmutableSortedDictionary<ItemType, int> ByType { get; init; }

    /// <summary>Goal, 1 to 17 → records.</summary>
    public required ImmutableSortedDictionary<int, int> ByGoal { get; init; }

    /// <summary>Language → records with a lay summary in it.</summary>
    public required ImmutableSortedDictionary<string, int> SummariesByLanguage { get; init; }
}
