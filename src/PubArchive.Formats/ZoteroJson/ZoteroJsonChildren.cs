using System.Text;
using System.Text.Json;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>What a first pass over the file finds: notes and attachments that stand beside their items, and the collections.</summary>
internal sealed class ZoteroJsonChildren
{
    private readonly Dictionary<string, List<(ZoteroJsonObject Object, string Text, int Line)>> _byParent = new(StringComparer.Ordinal);

    /// <summary>The collections of the file.</summary>
    public ZoteroJsonCollections Collections { get; } = new();

    /// <summary>Looks through a whole text.</summary>
    public static ZoteroJsonChildren Find(Stream utf8)
    {
        var found = new ZoteroJsonChildren();
        var records = new JsonRecords(utf8);
        while (records.Read())
        {
            if (records.FrameKey == "collections") { found.Collections.Add(Parse(records.Text)); }
            else if (records.FrameKey is null && records.Text.Span.IndexOf("\"parentItem\""u8) >= 0) { found.Take(records); }
        }
        return found;
    }

    /// <summary>Whether an object is a note or attachment that its item takes.</summary>
    public static bool IsChild(ZoteroJsonObject item) => item.Parent is not null && item.ItemType is "note" or "attachment";

    /// <summary>The children of an item and their texts, each handed out once.</summary>
    public (List<ZoteroJsonObject> Objects, string Text) TakeOf(string? key)
    {
        if (key is null || !_byParent.Remove(key, out var children)) { return ([], ""); }
        return ([.. children.Select(child => child.Object)], string.Concat(children.Select(child => "\n" + child.Text)));
    }

    /// <summary>Those whose item is not in the file.</summary>
    public IEnumerable<ReadRecord> Orphans() =>
        from pair in _byParent
        from child in pair.Value
        orderby child.Line
        select new ReadRecord(null, [new Diagnostic(Severity.Warning, child.Line, "ZJS004", $"The {child.Object.ItemType} {child.Object.Key} belongs to the item {pair.Key}, which is not in the file; it was passed over. Export the item with it.")], child.Line, child.Text);

    /// <summary>A value as element; it keeps its own copy of the text.</summary>
    public static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 });
        return JsonElement.ParseValue(ref reader);
    }

    private void Take(JsonRecords records)
    {
        var child = ZoteroJsonObject.Of(Parse(records.Text));
        if (!IsChild(child)) { return; }
        var parent = child.Parent!; // a child has one
        if (!_byParent.TryGetValue(parent, out var children)) { _byParent[parent] = children = []; }
        children.Add((child, Encoding.UTF8.GetString(records.Text.Span), records.Line));
    }
}
