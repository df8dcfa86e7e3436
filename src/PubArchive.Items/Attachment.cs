namespace PubArchive.Items;

/// <summary>A child attachment of an item: a stored or linked file, or a link.</summary>
public sealed record Attachment
{
    /// <summary>Zotero's item key of the attachment; <see langword="null"/> when the format has none.</summary>
    public string? Key { get; init; }

    /// <summary>What the user sees, such as <c>Full Text PDF</c>; <see langword="null"/> when not given.</summary>
    public string? Title { get; init; }

    /// <summary>A path on the exporter's machine, relative to the export or absolute. Private: never published.</summary>
    public string? Path { get; init; }

    /// <summary>Where it came from; <see langword="null"/> when not given.</summary>
    public string? Url { get; init; }

    /// <summary>MIME type; <see langword="null"/> when not given.</summary>
    public string? ContentType { get; init; }
}
