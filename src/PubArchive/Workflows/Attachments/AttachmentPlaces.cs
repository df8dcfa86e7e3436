using System.Collections.Immutable;
using System.Text;
using PubArchive.Items;
using PubArchive.Settings;

namespace PubArchive.Workflows.Attachments;

/// <summary>The folders that attachments may be taken from, and where in them a record's attachment would be.</summary>
/// <remarks>A path in a record is a stranger's word. It is followed only into these folders, and what it leads to must be in one of them when all links are resolved.</remarks>
internal sealed class AttachmentPlaces
{
    private const string Stored = "storage:";
    private const string Linked = "attachments:";

    private readonly ImmutableArray<Place> _exports;
    private readonly Place? _storage;
    private readonly Place? _linked;

    /// <param name="settings">What the settings allow.</param>
    /// <param name="project">The project's folder.</param>
    /// <param name="exports">Folders in which exports stand; of each, what is in <c>files/</c> belongs to them.</param>
    public AttachmentPlaces(AttachmentSettings settings, string project, IEnumerable<string> exports)
    {
        var said = settings.Folders.Select(folder => Path.GetFullPath(folder, project)).Select(folder => Place.Of(folder, folder));
        _exports = [.. exports.Select(folder => Place.Of(folder, Path.Combine(folder, "files"))).Concat(said).OfType<Place>().Distinct()];
        _storage = settings.ZoteroData is { } data ? Place.Of(Path.GetFullPath(data, project), Path.GetFullPath(Path.Combine(data, "storage"), project)) : null;
        _linked = settings.LinkedBase is { } linked ? Place.Of(Path.GetFullPath(linked, project), Path.GetFullPath(linked, project)) : null;
    }

    /// <summary>The files an attachment may mean, without links, each once.</summary>
    /// <param name="attachment">One with a path.</param>
    /// <param name="isOutside">Whether one was there that is in none of the folders.</param>
    public ImmutableArray<string> Find(Attachment attachment, out bool isOutside)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var path = LocalPath(attachment.Path!.Trim());   // Not null: the caller's word.
        // No program writes such a path; it would lead to another record's file.
        isOutside = Slashed(path).Split('/').Contains("..", StringComparer.Ordinal);
        if (isOutside) { return []; }
        foreach (var (place, candidate) in Candidates(attachment.Key, path))
        {
            if (Existing(candidate) is not { } real) { continue; }
            if (!RealPath.IsBelow(real, place.Allowed)) { isOutside = true; }
            else if (!found.Contains(real, StringComparer.Ordinal)) { found.Add(real); }
        }
        return found.ToImmutable();
    }

    private IEnumerable<(Place Place, string Path)> Candidates(string? key, string path)
    {
        if (After(path, Stored) is { } name) { return InStorage(key, name); }
        if (After(path, Linked) is { } below) { return _linked is null ? [] : [(_linked, Path.Combine(_linked.Folder, Slashed(below)))]; }
        if (IsRooted(path)) { return InZotero(Slashed(path)).Concat(All().Select(place => (place, path))); }
        return _exports.SelectMany(place => new[] { path, Slashed(path) }.Distinct(StringComparer.Ordinal), (place, written) => (place, Path.Combine(place.Folder, written)));
    }

    // DATA/storage/KEY/name.pdf
    private IEnumerable<(Place, string)> InStorage(string? key, string name) =>
        _storage is not null && ZoteroKey.TryParse(key, out var known) ? [(_storage, Path.Combine(_storage.Folder, "storage", known.Value, Slashed(name)))] : [];

    // Another machine's path to Zotero's storage, in a CSV that was exported without files: what follows "storage" is the same everywhere.
    private IEnumerable<(Place, string)> InZotero(string path)
    {
        const string storage = "/storage/";
        var at = path.LastIndexOf(storage, StringComparison.Ordinal);
        if (_storage is null || at < 0 || path[(at + storage.Length)..].Split('/') is not [var key, var name] || !ZoteroKey.TryParse(key, out _)) { return []; }
        return [(_storage, Path.Combine(_storage.Folder, "storage", key, name))];
    }

    private IEnumerable<Place> All() => _exports.Concat(new[] { _storage, _linked }.OfType<Place>());

    // Names come composed from one system and decomposed from another.
    private static string? Existing(string path) =>
        new[] { path, path.Normalize(NormalizationForm.FormC), path.Normalize(NormalizationForm.FormD) }.Distinct(StringComparer.Ordinal).Where(File.Exists).Select(RealPath.Of).OfType<string>().FirstOrDefault();

    private static string LocalPath(string path) =>
        path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(path, UriKind.Absolute, out var uri) ? uri.LocalPath : path;

    private static string? After(string path, string scheme) => path.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? path[scheme.Length..] : null;

    private static bool IsRooted(string path) => path is ['/' or '\\', ..] or [_, ':', '/' or '\\', ..];

    private static string Slashed(string path) => path.Replace('\\', '/');

    /// <summary>A folder that paths are relative to, and the one, without links, that files must be in.</summary>
    private sealed record Place(string Folder, string Allowed)
    {
        public static Place? Of(string folder, string allowed) => RealPath.Of(allowed) is { } real ? new Place(folder, real) : null;
    }
}
