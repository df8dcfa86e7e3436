namespace PubArchive.Items;

/// <summary>A tag as written.</summary>
/// <param name="Name">Never empty.</param>
/// <param name="IsAutomatic">Whether a translator made it (Zotero's tag type 1), rather than a person.</param>
public sealed record Tag(string Name, bool IsAutomatic = false);
