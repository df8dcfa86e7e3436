using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue.Rules;

/// <summary>Reads the goals an item serves from its tags and its Extra (<c>SDG: 3, 4</c>).</summary>
public static class GoalRules
{
    private static readonly string[] s_keys = ["SDG", "SDGs", "Sustainable Development Goal", "Sustainable Development Goals"];

    /// <summary>The goals, ascending, each once, with the tag or line they were read from.</summary>
    public static ImmutableArray<GoalTag> From(Item item)
    {
        var goals = new SortedDictionary<SdgGoal, GoalTag>();
        foreach (var tag in item.Tags)
        {
            foreach (var goal in SdgTagText.Goals(tag.Name)) { goals.TryAdd(goal, new GoalTag(goal, Origin.Import, $"tag: {tag.Name}")); }
        }
        foreach (var (key, value) in ExtraPairs.Of(item).Where(line => s_keys.Contains(line.Key, StringComparer.OrdinalIgnoreCase)))
        {
            foreach (var goal in SdgTagText.Numbers(value)) { goals.TryAdd(goal, new GoalTag(goal, Origin.Import, $"Extra: {key}: {value}")); }
        }
        return [.. goals.Values];
    }
}
