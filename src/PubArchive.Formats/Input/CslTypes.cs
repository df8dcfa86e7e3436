using System.Collections.Frozen;
using PubArchive.Items;

namespace PubArchive.Formats.Input;

/// <summary>The item types of CSL 1.0.2 (specification, Appendix III), those Zotero has no item type for included.</summary>
internal static class CslTypes
{
    private static readonly FrozenSet<string> s_known = ZoteroSchema.CslTypes.Values
        .Concat(["classic", "collection", "entry", "event", "figure", "musical_score", "pamphlet", "performance", "periodical", "regulation", "review", "review-book", "treaty"])
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string? type) => type is not null && s_known.Contains(type);
}
