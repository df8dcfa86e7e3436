using System.Collections.Immutable;
using System.Text.Json;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>The collections of a Better BibTeX file, and which items are in them; empty for the Web API's, which give keys only.</summary>
internal sealed class ZoteroJsonCollections
{
    private const int DeepestPath = 64;

    private readonly Dictionary<string, (string? Name, string? Parent)> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _keysByItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Collection? Collection, int Depth)> _made = new(StringComparer.Ordinal);

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
        return [.. keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Select(key => Find(key))];
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

    // A file that makes a collection its own ancestor, or nests them deeper than anyone does, gets a chain that ends there. Each is made once and shared by those in it.
    private Collection Find(string key)
    {
        var path = new Stack<string>();
        var top = key;
        while (top is not null && !_made.ContainsKey(top) && !path.Contains(top) && path.Count < DeepestPath)
        {
            path.Push(top);
            top = _collections.GetValueOrDefault(top).Parent is { } parent && _collections.ContainsKey(parent) ? parent : null;
        }
        var (above, depth) = top is not null && _made.TryGetValue(top, out var made) ? made : (null, 0);
        foreach (var below in path)
        {
            var hasRoom = depth < DeepestPath;
            (above, depth) = (new Collection(below, _collections.GetValueOrDefault(below).Name, hasRoom ? above : null), hasRoom ? depth + 1 : 1);
            _made[below] = (above, depth);
        }
        return above!; // the path holds at least the key, or the key was made before
    }
}
