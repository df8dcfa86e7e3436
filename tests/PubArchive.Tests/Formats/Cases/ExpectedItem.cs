using System.Text.Json;
using PubArchive.Items;

namespace PubArchive.Tests.Formats.Cases;

/// <summary>An item that another program made of a file, as its test says, and how ours differs from it.</summary>
/// <remarks>
/// Compared: the item type; every field valid for it; creators in order with role and name; the tags as a set; the notes; the files by path or address.
/// A role the type does not have counts as the type's first role, which is what Zotero makes of it when it saves the item. Two dates are equal when they mean the same day.
/// What only ours has is no difference but more, and counted apart: Zotero's cases were made for an older schema, and it leaves out what it has no field for.
/// </remarks>
internal sealed class ExpectedItem(JsonElement json)
{
    private static readonly HashSet<string> s_other = new(StringComparer.Ordinal)
    {
        "itemType", "creators", "tags", "notes", "attachments", "seeAlso", "itemID", "relations", "collections", "key", "version", "dateAdded", "dateModified", "extra", "uri", "select", "citekey",
        "itemKey", "libraryID", "parentItem", "deleted", "inPublications", "id",
    };

    public string Type => json.GetProperty("itemType").GetString()!;

    public string Title => json.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "";

    /// <summary>How many things were compared: fields that Zotero's has, creators, tags and notes as one each.</summary>
    public int Compared { get; private set; }

    /// <summary>What only ours has, <c>field: ours</c>.</summary>
    public List<string> More { get; } = [];

    /// <summary>Lines of Extra that only ours has.</summary>
    public List<string> MoreExtra { get; } = [];

