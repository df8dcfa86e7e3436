using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using PubArchive.Formats.Json;
using PubArchive.Items;

namespace PubArchive.Formats.ZoteroJson;

/// <summary>Makes an item of one object of Zotero's JSON; what the item type has no field for goes to Extra.</summary>
internal sealed class ZoteroJsonItem
{
    // What Zotero and its programs keep for themselves, or what is read elsewhere.
    private static readonly FrozenSet<string> s_housekeeping = FrozenSet.ToFrozenSet(
    [
        "key", "version", "itemType", "parentItem", "deleted", "inPublications", "synced", "uri", "itemID", "itemKey", "libraryID", "select", "id", "dateAdded", "dateModified",
        "creators", "tags", "notes", "attachments", "collections", "relations", "seeAlso", "itemUri", "extra", "uniqueFields", "multi", "complete", "_realItemType",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_ofAttachment = FrozenSet.ToFrozenSet(
        ["linkMode", "contentType", "mimeType", "charset", "filename", "path", "localPath", "defaultPath", "md5", "mtime", "note"], StringComparer.Ordinal);

    private readonly ZoteroJsonObject _source;
    private readonly int _line;
    private readonly Dictionary<Field, string> _fields = [];
    private readonly List<Diagnostic> _notices = [];
    private readonly ExtraText _extra = new();
    private ItemType _type;

    public ZoteroJsonItem(ZoteroJsonObject source, int line) => (_source, _line) = (source, line);

    /// <summary>What was noticed, complete when the item was made.</summary>
    public ImmutableArray<Diagnostic> Notices => [.. _notices];

    /// <summary>The item.</summary>
    /// <param name="children">Its notes and attachments that stand elsewhere in the file.</param>
    /// <param name="collections">The collections the file says it is in, by item id and by key.</param>
    public Item ToItem(IReadOnlyList<ZoteroJsonObject> children, ZoteroJsonCollections collections)
    {
        foreach (var property in _source.Data.EnumerateObject().Where(property => property.Name == "extra")) { TakeExtra(property.Value); }
        _type = TypeOf();
        var creators = Creators();
        foreach (var property in _source.Data.EnumerateObject()) { TakeField(property.Name, property.Value); }
        if (_extra.Names is { } names) { Note(Severity.Info, "ZJS002", $"{ZoteroSchema.Label(_type, "en")} has no field for {names}; kept in Extra."); }
        var (key, library) = Identity();
        if (_extra.ToString() is { Length: > 0 } extra) { _fields[Field.Extra] = extra; }
        return new Item
        {
            Key = key, Library = library, Type = _type, Fields = ItemFields.From(_fields), Creators = creators, CiteKey = _fields.GetValueOrDefault(Field.CitationKey),
            Tags = Tags(), Collections = collections.Of(_source), Relations = Relations(), Notes = Notes(children), Attachments = Attachments(children),
            DateAdded = _source.Moment("dateAdded"), DateModified = _source.Moment("dateModified"),
        };
    }

    private ItemType TypeOf()
    {
        if (ZoteroSchema.TryParse(_source.ItemType, out ItemType type)) { return type; }
        Note(Severity.Warning, "ZJS003", $"'{_source.ItemType}' is no item type of Zotero; the record was read as a document.");
        ToExtra("Item Type", _source.ItemType ?? "");
        return ItemType.Document;
    }

    private (string? Key, string? Library) Identity()
    {
        if (_source.Key is not { } text) { return (null, null); }
        if (ZoteroKey.TryParse(text, out var key)) { return (key.Value, _source.Library); }
        Note(Severity.Warning, "ZJS007", $"'{(text.Length <= 60 ? text : text[..60] + "…")}' is no Zotero key (eight letters A–Z and digits); the record was read without one.");
        return (null, null);
    }

    private void TakeField(string name, JsonElement value)
    {
        if (s_housekeeping.Contains(name) || JsonValues.IsEmpty(value)) { return; }
        if (_type is ItemType.Attachment or ItemType.Note && s_ofAttachment.Contains(name)) { return; }
        var text = JsonValues.OneLine(value);
        if (name == "accessDate" && text == "CURRENT_TIMESTAMP") { return; }
        if (ZoteroSchema.TryParse(name, out Field field) && ZoteroSchema.FieldFor(_type, field) is { } own && (_fields.TryAdd(own, text) || _fields[own] == text)) { return; }
        ToExtra(name, text);
    }

    // One text in real exports, a list of lines in Better BibTeX's test libraries.
    private void TakeExtra(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Array ? string.Join('\n', value.EnumerateArray().Select(JsonValues.OneLine)) : JsonValues.Text(value) ?? "";
        if (text.Trim() is { Length: > 0 } lines) { _extra.AddLines(lines); }
    }

    private ImmutableArray<Creator> Creators()
    {
        var creators = ImmutableArray.CreateBuilder<Creator>();
        foreach (var element in List(_source.Data, "creators"))
        {
            var role = JsonValues.Text(element, "creatorType");
            var primary = ZoteroSchema.PrimaryCreatorType(_type);
            var isKnown = ZoteroSchema.TryParse(role, out CreatorType type) && ZoteroSchema.IsValid(_type, type);
            if (!isKnown && role is null or "author" && primary is { } first) { (type, isKnown) = (first, true); }
            if (CreatorOf(element, type) is not { } creator) { continue; }
            if (isKnown) { creators.Add(creator); }
            else { ToExtra(role ?? "author", creator.IsOneField ? creator.LastName : $"{creator.LastName} || {creator.FirstName}"); }
        }
        return creators.DrainToImmutable();
    }

    private static Creator? CreatorOf(JsonElement element, CreatorType type)
    {
        if (JsonValues.Text(element, "name") is { Length: > 0 } name) { return Creator.OneField(type, name); }
        var (last, first) = (JsonValues.Text(element, "lastName") ?? "", JsonValues.Text(element, "firstName") ?? "");
        if (last.Length + first.Length == 0) { return null; }
        return JsonValues.Text(element, "fieldMode") is "1" or "true" ? Creator.OneField(type, last) : Creator.Person(type, last, first);
    }

    private ImmutableArray<Tag> Tags() =>
    [
        .. List(_source.Data, "tags").Select(tag => new Tag((JsonValues.Text(tag) ?? JsonValues.Text(tag, "tag") ?? JsonValues.Text(tag, "name") ?? "").Trim(), JsonValues.Text(tag, "type") == "1"))
            .Where(tag => tag.Name.Length > 0).Distinct(),
    ];

    private ImmutableArray<Relation> Relations()
    {
        if (!_source.Data.TryGetProperty("relations", out var relations) || relations.ValueKind != JsonValueKind.Object) { return []; }
        return
        [
            .. from property in relations.EnumerateObject()
               from target in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().Select(JsonValues.Text) : [JsonValues.Text(property.Value)]
               where !string.IsNullOrEmpty(target)
               select new Relation(property.Name, target),
        ];
    }

    private ImmutableArray<Note> Notes(IReadOnlyList<ZoteroJsonObject> children)
    {
        var inside = List(_source.Data, "notes").Select(note => JsonValues.Text(note) is { } html ? new Note(html) : ZoteroJsonObject.Of(note).ToNote());
        var own = _type == ItemType.Note ? [_source.ToNote() with { Key = null }] : Array.Empty<Note>();
        return [.. own.Concat(inside).Concat(children.Where(child => child.ItemType == "note").Select(child => child.ToNote())).Where(note => note.Html.Length > 0)];
    }

    private ImmutableArray<Attachment> Attachments(IReadOnlyList<ZoteroJsonObject> children)
    {
        var inside = List(_source.Data, "attachments").Select(attachment => ZoteroJsonObject.Of(attachment).ToAttachment());
        var own = _type == ItemType.Attachment ? [_source.ToAttachment() with { Key = null }] : Array.Empty<Attachment>();
        return [.. own.Concat(inside).Concat(children.Where(child => child.ItemType == "attachment").Select(child => child.ToAttachment()))];
    }

    private static IEnumerable<JsonElement> List(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(element => element.ValueKind is JsonValueKind.Object or JsonValueKind.String) : [];

    private void ToExtra(string name, string text) => _extra.Add(name, text, $"'{name}'");

    private void Note(Severity severity, string code, string message) => _notices.Add(new Diagnostic(severity, _line, code, message));
}
