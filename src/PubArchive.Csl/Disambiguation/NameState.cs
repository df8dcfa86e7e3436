using PubArchive.Csl.Rendering.Names;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Disambiguation;

/// <summary>How many names of each list of a cite are shown, and how much of each given name. Immutable; a step of disambiguation makes a new one.</summary>
/// <param name="registry">Whose rule gives the least level of each name; <see langword="null"/> where names are not told apart.</param>
/// <param name="itemId">Whose names these are.</param>
internal sealed class NameState(NameRegistry? registry, string itemId)
{
    private readonly Dictionary<int, int> _counts = [];
    private readonly Dictionary<(int Set, int Name), GivenLevel> _levels = [];

    public int? CountOf(int set) => _counts.TryGetValue(set, out var count) ? count : null;

    public GivenLevel? LevelOf(int set, int index, ParsedName name, NameOptions options)
    {
        var level = registry?.LevelOf(itemId, name, index, options);
        return _levels.TryGetValue((set, index), out var asked) && asked > (level ?? GivenLevel.None) ? asked : level;
    }

    /// <summary>With one list showing this many names.</summary>
    public NameState WithCount(int set, int count)
    {
        var copy = Copy(itemId);
        copy._counts[set] = count;
        return copy;
    }

    /// <summary>With one name showing this much of given names.</summary>
    public NameState WithLevel(int set, int index, GivenLevel level)
    {
        var copy = Copy(itemId);
        copy._levels[(set, index)] = level;
        return copy;
    }

    /// <summary>The same for another item.</summary>
    public NameState For(string id) => Copy(id);

    private NameState Copy(string id)
    {
        var copy = new NameState(registry, id);
        foreach (var (set, count) in _counts) { copy._counts[set] = count; }
        foreach (var (name, level) in _levels) { copy._levels[name] = level; }
        return copy;
    }
}
