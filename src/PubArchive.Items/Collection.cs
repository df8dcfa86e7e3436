namespace PubArchive.Items;

/// <summary>A Zotero collection that holds the item.</summary>
/// <param name="Key">Zotero's collection key; <see langword="null"/> when the format has none.</param>
/// <param name="Name">Its name; <see langword="null"/> when the file gives only the key, as Zotero's Web API does.</param>
/// <param name="Parent">The collection above; <see langword="null"/> at the top or when unknown.</param>
public sealed record Collection(string? Key, string? Name, Collection? Parent = null);
