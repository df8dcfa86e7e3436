using PubArchive.Items;

namespace PubArchive.Catalogue;

/// <summary>A read-only view of what may be published, at one moment. Hidden, embargoed and removed records are not in it.</summary>
public interface ISnapshot : IDisposable
{
    /// <summary>The organisation.</summary>
    UnitTree Units { get; }

    /// <summary>Light rows of every publication, in key order (ordinal).</summary>
    IReadOnlyList<PublicationRow> Rows { get; }

    /// <summary>Full records in key order (ordinal), streamed.</summary>
    IEnumerable<Publication> Publications();

    /// <summary>Records that readers could see and that were removed since, in key order (ordinal).</summary>
    IReadOnlyList<Tombstone> Tombstones { get; }

    /// <summary>Former keys, in their order (ordinal), each with the present one; those of records that readers may not know of are not among them.</summary>
    IReadOnlyList<Redirect> Redirects { get; }
}

/// <summary>What lists need of a publication.</summary>
/// <param name="Key">The archive's key.</param>
/// <param name="Title">May hold Zotero's rich text (<c>&lt;i&gt;</c>, <c>&lt;sup&gt;</c>).</param>
/// <param name="Creators">The shown creators' family or one-field names, in order, at most the first four.</param>
/// <param name="CreatorCount">How many there are in all.</param>
/// <param name="Container">Journal, book or series title; <see langword="null"/> when none.</param>
/// <param name="Type">The item type.</param>
/// <param name="Published">As precisely as known.</param>
/// <param name="Registered">As precisely as known.</param>
/// <param name="UnitKeys">Its units, not their ancestors.</param>
/// <param name="Goals">1 to 17, ascending.</param>
/// <param name="IsOpenAccess">Whether an open-access copy is known.</param>
/// <param name="Language">Primary tag of the title's language; <see langword="null"/> when unknown.</param>
public sealed record PublicationRow(
    string Key, string Title, IReadOnlyList<string> Creators, int CreatorCount, string? Container, ItemType Type,
    PartialDate? Published, PartialDate Registered, IReadOnlyList<string> UnitKeys, IReadOnlyList<SdgGoal> Goals,
    bool IsOpenAccess, string? Language)
{
    /// <summary>The opening of its lay summaries by language, at most 200 characters each, for lists.</summary>
    public IReadOnlyDictionary<string, string> Openings { get; init; } = System.Collections.Frozen.FrozenDictionary<string, string>.Empty;

    /// <summary>Family or one-field name and given names by which lists by author sort; the first creator's.</summary>
    public string? SortName { get; init; }
}
