using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;
using PubArchive.Settings.Yaml;

namespace PubArchive.Settings;

/// <summary>Reads <c>units.yaml</c>.</summary>
internal sealed class UnitsFileReader
{
    // Far above any organisation; keeps an anchor that contains itself from running for ever.
    private const int MaxDepth = 16;

    private static readonly (string Key, RuleSubject Subject)[] s_subjects =
    [
        ("collection", RuleSubject.Collection), ("tag", RuleSubject.Tag),
        ("author", RuleSubject.Author), ("keyword", RuleSubject.Keyword),
    ];

    private readonly List<Unit> _units = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public static UnitsFile Read(string text, string file)
    {
        var faults = new YamlFaults(file);
        var read = YamlMap.Open(text, faults) is { } map ? new UnitsFileReader().Read(map, faults) : UnitsFile.Empty;
        faults.ThrowIfAny();
        return read;
    }

    private UnitsFile Read(YamlMap map, YamlFaults faults)
    {
        foreach (var unit in map.Maps("units")) { ReadUnit(unit, parent: null, depth: 0); }
        var rules = map.Maps("rules").ToList();
        map.Close();
        if (faults.Any) { return UnitsFile.Empty; }
        var tree = new UnitTree([.. _units]);
        return new UnitsFile(tree, [.. rules.Select(rule => ReadRule(rule, tree)).OfType<TaggingRule>()]);
    }

    private void ReadUnit(YamlMap map, string? parent, int depth)
    {
        if (depth >= MaxDepth)
        {
            map.Wrong(map.Start, "units", "a unit", $"units stand at most {MaxDepth} deep");
            return;
        }
        var key = KeyOf(map);
        var names = YamlTexts.Localized(map, "name");
        if (!map.Has("name")) { map.Missing("name", "write one per language, such as {en: Department of Physics, nn: Institutt for fysikk}"); }
        _units.Add(new Unit
        {
            Key = key,
            Names = names ?? LocalizedText.Of("en", key),
            Level = map.Number("level", Level, "write institution, faculty or department") ?? (UnitLevel)Math.Min(depth, (int)UnitLevel.Department),
            ParentKey = parent,
            Aliases = [.. map.Texts("aliases").Concat(map.Texts("collections")).Distinct(StringComparer.Ordinal)],
            From = map.Number("from", Date, DateHint),
            Until = map.Number("until", Date, DateHint),
            NodeKeys = NodeKeys(map),
        });
        foreach (var child in map.Maps("units")) { ReadUnit(child, key, depth + 1); }
        map.Close();
    }

    private string KeyOf(YamlMap map)
    {
        const string hint = "use letters, digits, - and _ only";
        var key = map.Value("key", text => IsKey(text) ? text : null, hint);
        if (!map.Has("key")) { map.Missing("key", $"give the unit a lasting key; it becomes part of addresses ({hint})"); }
        if (key is not null && !_keys.Add(key)) { map.Wrong(map.At("key"), "key", key, "another unit has this key"); }
        return key ?? $"line-{map.Start.Line}";
    }

    private static ImmutableSortedDictionary<PartialDate, string> NodeKeys(YamlMap map)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<PartialDate, string>();
        AddNodeKeys(builder, map.Map("years"), "years", depth: 4, "a year, such as 2022");
        AddNodeKeys(builder, map.Map("months"), "months", depth: 7, "a year and month, such as 2022-06");
        return builder.ToImmutable();
    }

    private static void AddNodeKeys(ImmutableSortedDictionary<PartialDate, string>.Builder builder, YamlMap? nodes, string name, int depth, string shape)
    {
        if (nodes is null) { return; }
        foreach (var (text, key, at) in nodes.Entries())
        {
            if (text.Length != depth || Date(text) is not { } date) { nodes.Wrong(at, name, text, $"write {shape}, and after the colon the key of its node"); }
            else if (!IsKey(key)) { nodes.Wrong(at, text, key, "a key has letters, digits, - and _ only"); }
            else { builder[date] = key; }
        }
    }

    private static TaggingRule? ReadRule(YamlMap map, UnitTree tree)
    {
        var unit = RuleUnit(map, tree);
        var said = s_subjects.Where(subject => map.Has(subject.Key)).ToList();
        var texts = s_subjects.Select(subject => map.Text(subject.Key)).OfType<string>().ToList();
        if (said.Count != 1) { map.Missing("collection", "a rule says exactly one of collection, tag, author or keyword"); }
        map.Close();
        return unit is null || said.Count != 1 || texts.Count != 1 ? null : new TaggingRule(said[0].Subject, texts[0], unit.Key);
    }

    private static Unit? RuleUnit(YamlMap map, UnitTree tree)
    {
        if (map.Text("unit") is not { } text)
        {
            if (!map.Has("unit")) { map.Missing("unit", "write the key or name of the unit the rule places in"); }
            return null;
        }
        var found = tree.Named(text);
        if (found.Length == 1) { return found[0]; }
        map.Wrong(map.At("unit"), "unit", text, found.IsEmpty ? UnitNames.Hint(tree, text) : "several units have this name; write the key");
        return null;
    }

    private const string DateHint = "write a year, a month or a day, such as 2019, 2019-04 or 2019-04-30";

    private static UnitLevel? Level(string text) => text switch
    {
        "institution" => UnitLevel.Institution,
        "faculty" => UnitLevel.Faculty,
        "department" => UnitLevel.Department,
        _ => null,
    };

    private static PartialDate? Date(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static bool IsKey(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
