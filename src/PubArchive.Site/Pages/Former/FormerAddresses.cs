using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Site.Output;

namespace PubArchive.Site.Pages.Former;

/// <summary>Addresses that once led to a publication: those of removed ones, and those of keys that are no more.</summary>
/// <param name="Gone">Removed publications, in key order.</param>
/// <param name="Moved">Former keys and the present ones, in order; none of them is the key of a page.</param>
internal sealed record FormerAddresses(ImmutableArray<Tombstone> Gone, ImmutableArray<Redirect> Moved)
{
    /// <summary>Whether every address that was ever given still leads to a publication.</summary>
    public bool IsEmpty => Gone.IsEmpty && Moved.IsEmpty;

    /// <summary>Those of a snapshot. A key that could never name a page never had one.</summary>
    public static FormerAddresses Of(ISnapshot snapshot)
    {
        var living = snapshot.Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var gone = snapshot.Tombstones.Where(stone => SitePath.IsKey(stone.Key) && !living.Contains(stone.Key)).ToImmutableArray();
        living.UnionWith(gone.Select(stone => stone.Key));
        var moved = snapshot.Redirects.Where(redirect => SitePath.IsKey(redirect.FormerKey) && !living.Contains(redirect.FormerKey) && living.Contains(redirect.Key));
        return new FormerAddresses(gone, [.. moved.DistinctBy(redirect => redirect.FormerKey, StringComparer.Ordinal)]);
    }
}
