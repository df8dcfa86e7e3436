using System.Collections.Immutable;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Facts;

/// <summary>Joins what rows of an archive CSV say of one publication.</summary>
internal static class FactsRowMerge
{
    /// <summary>Two rows of one file: units, goals and keywords add up, single values follow the later row.</summary>
    public static CatalogueFacts Added(CatalogueFacts earlier, CatalogueFacts later) => Over(earlier, later) with
    {
        Units = [.. earlier.Units.Concat(later.Units).DistinctBy(placement => placement.UnitKey, StringComparer.Ordinal)],
        Goals = [.. earlier.Goals.Concat(later.Goals).DistinctBy(tag => tag.Goal).OrderBy(tag => tag.Goal)],
        Keywords = [.. earlier.Keywords.Concat(later.Keywords).Distinct()],
    };

    /// <summary>What a file says now over what it said before: an empty list takes nothing away, any other replaces.</summary>
    public static CatalogueFacts Over(CatalogueFacts before, CatalogueFacts now) => new()
    {
        Units = Replaced(before.Units, now.Units),
        Goals = Replaced(before.Goals, now.Goals),
        Summaries = ByName(before.Summaries, now.Summaries, summary => summary.Language),
        Keywords = [.. before.Keywords.Where(keyword => now.Keywords.All(other => other.Language != keyword.Language)), .. now.Keywords],
        RegisterIds = ByName(before.RegisterIds, now.RegisterIds, id => id.Register),
        OpenAccessUrl = now.OpenAccessUrl ?? before.OpenAccessUrl,
        Registered = now.Registered ?? before.Registered,
        Orcids = [.. before.Orcids.Where(orcid => now.Orcids.All(other => other.Position != orcid.Position)), .. now.Orcids],
        People = [.. before.People.Where(link => now.People.All(other => other.Position != link.Position)), .. now.People],
        PublishedCitation = now.PublishedCitation ?? before.PublishedCitation,
        Visibility = now.Visibility ?? before.Visibility,
        EmbargoUntil = now.EmbargoUntil ?? before.EmbargoUntil,
        Removal = now.Removal ?? before.Removal,
        MergedInto = now.MergedInto ?? before.MergedInto,
    };

    private static ImmutableArray<T> Replaced<T>(ImmutableArray<T> before, ImmutableArray<T> now) => now.IsEmpty ? before : now;

    private static ImmutableArray<T> ByName<T>(ImmutableArray<T> before, ImmutableArray<T> now, Func<T, string> name) =>
        [.. before.Where(value => now.All(other => name(other) != name(value))), .. now];
}
