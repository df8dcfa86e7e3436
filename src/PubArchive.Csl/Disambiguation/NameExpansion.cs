using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>Shows more names and more of given names, one step at a time, until cites that read alike differ; a step that does not help is taken back.</summary>
internal sealed class NameExpansion(CiteText texts, CitationArea area, Dictionary<string, ItemState> states)
{
    public void Run(IReadOnlyList<CslItem> bucket)
    {
        var work = new Queue<(List<CslItem> Items, NameState Best)>();
        work.Enqueue((bucket.OrderBy(item => texts.NameSetsOf(item).FirstOrDefault()?.Names.Length ?? 0).ToList(), states[bucket[0].Id].Names));
        while (work.TryDequeue(out var task)) { Split(task.Items, task.Best, work); }
    }

    private void Split(List<CslItem> items, NameState best, Queue<(List<CslItem> Items, NameState Best)> work)
    {
        var clashes = items.Count;
        var current = best;
        foreach (var step in Steps(items))
        {
            current = step.Apply(current);
            while (items.Count > 1)
            {
                var (same, other) = Partition(items, current);
                if (same.Count == 1)
                {
                    best = step.Apply(best);
                    Settle(same[0], best);
                    items = other;
                    if (items.Count == 1) { Settle(items[0], best); return; }
                    continue;
                }
                if (other.Count > 0 && same.Count < clashes)
                {
                    best = step.Apply(best);
                    clashes = same.Count;
                    if (other.Count == 1) { Settle(other[0], best); }
                    else { work.Enqueue((other, best)); }
                    items = same;
                }
                break;
            }
        }
        foreach (var item in items) { Settle(item, best); }
    }

    private void Settle(CslItem item, NameState names) => states[item.Id] = states[item.Id] with { Names = names.For(item.Id) };

    // Those that read like the first, and the others.
    private (List<CslItem> Same, List<CslItem> Other) Partition(List<CslItem> items, NameState names)
    {
        var texted = items.Select(item => (item, Text: texts.Of(item, states[item.Id] with { Names = names.For(item.Id) }))).ToList();
        return ([.. texted.Where(pair => pair.Text == texted[0].Text).Select(pair => pair.item)], [.. texted.Where(pair => pair.Text != texted[0].Text).Select(pair => pair.item)]);
    }

    // List by list: the given names of each name shown, then one name more with its given names, to the end of the longest list.
    private IEnumerable<Step> Steps(List<CslItem> items)
    {
        var sets = items.Select(texts.NameSetsOf).ToList();
        for (var set = 0; set < sets.Max(list => list.Count); set++)
        {
            var ofSet = sets.Where(list => list.Count > set).Select(list => list[set]).ToList();
            var (shown, all) = (ofSet.Max(one => one.Shown), ofSet.Max(one => one.Names.Length));
            for (var name = 0; name < (area.DisambiguateAddNames ? all : shown); name++)
            {
                int? count = name + 1 > shown ? name + 1 : null;
                if (count is not null) { yield return new Step(set, name, count, null); }
                if (!area.DisambiguateAddGivenname || area.GivennameRule != GivennameRule.ByCite) { continue; }
                yield return new Step(set, name, count, GivenLevel.Initials);
                yield return new Step(set, name, count, GivenLevel.Full);
            }
        }
    }

    /// <summary>Shows a list up to a name, or that name's given names. A step that helps is taken with the names before it, even where those alone did not help.</summary>
    private sealed record Step(int Set, int Name, int? Count, GivenLevel? Level)
    {
        public NameState Apply(NameState state)
        {
            if (Count is { } count) { state = state.WithCount(Set, count); }
            return Level is { } level ? state.WithLevel(Set, Name, level) : state;
        }
    }
}
