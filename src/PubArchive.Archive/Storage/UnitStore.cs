using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Storage;

/// <summary>Keeps the organisation in the database.</summary>
internal static class UnitStore
{
    public static UnitTree Load(Database database)
    {
        const string select = "select key, level, parent_key as ParentKey, names, aliases, node_keys as NodeKeys, first, last from unit order by position";
        var units = database.Connection.Query<UnitRow>(select).Select(row => row.ToUnit()).ToImmutableArray();
        return units.IsEmpty ? UnitTree.Empty : new UnitTree(units);
    }

    public static void Save(Database database, UnitTree tree)
    {
        const string insert = """
            insert into unit (key, position, level, parent_key, names, aliases, node_keys, first, last)
            values (@Key, @Position, @Level, @ParentKey, @Names, @Aliases, @NodeKeys, @First, @Last)
            """;
        database.Execute("delete from unit");
        database.Connection.Execute(insert, tree.Units.Select((unit, position) => new
        {
            unit.Key,
            Position = position,
            Level = Name(unit.Level),
            unit.ParentKey,
            Names = Map(unit.Names.Texts.Select(pair => (pair.Key, pair.Value))),
            Aliases = JsonText.WriteObject(unit.Aliases, static (json, aliases) =>
            {
                json.WriteStartArray();
                foreach (var alias in aliases) { json.WriteStringValue(alias); }
                json.WriteEndArray();
            }),
            NodeKeys = Map(unit.NodeKeys.Select(pair => (pair.Key.ToString(), pair.Value))),
            First = unit.From?.ToString(),
            Last = unit.Until?.ToString(),
        }));
    }

    private static string Map(IEnumerable<(string Key, string Text)> entries) => JsonText.WriteObject(entries, static (json, entries) =>
    {
        json.WriteStartObject();
        foreach (var (key, text) in entries) { json.WriteString(key, text); }
        json.WriteEndObject();
    });

    private static string Name(UnitLevel level) => level switch
    {
        UnitLevel.Institution => "institution",
        UnitLevel.Faculty => "faculty",
        _ => "department",
    };

    private sealed record UnitRow(string Key, string Level, string? ParentKey, string Names, string Aliases, string NodeKeys, string? First, string? Last)
    {
        public Unit ToUnit()
        {
            using var aliases = JsonDocument.Parse(Aliases);
            return new Unit
            {
                Key = Key,
                Level = Level switch { "institution" => UnitLevel.Institution, "faculty" => UnitLevel.Faculty, _ => UnitLevel.Department },
                ParentKey = ParentKey,
                Names = new LocalizedText(Map(Names).ToImmutableSortedDictionary(StringComparer.Ordinal)),
                Aliases = [.. aliases.RootElement.EnumerateArray().Select(alias => alias.GetString() ?? "")],
                NodeKeys = Map(NodeKeys).ToImmutableSortedDictionary(pair => PartialDate.Parse(pair.Key), pair => pair.Value),
                From = First is null ? null : PartialDate.Parse(First),
                Until = Last is null ? null : PartialDate.Parse(Last),
            };
        }

        private static List<KeyValuePair<string, string>> Map(string text)
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.GetString() ?? ""))];
        }
    }
}
