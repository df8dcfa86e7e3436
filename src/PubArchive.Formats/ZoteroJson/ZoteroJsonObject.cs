using System.Globalization;
using System.Text.Json;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>One object of Zotero's JSON, in its envelope (<c>key</c>, <c>library</c>, <c>data</c>) or bare: who it is and what it hangs on.</summary>
internal readonly struct ZoteroJsonObject
{
    private readonly JsonElement _envelope;

    private ZoteroJsonObject(JsonElement envelope, JsonElement data) => (_envelope, Data) = (envelope, data);

    /// <summary>The object that holds <c>itemType</c> and the fields.</summary>
    public JsonElement Data { get; }

    /// <summary>Zotero's word for the item type; <see langword="null"/> when the object is no item.</summary>
    public string? ItemType => JsonValues.Text(Data, "itemType");

    /// <summary>The key as written; <see langword="null"/> when there is none.</summary>
    public string? Key => NotEmpty(JsonValues.Text(Data, "key") ?? JsonValues.Text(_envelope, "key") ?? JsonValues.Text(Data, "itemKey")) ?? (AddressOf(out _, out var key) ? key : null);

    /// <summary>The key of the item this one is a child of; <see langword="null"/> for an item of its own.</summary>
    public string? Parent => NotEmpty(JsonValues.Text(Data, "parentItem"));

    /// <summary>Whether Zotero keeps it in its trash.</summary>
    public bool IsInTrash => JsonValues.Text(Data, "deleted") is "1" or "true";

    /// <summary>The library, <c>users/475425</c> or <c>groups/12</c>, by the envelope or the object's address; <see langword="null"/> when not said.</summary>
    public string? Library
    {
        get
        {
            if (_envelope.TryGetProperty("library", out var library) && JsonValues.Text(library, "id") is { Length: > 0 } id && !id.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                return (JsonValues.Text(library, "type") == "group" ? "groups/" : "users/") + id;
            }
            return AddressOf(out var inAddress, out _) ? inAddress : null;
        }
    }

    /// <summary>Takes an element for an object; its <c>data</c> when it is an envelope.</summary>
    public static ZoteroJsonObject Of(JsonElement element) =>
        new(element, element.ValueKind == JsonValueKind.Object && element.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : element);

    /// <summary>A moment such as <c>2011-02-02T22:26:36Z</c>; <see langword="null"/> when there is none or it is none.</summary>
    public DateTimeOffset? Moment(string key) =>
        DateTimeOffset.TryParse(JsonValues.Text(Data, key), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>The object as child note of an item.</summary>
    public Note ToNote() => new(JsonValues.Text(Data, "note") ?? "", Key);

    /// <summary>The object as attachment of an item.</summary>
    public Attachment ToAttachment() => new()
    {
        Key = Key,
        Title = NotEmpty(JsonValues.Text(Data, "title")),
        Path = NotEmpty(JsonValues.Text(Data, "path")) ?? NotEmpty(JsonValues.Text(Data, "localPath")) ?? NotEmpty(JsonValues.Text(Data, "filename")),
        Url = NotEmpty(JsonValues.Text(Data, "url")),
        ContentType = NotEmpty(JsonValues.Text(Data, "contentType")) ?? NotEmpty(JsonValues.Text(Data, "mimeType")),
    };

    private bool AddressOf(out string library, out string key) => ZoteroUri.TryParse(JsonValues.Text(Data, "uri") ?? JsonValues.Text(_envelope, "uri"), out library, out key);

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
