using System.Collections.Immutable;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Facts;

/// <summary>Makes one of what all voices say: the strongest wins, what a librarian denies is left out.</summary>
internal static class FactsOverlay
{
    /// <summary>The facts that hold. The same for the same statements, in whatever order they were made.</summary>
    public static CatalogueFacts Of(IEnumerable<Statement> statements)
    {
        // Weakest first, so that units stand in the order in which they were said.
        var rising = statements.OrderBy(statement => statement.Origin).ThenBy(statement => statement.Source, StringComparer.Ordinal).ToList();
        if (rising is [{ Origin: not Origin.Librarian } only]) { return Alone(only.Says); }
        var falling = Enumerable.Reverse(rising).ToList();
        var denials = DenialsOf(rising);
        return new CatalogueFacts
        {
            Units = Units(rising),
            Goals = [.. Undenied(falling, says => says.Goals, (denials, tag) => denials.Goals.ContainsKey(tag.Goal), tag => tag.Origin).DistinctBy(tag => tag.Goal).OrderBy(tag => tag.Goal)],
            Summaries = [.. Undenied(falling, says => says.Summaries, (denials, summary) => denials.Summaries.Contains(summary.Language), summary => summary.Origin)
                .DistinctBy(summary => summary.Language, StringComparer.Ordinal).OrderBy(summary => summary.Language, StringComparer.Ordinal)],
            Keywords = Keywords(falling),
            RegisterIds = [.. falling.SelectMany(statement => statement.Says.RegisterIds).DistinctBy(id => id.Register, StringComparer.OrdinalIgnoreCase).OrderBy(id => id.Register, StringComparer.Ordinal)],
            OpenAccessUrl = falling.Select(statement => statement.Says.OpenAccessUrl).FirstOrDefault(url => url is not null),
            Registered = falling.Select(statement => statement.Says.Registered).FirstOrDefault(date => date is not null),
            Orcids = [.. falling.SelectMany(statement => statement.Says.Orcids).DistinctBy(orcid => orcid.Position).OrderBy(orcid => orcid.Position)],
            People = [.. falling.SelectMany(statement => statement.Says.People).DistinctBy(link => link.Position).OrderBy(link => link.Position)],
            PublishedCitation = falling.Select(statement => statement.Says.PublishedCitation).FirstOrDefault(citation => citation is not null),
            Visibility = falling.Select(statement => statement.Says.Visibility).FirstOrDefault(visibility => visibility is not null),
            EmbargoUntil = falling.Where(statement => statement.Origin is Origin.Librarian || !denials.Embargo).Select(statement => statement.Says.EmbargoUntil).FirstOrDefault(until => until is not null),
            MergedInto = denials.Removal ? null : falling.Select(statement => statement.Says.MergedInto).FirstOrDefault(key => key is not null),
            Removal = falling.Where(statement => statement.Origin is Origin.Librarian || !denials.Removal).Select(statement => statement.Says.Removal).FirstOrDefault(removal => removal is not null),
        };
    }

    // One voice alone is what most records have: the same result without the work of comparing.
    private static CatalogueFacts Alone(CatalogueFacts says) => says with
    {
        Units = says.Units.Length < 2 ? says.Units : [.. says.Units.DistinctBy(placement => placement.UnitKey, StringComparer.Ordinal)],
        Goals = says.Goals.Length < 2 ? says.Goals : [.. says.Goals.DistinctBy(tag => tag.Goal).OrderBy(tag => tag.Goal)],
        Summaries = says.Summaries.Length < 2 ? says.Summaries : [.. says.Summaries.DistinctBy(summary => summary.Language, StringComparer.Ordinal).OrderBy(summary => summary.Language, StringComparer.Ordinal)],
        RegisterIds = says.RegisterIds.Length < 2 ? says.RegisterIds : [.. says.RegisterIds.DistinctBy(id => id.Register, StringComparer.OrdinalIgnoreCase).OrderBy(id => id.Register, StringComparer.Ordinal)],
        Orcids = says.Orcids.Length < 2 ? says.Orcids : [.. says.Orcids.DistinctBy(orcid => orcid.Position).OrderBy(orcid => orcid.Position)],
    };

    private static ImmutableArray<UnitPlacement> Units(List<Statement> rising)
    {
        var said = Undenied(rising, says => says.Units, (denials, placement) => denials.Units.ContainsKey(placement.UnitKey), placement => placement.Origin).ToList();
        return [.. said.GroupBy(placement => placement.UnitKey, StringComparer.Ordinal).Select(group => group.MaxBy(placement => placement.Origin)!)]; // groups are never empty
    }

    // A language's keywords are one list: the strongest voice that gives any gives all.
    private static ImmutableArray<Keyword> Keywords(List<Statement> falling) =>
        [.. falling.SelectMany(statement => statement.Says.Keywords.Select(keyword => (Voice: statement, Keyword: keyword)))
            .GroupBy(pair => pair.Keyword.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Where(pair => ReferenceEquals(pair.Voice, group.First().Voice)).Select(pair => pair.Keyword))];

    private static Denials DenialsOf(List<Statement> statements) => statements.Find(statement => statement.Origin == Origin.Librarian)?.Denies ?? Denials.None;

    private static IEnumerable<T> Undenied<T>(List<Statement> statements, Func<CatalogueFacts, ImmutableArray<T>> list, Func<Denials, T, bool> isDenied, Func<T, Origin> origin)
    {
        var denials = DenialsOf(statements);
        return statements.SelectMany(statement => list(statement.Says)).Where(value => origin(value) == Origin.Librarian || !isDenied(denials, value));
    }
}
