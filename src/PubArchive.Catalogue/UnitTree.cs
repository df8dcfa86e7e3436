using System.Collections.Frozen;
using System.Collections.Immutable;
using PubArchive.Items;

namespace PubArchive.Catalogue;

/// <summary>All units of an archive, in the order of <c>units.yaml</c>, with look-up by key, name and alias.</summary>
public sealed class UnitTree
{
    /// <summary>No units.</summary>
    public static readonly UnitTree Empty = new([]);

    private readonly FrozenDictionary<string, Unit> _byKey;
    private readonly FrozenDictionary<string, ImmutableArray<Unit>> _byName;
    private readonly ILookup<string?, Unit> _children;

    /// <summary>A tree from units in display order.</summary>
    /// <exception cref="ArgumentException">A key stands twice, a parent is missing, or a unit is its own ancestor.</exception>
    public UnitTree(ImmutableArray<Unit> units)
    {
        Units = units;
        var repeated = units.GroupBy(unit => unit.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
        if (repeated is not null) { throw new ArgumentException($"Unit key '{repeated.Key}' stands twice.", nameof(units)); }
        _byKey = units.ToFrozenDictionary(unit => unit.Key, StringComparer.Ordinal);
        _children = units.ToLookup(unit => unit.ParentKey, StringComparer.Ordinal);
        _byName = units.SelectMany(unit => NamesOf(unit).Select(name => (name, unit))).GroupBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.unit).Distinct().ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var unit in units) { CheckAncestors(unit); }
    }

    /// <summary>Every unit, in display order.</summary>
    public ImmutableArray<Unit> Units { get; }

    /// <summary>The units without a parent.</summary>
    public IEnumerable<Unit> Roots => _children[null];

    /// <summary>The units directly below one.</summary>
    public IEnumerable<Unit> Children(Unit unit) => _children[unit.Key];

    /// <summary>The unit with this key, or <see langword="null"/>.</summary>
    public Unit? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The units a text means: the one with that key, else all with that name in any language or that alias (letter case ignored).</summary>
    /// <returns>Empty when none; more than one when the text is ambiguous.</returns>
    public ImmutableArray<Unit> Named(string text) =>
        Find(text) is { } unit ? [unit] : _byName.TryGetValue(text.Trim(), out var units) ? units : [];

    /// <summary>The unit and those above it, the institution first.</summary>
    public ImmutableArray<Unit> Path(Unit unit)
    {
        var path = new Stack<Unit>();
        for (var at = unit; at is not null; at = at.ParentKey is null ? null : _byKey[at.ParentKey]) { path.Push(at); }
        return [.. path];
    }

    /// <summary>The key of a unit's year or month node: the existing archive's, else one derived from the unit's key and the date.</summary>
    public static string NodeKey(Unit unit, PartialDate yearOrMonth) =>
        unit.NodeKeys.TryGetValue(yearOrMonth, out var key) ? key : ZoteroKey.Derive($"{unit.Key}/{yearOrMonth}").ToString();

    private static IEnumerable<string> NamesOf(Unit unit) => unit.Names.Texts.Values.Concat(unit.Aliases);

    private void CheckAncestors(Unit unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = unit; at.ParentKey is { } parent; at = _byKey[parent])
        {
            if (!_byKey.ContainsKey(parent)) { throw new ArgumentException($"Unit '{at.Key}' names the parent '{parent}', which does not exist.", nameof(unit)); }
            if (!seen.Add(at.Key)) { throw new ArgumentException($"Unit '{at.Key}' is its own ancestor.", nameof(unit)); }
        }
    }
}
