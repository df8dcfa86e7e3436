using System.Collections.Immutable;
using PubArchive.Catalogue.People;

namespace PubArchive.Catalogue;

/// <summary>A snapshot of records already in memory: for a site from a handful of records without a store.</summary>
public sealed class MemorySnapshot : ISnapshot
{
    private readonly ImmutableArray<Publication> _publications;

    /// <summary>A snapshot of these units and publications, of which only the public ones are shown.</summary>
    /// <param name="units">The organisation.</param>
    /// <param name="publications">All records; their keys differ.</param>
    /// <param name="today">The day that ends embargoes; <see langword="null"/> for none: every embargo stands.</param>
    /// <param name="formerKeys">Former key → present key; <see langword="null"/> for none.</param>
    public MemorySnapshot(UnitTree units, IEnumerable<Publication> publications, DateOnly? today = null, IReadOnlyDictionary<string, string>? formerKeys = null)
    {
        var all = publications.OrderBy(publication => publication.Key, StringComparer.Ordinal).ToImmutableArray();
        Units = units;
        _publications = [.. all.Where(publication => publication.Facts.StandingOn(today ?? DateOnly.MinValue) is Standing.Public).Select(Withholding.Shown)];
        Rows = [.. _publications.Select(PublicationRows.From)];
        Tombstones = [.. all.Select(publication => Tombstone.Of(publication.Key, publication.Facts)).OfType<Tombstone>()];
        var known = Rows.Select(row => row.Key).Concat(Tombstones.Select(stone => stone.Key)).ToHashSet(StringComparer.Ordinal);
        Redirects = [.. (formerKeys ?? ImmutableDictionary<string, string>.Empty).Where(pair => known.Contains(pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Redirect(pair.Key, pair.Value))];
    }

    /// <inheritdoc/>
    public UnitTree Units { get; }

    /// <inheritdoc/>
    public IReadOnlyList<PublicationRow> Rows { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Tombstone> Tombstones { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Redirect> Redirects { get; }

    /// <inheritdoc/>
    public IEnumerable<Publication> Publications() => _publications;

    /// <inheritdoc/>
    public void Dispose() { }
}