    /// <summary>The differences, <c>field: theirs | ours</c>.</summary>
    public List<string> Differences(Item? ours)
    {
        Compared = 0;
        MoreExtra.Clear();
        More.Clear();
        if (ours is null) { return [$"item: {Type} '{Title}' | none"]; }
        List<string> found = [];
        Compare(found, "itemType", Type, ZoteroSchema.Name(ours.Type));
        var fields = Fields(ours.Type);
        foreach (var name in fields.Keys.Union(ours.Fields.Where(pair => pair.Key is not (Field.Extra or Field.CitationKey)).Select(pair => ZoteroSchema.Name(pair.Key))).Order(StringComparer.Ordinal))
        {
            // Zotero's tests leave out the day of access.
            if (name == "accessDate" && !fields.ContainsKey(name)) { continue; }
            var own = ZoteroSchema.TryParse(name, out Field field) ? ours.Fields[field] : null;
            Compare(found, name, Normal(name, fields.GetValueOrDefault(name)), Normal(name, own));
        }
        CompareExtra(found, ours);
        Compare(found, "creators", Creators(), string.Join("; ", ours.Creators.Select(creator => Name(creator, ours.Type))));
        Compare(found, "tags", string.Join("; ", Tags().Order(StringComparer.Ordinal)), string.Join("; ", ours.Tags.Select(tag => tag.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Compare(found, "notes", string.Join("\n", Notes().Select(note => WithoutYounger(note, ours)).Where(note => note.Length > 0)), string.Join("\n", ours.Notes.Select(note => note.Html.Trim())));
        Compare(found, "attachments", string.Join("; ", Files()), string.Join("; ", ours.Attachments.Select(file => file.Path ?? file.Url).Where(path => path is not null)));
        return found;
    }

    private void Compare(List<string> found, string name, string? theirs, string? ours)
    {
        if (string.IsNullOrEmpty(theirs) && string.IsNullOrEmpty(ours)) { return; }
        if (string.IsNullOrEmpty(theirs))
        {
            More.Add($"{name}: {ours}");
            return;
        }
        Compared++;
        if (!string.Equals(theirs, ours ?? "", StringComparison.Ordinal) && !IsSameDate(name, theirs, ours)) { found.Add($"{name}: {theirs} | {ours}"); }
    }

    private static bool IsSameDate(string name, string theirs, string? ours) =>
        name.EndsWith("ate", StringComparison.Ordinal) && ours is not null && ItemDate.Parse(theirs) is { Literal: null } date && date.ToIso() == ItemDate.Parse(ours).ToIso();

    private SortedDictionary<string, string> Fields(ItemType type)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (s_other.Contains(property.Name) || property.Name == "citationKey") { continue; }
            var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            if (property.Name == "accessDate" && text == "CURRENT_TIMESTAMP" || text.Length == 0) { continue; }
            var name = ZoteroSchema.TryParse(property.Name, out Field field) && ZoteroSchema.FieldFor(type, field) is { } own ? ZoteroSchema.Name(own) : property.Name;
            fields[name] = text;
        }
        return fields;
    }

    // Of what the older schema had no field for Zotero made a note; what has its field today stands there in ours.
    private static string WithoutYounger(string note, Item ours)
    {
        const string opening = "The following values have no corresponding Zotero field:<br/>";
        if (!note.StartsWith(opening, StringComparison.Ordinal)) { return note; }
        var lines = note[opening.Length..].Split("<br/>");
        var younger = ours.Fields.Where(pair => !OlderSchema.Has(ours.Type, pair.Key)).Select(pair => pair.Value).ToList();
        var left = lines.Where(line => !younger.Exists(value => line.EndsWith(value, StringComparison.Ordinal))).ToList();
        return left.TrueForAll(string.IsNullOrWhiteSpace) ? "" : opening + string.Join("<br/>", left);
    }

    private void CompareExtra(List<string> found, Item ours)
    {
        var theirs = Lines(json.TryGetProperty("extra", out var extra) ? extra.ValueKind == JsonValueKind.Array ? string.Join("\n", extra.EnumerateArray().Select(line => line.GetString())) : extra.GetString() : null);
        var own = Lines(ours.Fields[Field.Extra]);
        if (ours.CiteKey is { } key) { own.Add($"Citation Key: {key}"); }
        if (theirs.Count > 0) { Compared++; }
        MoreExtra.AddRange(own.Except(theirs, StringComparer.Ordinal).Where(line => !line.StartsWith("Citation Key:", StringComparison.Ordinal)));
        var missing = theirs.Except(own, StringComparer.Ordinal).ToList();
        if (missing.Count > 0) { found.Add($"extra: {string.Join(" / ", missing)} | {string.Join(" / ", own)}"); }
    }

    private static List<string> Lines(string? extra) => [.. (extra ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    // Zotero has had two ways to write small capitals in rich text.
    private static string Normal(string name, string? text) => name == "accessDate"
        ? (text ?? "").Replace('T', ' ').TrimEnd('Z')
        : (text ?? "").Replace("style=\"small-caps\"", "style=\"font-variant:small-caps;\"", StringComparison.Ordinal).Trim();

    private string Creators()
    {
        if (!json.TryGetProperty("creators", out var creators)) { return ""; }
        var isType = ZoteroSchema.TryParse(Type, out ItemType type);
        return string.Join("; ", creators.EnumerateArray().Select(creator => isType ? Name(creator, type) : ""));
    }

    private static string Name(JsonElement creator, ItemType type)
    {
        var role = creator.TryGetProperty("creatorType", out var named) ? named.GetString() : null;
        if (!ZoteroSchema.TryParse(role, out CreatorType parsed) || !ZoteroSchema.IsValid(type, parsed)) { parsed = ZoteroSchema.PrimaryCreatorType(type) ?? default; }
        var first = creator.TryGetProperty("firstName", out var given) ? given.GetString() : null;
        var last = creator.TryGetProperty("lastName", out var family) ? family.GetString() : creator.TryGetProperty("name", out var name) ? name.GetString() : null;
        return $"{ZoteroSchema.Name(parsed)} {last}|{first}";
    }

    private static string Name(Creator creator, ItemType type) => $"{ZoteroSchema.Name(ZoteroSchema.IsValid(type, creator.Type) ? creator.Type : default)} {creator.LastName}|{creator.FirstName}";

    private IEnumerable<string> Tags() => Elements("tags").Select(tag => tag.ValueKind == JsonValueKind.String ? tag.GetString()! : tag.GetProperty("tag").GetString()!).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Notes() => Elements("notes").Select(note => (note.ValueKind == JsonValueKind.String ? note.GetString()! : note.GetProperty("note").GetString()!).Trim());

    private IEnumerable<string> Files() => Elements("attachments").Select(file => file.TryGetProperty("path", out var path) ? path.GetString()! : file.TryGetProperty("url", out var url) ? url.GetString()! : "").Where(path => path.Length > 0);

    private List<JsonElement> Elements(string name) => json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
