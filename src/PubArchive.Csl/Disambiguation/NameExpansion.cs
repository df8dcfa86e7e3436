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
            current = step(current);
            while (items.Count > 1)
            {
                var (same, other) = Partition(items, current);
                if (same.Count == 1)
                {
                    best = step(best);
                    Settle(same[0], best);
                    items = other;
                    if (items.Count == 1) { Settle(items[0], best); return; }
                    continue;
                }
                if (other.Count > 0 && same.Count < clashes)
                {
                    best = step(best);
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
    private IEnumerable<Func<NameState, NameState>> Steps(List<CslItem> items)
    {
        var sets = items.Select(texts.NameSetsOf).ToList();
        for (var set = 0; set < sets.Max(list => list.Count); set++)
        {
            var ofSet = sets.Where(list => list.Count > set).Select(list => list[set]).ToList();
            var (shown, all) = (ofSet.Max(one => one.Shown), ofSet.Max(one => one.Names.Length));
            for (var name = 0; name < (area.DisambiguateAddNames ? all : shown); name++)
            {
                var (list, count, index) = (set, name + 1, name);
                if (count > shown) { yield return state => state.WithCount(list, count); }
                if (!area.DisambiguateAddGivenname || area.GivennameRule != GivennameRule.ByCite) { continue; }
                yield return state => state.WithLevel(list, index, GivenLevel.Initials);
                yield return state => state.WithLevel(list, index, GivenLevel.Full);
            }
        }
    }
}
