using System.Collections.Immutable;
using System.Text.Json;
using PubArchive.Catalogue;
using PubArchive.Items;
using static PubArchive.Archive.Storage.JsonText;

namespace PubArchive.Archive.Storage;

/// <summary>Keeps the organisation in the database: one document, the same text for the same units.</summary>
internal static class UnitStore
{
    /// <summary>The document's name.</summary>
    public const string Name = "units";

    public static UnitTree Load(Database database)
    {
        if (Documents.Find(database, Name) is not { } held) { return UnitTree.Empty; }
        using var document = JsonDocument.Parse(held.Text);
        var units = document.RootElement.EnumerateArray().Select(Read).ToImmutableArray();
        return units.IsEmpty ? UnitTree.Empty : new UnitTree(units);
    }

    /// <summary>Replaces the organisation in the name of a step.</summary>
    /// <returns>Whether it is another now.</returns>
    public static bool Save(Database database, UnitTree tree, long step) => 
        Write(Load(database)) != Write(tree) && Documents.Put(database, Name, Write(tree), step);

    private static string Write(UnitTree tree) => WriteObject(tree, static (json, tree) =>
    {
        json.WriteStartArray();
        foreach (var unit in tree.Units) { Write(json, unit); }
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Unit unit)
    {
        json.WriteStartObject();
        json.WriteString("key", unit.Key);
        json.WriteString("level", NameOf(unit.Level));
        WriteOptional(json, "parent", unit.ParentKey);
        WriteMap(json, "names", unit.Names.Texts);
        json.WriteStartArray("aliases");
        foreach (var alias in unit.Aliases) { json.WriteStringValue(alias); }
        json.WriteEndArray();
        WriteMap(json, "nodeKeys", unit.NodeKeys.Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value)));
        WriteOptional(json, "first", unit.From?.ToString());
        WriteOptional(json, "last", unit.Until?.ToString());
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> entries)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in entries) { json.WriteString(key, text); }
        json.WriteEndObject();
    }

    private static Unit Read(JsonElement unit) => new()
    {
        Key = Text(unit, "key") ?? "",
        Level = Text(unit, "level") switch { "institution" => UnitLevel.Institution, "faculty" => UnitLevel.Faculty, _ => UnitLevel.Department },
        ParentKey = Text(unit, "parent"),
        Names = new LocalizedText(Map(unit, "names").ToImmutableSortedDictionary(StringComparer.Ordinal)),
        Aliases = List(unit, "aliases", static alias => alias.GetString() ?? ""),
        NodeKeys = Map(unit, "nodeKeys").ToImmutableSortedDictionary(pair => PartialDate.Parse(pair.Key), pair => pair.Value),
        From = Text(unit, "first") is { } first ? PartialDate.Parse(first) : null,
        Until = Text(unit, "last") is { } last ? PartialDate.Parse(last) : null,
    };

    private static IEnumerable<KeyValuePair<string, string>> Map(JsonElement unit, string name) =>
        unit.TryGetProperty(name, out var map) ? map.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.GetString() ?? "")) : [];

    private static string NameOf(UnitLevel level) => level switch
    {
        UnitLevel.Institution => "institution",
        UnitLevel.Faculty => "faculty",
        _ => "department",
    };
}
