using System.Collections.Immutable;

namespace PubArchive.Catalogue;

/// <summary>A snapshot of records already in memory: for a site from a handful of records without a store.</summary>
public sealed class MemorySnapshot : ISnapshot
{
    private readonly ImmutableArray<Publication> _publications;

    /// <summary>A snapshot of these units and publications; hidden ones are left out.</summary>
    public MemorySnapshot(UnitTree units, IEnumerable<Publication> publications)
    {
        Units = units;
        _publications = [.. publications.Where(publication => publication.Facts.Visibility is not Visibility.Hidden).OrderBy(publication => publication.Key, StringComparer.Ordinal)];
        Rows = [.. _publications.Select(PublicationRows.From)];
    }

    /// <inheritdoc/>
    public UnitTree Units { get; }

    /// <inheritdoc/>
    public IReadOnlyList<PublicationRow> Rows { get; }

    /// <inheritdoc/>
    public IEnumerable<Publication> Publications() => _publications;

    /// <inheritdoc/>
    public void Dispose() { }
}
