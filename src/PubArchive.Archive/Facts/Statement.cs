using System.Collections.Immutable;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Facts;

/// <summary>What one voice says of one record beyond the item: an import, the rules, an archive CSV, the librarian.</summary>
/// <remarks>Kept apart, so that a voice can take back its own word and no other's; <see cref="FactsOverlay"/> makes one of all.</remarks>
internal sealed record Statement
{
    /// <summary>Who; the stronger voice wins.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The file, for imports and archive CSVs; empty for the rules and the librarian.</summary>
    public required string Source { get; init; }

    /// <summary>What is said.</summary>
    public CatalogueFacts Says { get; init; } = CatalogueFacts.None;

    /// <summary>What is denied; only the librarian does.</summary>
    public Denials Denies { get; init; } = Denials.None;

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => FactsJson.Write(Says) == FactsJson.Empty && Denies.IsEmpty;
}

/// <summary>What a librarian took out for good.</summary>
internal sealed record Denials
{
    public static readonly Denials None = new();

    /// <summary>Unit keys, each with the reason given.</summary>
    public ImmutableSortedDictionary<string, string> Units { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Goals, each with the reason given.</summary>
    public ImmutableSortedDictionary<SdgGoal, string> Goals { get; init; } = ImmutableSortedDictionary<SdgGoal, string>.Empty;

    /// <summary>Languages without a lay summary.</summary>
    public ImmutableSortedSet<string> Summaries { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>That it was removed, as others may say.</summary>
    public bool Removal { get; init; }

    /// <summary>An embargo that others may say.</summary>
    public bool Embargo { get; init; }

    /// <summary>Keys of records that are other works, whatever they share with this one.</summary>
    public ImmutableSortedSet<string> Same { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public bool IsEmpty => Same.IsEmpty && Units.IsEmpty && Goals.IsEmpty && Summaries.IsEmpty && !Removal && !Embargo;
}
