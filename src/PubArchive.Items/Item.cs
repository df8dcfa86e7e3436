using System.Collections.Immutable;

namespace PubArchive.Items;

/// <summary>A bibliographic item in Zotero's model: a type, the fields valid for it, creators, tags and what hangs on it.</summary>
/// <remarks>Compare items by <see cref="Key"/> and <see cref="Library"/>, not with <c>==</c>: the lists inside compare by reference.</remarks>
public sealed record Item
{
    /// <summary>Zotero's item key, eight characters <c>[A-Z0-9]</c>; <see langword="null"/> when the format has none.</summary>
    public string? Key { get; init; }

    /// <summary>The library the key belongs to, <c>groups/5881554</c> or <c>users/12</c>; <see langword="null"/> when the file does not say.</summary>
    public string? Library { get; init; }

    /// <summary>What the format calls the record where it is no Zotero key: a cite key, a CSL <c>id</c>; <see langword="null"/> when it has none.</summary>
    public string? CiteKey { get; init; }

    /// <summary>The item type.</summary>
    public required ItemType Type { get; init; }

    /// <summary>The fields and their texts, as written; <see cref="Field.Extra"/> and <see cref="Field.Date"/> too.</summary>
    public ItemFields Fields { get; init; } = ItemFields.Empty;

    /// <summary>Creators in the order of the record.</summary>
    public ImmutableArray<Creator> Creators { get; init; } = [];

    /// <summary>Tags as written, manual and automatic, SDG tags and private ones (<c>_todo</c>) included.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The collections the item is in, each with the collections above it as far as the file tells.</summary>
    public ImmutableArray<Collection> Collections { get; init; } = [];

    /// <summary>Child notes. Never published.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Child attachments. Their paths are never published.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Relations to other items.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>When the item was added to the Zotero library.</summary>
    public DateTimeOffset? DateAdded { get; init; }

    /// <summary>When the item was last changed in the Zotero library.</summary>
    public DateTimeOffset? DateModified { get; init; }

    /// <summary>The text of a field, with the type-specific field standing in for a base field (a thesis's <c>university</c> answers for <c>publisher</c>); <see langword="null"/> when the item has none.</summary>
    public string? this[Field field] => Fields[field] ?? (ZoteroSchema.FieldFor(Type, field) is { } own && own != field ? Fields[own] : null);

    /// <summary>The title, of whatever field the type keeps it in (<c>caseName</c>, <c>subject</c>, <c>nameOfAct</c>); empty when there is none.</summary>
    public string Title => this[Field.Title] ?? "";
}
