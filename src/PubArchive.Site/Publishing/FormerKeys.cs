using System.Collections.Immutable;
using PubArchive.Catalogue;

namespace PubArchive.Site.Publishing;

/// <summary>Follows what settings say of a key to the publication that the key leads to now.</summary>
internal static class FormerKeys
{
    /// <summary>The keys, and those that they lead to.</summary>
    public static ImmutableArray<string> Followed(ImmutableArray<string> keys, IEnumerable<Redirect> redirects) =>
        keys.IsEmpty ? keys : [.. keys, .. redirects.Where(redirect => keys.Contains(redirect.FormerKey, StringComparer.Ordinal)).Select(redirect => redirect.Key)];
}
