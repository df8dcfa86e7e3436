using System.Collections.Immutable;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Everything that can be read of an item beyond bibliography: units, goals, lay summaries, register numbers.</summary>
/// <param name="Tagging">Places items in units.</param>
/// <param name="Registers">The registers' names as settings spell them.</param>
public sealed record FactsRules(TaggingRules Tagging, ImmutableArray<string> Registers)
{
    /// <summary>Another text whenever this program reads other facts of the same item: every archive is then asked again.</summary>
    public const string Version = "1";

    /// <summary>The people the library knows.</summary>
    public PeopleIndex People { get; init; } = PeopleIndex.Empty;

    /// <summary>What the item says; keywords stay with its tags.</summary>
    public CatalogueFacts From(Item item)
    {
        var creators = People.Match(item);
        return new CatalogueFacts
        {
            Units = Units(item, creators),
            Goals = GoalRules.From(item),
            Summaries = LaySummaryRules.From(item),
            RegisterIds = RegisterRules.From(item, Registers),
            Orcids = PeopleRules.Orcids(creators),
            People = PeopleRules.Links(creators),
        };
    }

    /// <summary>What stands in the way of reading an item: <c>UNIT002</c>, a collection whose name several units bear; <c>PPL201</c>, a creator who could be several people.</summary>
    /// <param name="item">The item.</param>
    /// <param name="line">The line on which its record begins.</param>
    public IEnumerable<Diagnostic> Doubts(Item item, int line) => Tagging.Doubts(item, line).Concat(PeopleRules.Doubts(item, People.Match(item), line));

    private ImmutableArray<UnitPlacement> Units(Item item, ImmutableArray<PersonMatch> creators)
    {
        var byPerson = PeopleRules.Placements(item, creators);
        var byRule = Tagging.Placements(item, creators);
        return byPerson.IsEmpty ? byRule : [.. byRule.Concat(byPerson).DistinctBy(placement => placement.UnitKey, StringComparer.Ordinal)];
    }
}
