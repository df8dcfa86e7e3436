using System.Text.Json;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>Writes items and collections as Better BibTeX's JSON export does, the collections behind the items so that items are enumerated once.</summary>
internal sealed class BetterBibTexJsonWriter : IRecordWriter
{
    // The export translator that such files name as their maker.
    private const string Translator = "36a3b0b5-bad0-4a04-b79b-441c7cef77db";

    private readonly SortedDictionary<string, (Collection Collection, List<int> Items)> _collections = new(StringComparer.Ordinal);
    private int _count;

    /// <inheritdoc/>
    public void Write(IEnumerable<Item> items, Stream stream)
    {
        _collections.Clear();
        _count = 0;
        using var writer = new Utf8JsonWriter(stream, JsonWriting.Indented);
        writer.WriteStartObject();
        writer.WriteStartObject("config");
        writer.WriteString("id", Translator);
        writer.WriteString("label", "BetterBibTeX JSON");
        writer.WriteEndObject();
        writer.WriteStartArray("items");
        foreach (var item in items)
        {
            WriteItem(writer, item);
            if (writer.BytesPending > JsonWriting.FlushAt) { writer.Flush(); }
        }
        writer.WriteEndArray();
        WriteCollections(writer);
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    private void WriteItem(Utf8JsonWriter writer, Item item)
    {
        _count++;
        foreach (var collection in item.Collections) { Take(collection).Items.Add(_count); }
        writer.WriteStartObject();
        ZoteroJsonData.WriteText(writer, "key", item.Key);
        writer.WriteNumber("itemID", _count);
        ZoteroJsonData.WriteText(writer, "uri", ZoteroUri.Of(item));
        ZoteroJsonData.Write(writer, item);
        if (item is { Type: ItemType.Attachment, Attachments: [var file, ..] }) { ZoteroJsonData.WriteAttachmentFields(writer, file); }
        if (item is { Type: ItemType.Note, Notes: [var self, ..] }) { writer.WriteString("note", self.Html); }
        writer.WriteStartArray("notes");
        foreach (var note in item.Notes.Skip(item.Type == ItemType.Note ? 1 : 0)) { WriteNote(writer, note); }
        writer.WriteEndArray();
        writer.WriteStartArray("attachments");
        foreach (var attachment in item.Attachments.Skip(item.Type == ItemType.Attachment ? 1 : 0)) { WriteAttachment(writer, attachment); }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter writer, Note note)
    {
        writer.WriteStartObject();
        ZoteroJsonData.WriteText(writer, "key", note.Key);
        writer.WriteString("itemType", "note");
        writer.WriteString("note", note.Html);
        writer.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter writer, Attachment attachment)
    {
        writer.WriteStartObject();
        ZoteroJsonData.WriteText(writer, "key", attachment.Key);
        ZoteroJsonData.WriteAttachment(writer, attachment);
        writer.WriteEndObject();
    }

    private (Collection Collection, List<int> Items) Take(Collection collection)
    {
        if (collection.Parent is { } parent) { Take(parent); }
        var key = KeyOf(collection);
        if (!_collections.TryGetValue(key, out var entry)) { _collections[key] = entry = (collection, []); }
        return entry;
    }

    private void WriteCollections(Utf8JsonWriter writer)
    {
        var children = _collections.ToLookup(pair => pair.Value.Collection.Parent is { } parent ? KeyOf(parent) : "", pair => pair.Key, StringComparer.Ordinal);
        writer.WriteStartObject("collections");
        foreach (var (key, (collection, items)) in _collections)
        {
            writer.WriteStartObject(key);
            writer.WriteString("key", key);
            writer.WriteString("parent", collection.Parent is { } parent ? KeyOf(parent) : "");
            ZoteroJsonData.WriteText(writer, "name", collection.Name);
            writer.WriteStartArray("collections");
            foreach (var child in children[key]) { writer.WriteStringValue(child); }
            writer.WriteEndArray();
            writer.WriteStartArray("items");
            foreach (var item in items) { writer.WriteNumberValue(item); }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    // A collection known by name only gets a key made of its path.
    private static string KeyOf(Collection collection) => collection.Key ?? ZoteroKey.Derive(PathOf(collection)).Value;

    private static string PathOf(Collection collection) => collection.Parent is { } parent ? $"{PathOf(parent)}/{collection.Name}" : $"{collection.Name}";
}
