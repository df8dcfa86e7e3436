using System.Text.Json;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>The schema Zotero's import cases were made for, 29: which fields its item types had.</summary>
internal static class OlderSchema
{
    private static readonly Lazy<HashSet<(string Type, string Field)>> s_fields = new(Load);

    public static bool Has(ItemType type, Field field) => s_fields.Value.Contains((ZoteroSchema.Name(type), ZoteroSchema.Name(field)));

    private static HashSet<(string Type, string Field)> Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("data", "zotero-schema", "schema-29.json")));
        return [.. json.RootElement.GetProperty("itemTypes").EnumerateArray().SelectMany(type => type.GetProperty("fields").EnumerateArray().Select(field => (type.GetProperty("itemType").GetString()!, field.GetProperty("field").GetString()!)))];
    }
}
