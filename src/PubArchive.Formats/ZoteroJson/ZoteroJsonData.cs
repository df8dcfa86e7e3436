using System.Globalization;
using System.Text.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>Writes what the Web API's and Better BibTeX's JSON say of an item in the same words.</summary>
internal static class ZoteroJsonData
{
    /// <summary>Fields, creators, tags, relations and dates; every field is one the item type has, all else stands in <c>extra</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Item item)
    {
        writer.WriteString("itemType", ZoteroSchema.Name(item.Type));
        var extra = new ExtraText(item[Field.Extra]);
        foreach (var (field, text) in item.Fields)
        {
            if (field == Field.Extra) { continue; }
            if (ZoteroSchema.IsValid(item.Type, field)) { writer.WriteString(ZoteroSchema.Name(field), text); }
            else { extra.Add(ExtraText.NameOf(field), text); }
        }
        if (item.CiteKey is { } citeKey && item.Fields[Field.CitationKey] is null && ZoteroSchema.IsValid(item.Type, Field.CitationKey)) { writer.WriteString("citationKey", citeKey); }
        if (extra.ToString() is { Length: > 0 } lines) { writer.WriteString("extra", lines); }
        WriteCreators(writer, item);
        WriteTags(writer, item);
        WriteRelations(writer, item);
        WriteMoment(writer, "dateAdded", item.DateAdded);
        WriteMoment(writer, "dateModified", item.DateModified);
    }

    /// <summary>A text that is not written when there is none.</summary>
    public static void WriteText(Utf8JsonWriter writer, string key, string? text)
    {
        if (text is not null) { writer.WriteString(key, text); }
    }

    /// <summary>What is known of an attachment, as a program can find it.</summary>
    public static void WriteAttachment(Utf8JsonWriter writer, Attachment attachment)
    {
        writer.WriteString("itemType", "attachment");
        WriteAttachmentFields(writer, attachment);
        WriteText(writer, "title", attachment.Title);
        WriteText(writer, "url", attachment.Url);
    }

    /// <summary>How an attachment is kept, but for the title and address an item of its own has as fields.</summary>
    public static void WriteAttachmentFields(Utf8JsonWriter writer, Attachment attachment)
    {
        writer.WriteString("linkMode", attachment.Path is null ? "linked_url" : "linked_file");
        WriteText(writer, "path", attachment.Path);
        WriteText(writer, "contentType", attachment.ContentType);
    }

    private static void WriteCreators(Utf8JsonWriter writer, Item item)
    {
        writer.WriteStartArray("creators");
        foreach (var creator in item.Creators)
        {
            writer.WriteStartObject();
            writer.WriteString("creatorType", ZoteroSchema.Name(creator.Type));
            if (creator.IsOneField) { writer.WriteString("name", creator.LastName); }
            else
            {
                writer.WriteString("firstName", creator.FirstName ?? "");
                writer.WriteString("lastName", creator.LastName);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteTags(Utf8JsonWriter writer, Item item)
    {
        writer.WriteStartArray("tags");
        foreach (var tag in item.Tags)
        {
            writer.WriteStartObject();
            writer.WriteString("tag", tag.Name);
            if (tag.IsAutomatic) { writer.WriteNumber("type", 1); }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteRelations(Utf8JsonWriter writer, Item item)
    {
        writer.WriteStartObject("relations");
        foreach (var group in item.Relations.GroupBy(relation => relation.Predicate, StringComparer.Ordinal))
        {
            writer.WriteStartArray(group.Key);
            foreach (var relation in group) { writer.WriteStringValue(relation.Object); }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter writer, string key, DateTimeOffset? moment) =>
        WriteText(writer, key, moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
