using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue;

/// <summary>How deep a unit stands in the organisation.</summary>
public enum UnitLevel
{
    /// <summary>The top: a university, an institute.</summary>
    Institution,

    /// <summary>A faculty, school or administration directly below the institution.</summary>
    Faculty,

    /// <summary>A department or group below a faculty.</summary>
    Department,
}

/// <summary>A node of institution &gt; faculty &gt; department.</summary>
public sealed record Unit
{
    /// <summary>Stable key, <c>[A-Za-z0-9_-]+</c>, used in page addresses; an existing archive's collection key where there is one.</summary>
    public required string Key { get; init; }

    /// <summary>Its level.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Its name per language.</summary>
    public required LocalizedText Names { get; init; }

    /// <summary>The unit above; <see langword="null"/> for an institution.</summary>
    public string? ParentKey { get; init; }

    /// <summary>Names or keys of Zotero collections whose items belong here, and other names a spreadsheet may use for the unit.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The keys an existing archive gave the unit's year (<c>2022</c>) and month (<c>2022-06</c>) nodes.</summary>
    public ImmutableSortedDictionary<PartialDate, string> NodeKeys { get; init; } = ImmutableSortedDictionary<PartialDate, string>.Empty;

    /// <summary>The first day, month or year of the unit; <see langword="null"/> when it always was.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day, month or year of the unit; <see langword="null"/> when it still is.</summary>
    public PartialDate? Until { get; init; }
}
