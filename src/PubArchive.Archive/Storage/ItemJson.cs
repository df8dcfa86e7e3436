using System.Text.Json;
using PubArchive.Items;
using static PubArchive.Archive.Storage.JsonText;

namespace PubArchive.Archive.Storage;

/// <summary>An item as the archive keeps it: one JSON object in Zotero's words, the same text for the same item.</summary>
internal static class ItemJson
{
    /// <summary>The item's text.</summary>
    public static string Write(Item item) => WriteObject(item, static (json, item) =>
    {
        json.WriteStartObject();
        json.WriteString("itemType", ZoteroSchema.Name(item.Type));
        WriteOptional(json, "key", item.Key);
        WriteOptional(json, "library", item.Library);
        WriteOptional(json, "citeKey", item.CiteKey);
        WriteFields(json, item.Fields);
        WriteList(json, "creators", item.Creators, WriteCreator);
        WriteList(json, "tags", item.Tags, WriteTag);
        WriteList(json, "collections", item.Collections, WriteCollection);
        WriteList(json, "notes", item.Notes, WriteNote);
        WriteList(json, "attachments", item.Attachments, WriteAttachment);
        WriteList(json, "relations", item.Relations, WriteRelation);
        WriteOptional(json, "dateAdded", Instant.Write(item.DateAdded));
        WriteOptional(json, "dateModified", Instant.Write(item.DateModified));
        json.WriteEndObject();
    });

    /// <summary>The item of a text that <see cref="Write"/> made.</summary>
    public static Item Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        return new Item
        {
            Type = ZoteroSchema.TryParse(root.GetProperty("itemType").GetString(), out ItemType type) ? type : ItemType.Document,
            Key = Text(root, "key"),
            Library = Text(root, "library"),
            CiteKey = Text(root, "citeKey"),
            Fields = ReadFields(root),
            Creators = List(root, "creators", ReadCreator),
            Tags = List(root, "tags", static tag => new Tag(Text(tag, "tag") ?? "", tag.TryGetProperty("type", out _))),
            Collections = List(root, "collections", ReadCollection),
            Notes = List(root, "notes", static note => new Note(Text(note, "note") ?? "", Text(note, "key"))),
            Attachments = List(root, "attachments", ReadAttachment),
            Relations = List(root, "relations", static relation => new Relation(Text(relation, "predicate") ?? "", Text(relation, "object") ?? "")),
            DateAdded = Instant.Read(Text(root, "dateAdded")),
            DateModified = Instant.Read(Text(root, "dateModified")),
        };
    }

    private static void WriteFields(Utf8JsonWriter json, ItemFields fields)
    {
        if (fields.Count == 0) { return; }
        json.WriteStartObject("fields");
        foreach (var (field, text) in fields) { json.WriteString(ZoteroSchema.Name(field), text); }
        json.WriteEndObject();
    }

    private static ItemFields ReadFields(JsonElement root)
    {
        if (!root.TryGetProperty("fields", out var fields)) { return ItemFields.Empty; }
        var texts = new List<KeyValuePair<Field, string>>();
        foreach (var property in fields.EnumerateObject())
        {
            if (ZoteroSchema.TryParse(property.Name, out Field field)) { texts.Add(new(field, property.Value.GetString() ?? "")); }
        }
        return ItemFields.From(texts);
    }

    private static void WriteCreator(Utf8JsonWriter json, Creator creator)
    {
        json.WriteStartObject();
        json.WriteString("creatorType", ZoteroSchema.Name(creator.Type));
        json.WriteString(creator.IsOneField ? "name" : "lastName", creator.LastName);
        WriteOptional(json, "firstName", creator.FirstName);
        json.WriteEndObject();
    }

    private static Creator ReadCreator(JsonElement element)
    {
        var type = ZoteroSchema.TryParse(Text(element, "creatorType"), out CreatorType read) ? read : CreatorType.Contributor;
        return Text(element, "name") is { } name
            ? Creator.OneField(type, name)
            : Creator.Person(type, Text(element, "lastName") ?? "", Text(element, "firstName"));
    }

    private static void WriteTag(Utf8JsonWriter json, Tag tag)
    {
        json.WriteStartObject();
        json.WriteString("tag", tag.Name);
        if (tag.IsAutomatic) { json.WriteNumber("type", 1); }
        json.WriteEndObject();
    }

    private static void WriteCollection(Utf8JsonWriter json, Collection collection)
    {
        json.WriteStartObject();
        WriteOptional(json, "key", collection.Key);
        WriteOptional(json, "name", collection.Name);
        if (collection.Parent is { } parent)
        {
            json.WritePropertyName("parent");
            WriteCollection(json, parent);
        }
        json.WriteEndObject();
    }

    private static Collection ReadCollection(JsonElement element) =>
        new(Text(element, "key"), Text(element, "name"), element.TryGetProperty("parent", out var parent) ? ReadCollection(parent) : null);

    private static void WriteNote(Utf8JsonWriter json, Note note)
    {
        json.WriteStartObject();
        json.WriteString("note", note.Html);
        WriteOptional(json, "key", note.Key);
        json.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter json, Attachment attachment)
    {
        json.WriteStartObject();
        WriteOptional(json, "key", attachment.Key);
        WriteOptional(json, "title", attachment.Title);
        WriteOptional(json, "path", attachment.Path);
        WriteOptional(json, "url", attachment.Url);
        WriteOptional(json, "contentType", attachment.ContentType);
        json.WriteEndObject();
    }

    private static Attachment ReadAttachment(JsonElement element) => new()
    {
        Key = Text(element, "key"),
        Title = Text(element, "title"),
        Path = Text(element, "path"),
        Url = Text(element, "url"),
        ContentType = Text(element, "contentType"),
    };

    private static void WriteRelation(Utf8JsonWriter json, Relation relation)
    {
        json.WriteStartObject();
        json.WriteString("predicate", relation.Predicate);
        json.WriteString("object", relation.Object);
        json.WriteEndObject();
    }
}
