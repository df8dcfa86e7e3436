using System.Globalization;
using System.Text.Json;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>Writes items as Zotero's Web API gives them: an envelope each, notes and attachments as items of their own behind their parent. Names of collections have no place in it.</summary>
/// <remarks>Children of an item without key cannot name it; they stand inside the item, as translators write them.</remarks>
internal sealed class ZoteroApiJsonWriter : IRecordWriter
{
    /// <inheritdoc/>
    public void Write(IEnumerable<Item> items, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonWriting.Indented);
        writer.WriteStartArray();
        foreach (var item in items)
        {
            WriteItem(writer, item);
            if (item.Key is not null) { WriteChildren(writer, item); }
            if (writer.BytesPending > JsonWriting.FlushAt) { writer.Flush(); }
        }
        writer.WriteEndArray();
        writer.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    private static void WriteItem(Utf8JsonWriter writer, Item item)
    {
        WriteEnvelope(writer, item.Key, item.Library);
        ZoteroJsonData.Write(writer, item);
        if (item is { Type: ItemType.Attachment, Attachments: [var file, ..] }) { ZoteroJsonData.WriteAttachmentFields(writer, file); }
        if (item is { Type: ItemType.Note, Notes: [var note, ..] }) { writer.WriteString("note", note.Html); }
        if (item.Key is null) { WriteInside(writer, item); }
        writer.WriteStartArray("collections");
        foreach (var collection in item.Collections)
        {
            if (collection.Key is { } key) { writer.WriteStringValue(key); }
        }
        writer.WriteEndArray();
        WriteEnd(writer);
    }

    private static void WriteEnvelope(Utf8JsonWriter writer, string? key, string? library)
    {
        writer.WriteStartObject();
        ZoteroJsonData.WriteText(writer, "key", key);
        writer.WriteNumber("version", 0);
        WriteLibrary(writer, key, library);
        writer.WriteStartObject("data");
        ZoteroJsonData.WriteText(writer, "key", key);
        writer.WriteNumber("version", 0);
    }

    // A library that never met a server, users/local/…, has no number; it stands in the address.
    private static void WriteLibrary(Utf8JsonWriter writer, string? key, string? library)
    {
        if (library?.Split('/') is not [var kind, var id] || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (library is not null && key is not null) { writer.WriteString("uri", $"http://zotero.org/{library}/items/{key}"); }
            return;
        }
        writer.WriteStartObject("library");
        writer.WriteString("type", kind == "groups" ? "group" : "user");
        writer.WriteNumber("id", number);
        writer.WriteEndObject();
    }

    private static void WriteInside(Utf8JsonWriter writer, Item item)
    {
        writer.WriteStartArray("notes");
        foreach (var note in Notes(item))
        {
            writer.WriteStartObject();
            writer.WriteString("itemType", "note");
            writer.WriteString("note", note.Html);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("attachments");
        foreach (var attachment in Attachments(item))
        {
            writer.WriteStartObject();
            ZoteroJsonData.WriteAttachment(writer, attachment);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteChildren(Utf8JsonWriter writer, Item item)
    {
        foreach (var note in Notes(item))
        {
            WriteEnvelope(writer, note.Key, item.Library);
            writer.WriteString("parentItem", item.Key);
            writer.WriteString("itemType", "note");
            writer.WriteString("note", note.Html);
            WriteEnd(writer);
        }
        foreach (var attachment in Attachments(item))
        {
            WriteEnvelope(writer, attachment.Key, item.Library);
            writer.WriteString("parentItem", item.Key);
            ZoteroJsonData.WriteAttachment(writer, attachment);
            WriteEnd(writer);
        }
    }

    private static void WriteEnd(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // The first note of a note, and the first file of a file, is the item itself.
    private static IEnumerable<Note> Notes(Item item) => item.Notes.Skip(item.Type == ItemType.Note ? 1 : 0);

    private static IEnumerable<Attachment> Attachments(Item item) => item.Attachments.Skip(item.Type == ItemType.Attachment ? 1 : 0);
}
