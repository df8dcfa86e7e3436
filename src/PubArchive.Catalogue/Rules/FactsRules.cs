using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Everything that can be read of an item beyond bibliography: units, goals, lay summaries, register numbers.</summary>
/// <param name="Tagging">Places items in units.</param>
/// <param name="Registers">The registers' names as settings spell them.</param>
public sealed record FactsRules(TaggingRules Tagging, ImmutableArray<string> Registers)
{
    /// <summary>What the item says; keywords stay with its tags.</summary>
    public CatalogueFacts From(Item item) => new()
    {
        Units = Tagging.Placements(item),
        Goals = GoalRules.From(item),
        Summaries = LaySummaryRules.From(item),
        RegisterIds = RegisterRules.From(item, Registers),
    };
}
