using System.Collections.Immutable;
using System.Text.Json;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>The collections of a Better BibTeX file, and which items are in them; empty for the Web API's, which give keys only.</summary>
internal sealed class ZoteroJsonCollections
{
    private readonly Dictionary<string, (string? Name, string? Parent)> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _keysByItem = new(StringComparer.Ordinal);

    /// <summary>Takes the frame's object <c>collections</c>: key → name, parent, ids of items.</summary>
    public void Add(JsonElement collections)
    {
        if (collections.ValueKind != JsonValueKind.Object) { return; }
        foreach (var property in collections.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Object) { continue; }
            var key = JsonValues.Text(property.Value, "key") ?? property.Name;
            _collections[key] = (JsonValues.Text(property.Value, "name"), JsonValues.Text(property.Value, "parent"));
            AddItems(key, property.Value);
        }
    }

    /// <summary>The collections an object is in: those it names itself, then those that name it.</summary>
    public ImmutableArray<Collection> Of(ZoteroJsonObject item)
    {
        var keys = new List<string>();
        if (item.Data.TryGetProperty("collections", out var own) && own.ValueKind == JsonValueKind.Array) { keys.AddRange(own.EnumerateArray().Select(JsonValues.Text).OfType<string>()); }
        foreach (var name in new[] { JsonValues.Text(item.Data, "itemID"), item.Key })
        {
            if (name is not null && _keysByItem.TryGetValue(name, out var holding)) { keys.AddRange(holding); }
        }
        keys.Sort(StringComparer.Ordinal); // their order says nothing, and differs from shape to shape
        return [.. keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Select(key => Find(key, []))];
    }

    private void AddItems(string key, JsonElement collection)
    {
        if (!collection.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array) { return; }
        foreach (var id in items.EnumerateArray().Select(JsonValues.Text).OfType<string>())
        {
            if (!_keysByItem.TryGetValue(id, out var keys)) { _keysByItem[id] = keys = []; }
            keys.Add(key);
        }
    }

    // A file that makes a collection its own ancestor gets a chain that ends there.
    private Collection Find(string key, HashSet<string> below)
    {
        if (!_collections.TryGetValue(key, out var found)) { return new Collection(key, null); }
        below.Add(key);
        var hasParent = !string.IsNullOrEmpty(found.Parent) && !below.Contains(found.Parent) && _collections.ContainsKey(found.Parent);
        return new Collection(key, found.Name, hasParent ? Find(found.Parent!, below) : null); // not empty: checked above
    }
}
