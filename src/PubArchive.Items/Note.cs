namespace PubArchive.Items;

/// <summary>A child note of an item.</summary>
/// <param name="Html">The note's HTML, or plain text where the format flattened it. Untrusted.</param>
/// <param name="Key">Zotero's item key of the note; <see langword="null"/> when the format has none.</param>
public sealed record Note(string Html, string? Key = null);
