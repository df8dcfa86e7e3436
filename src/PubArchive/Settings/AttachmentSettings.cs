using System.Collections.Immutable;
using PubArchive.Site.Publishing;

namespace PubArchive.Settings;

/// <summary>Which attached PDFs go to the site, and where they are.</summary>
public sealed record AttachmentSettings
{
    /// <summary>None go.</summary>
    public static readonly AttachmentSettings None = new();

    /// <summary>Of which publications.</summary>
    public FileRules Rules { get; init; } = FileRules.None;

    /// <summary>Folders of exports whose <c>files/…</c> paths are relative to them, relative to the project folder; folders in the project that hold exports need not be named.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>Zotero's data folder, which holds <c>storage</c>; <see langword="null"/> when not said.</summary>
    public string? ZoteroData { get; init; }

    /// <summary>The base of Zotero's linked attachments (<c>attachments:…</c>); <see langword="null"/> when not said.</summary>
    public string? LinkedBase { get; init; }

    /// <summary>The longest file, in bytes.</summary>
    public long MaxBytes { get; init; } = 100_000_000;
}
