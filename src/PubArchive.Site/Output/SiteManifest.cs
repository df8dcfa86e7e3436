using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace PubArchive.Site.Output;

/// <summary>A file of a site as the manifest knows it.</summary>
/// <param name="Hash">The first 16 bytes of the SHA-256 of its bytes, in base64url; of a copied file its time, <c>@</c> and a number.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct ManifestEntry(string Hash, long Length)
{
    /// <summary>The entry of a copy of a file, which would take too long to read at every build.</summary>
    public static ManifestEntry Of(long length, DateTime writtenUtc) => new(string.Create(CultureInfo.InvariantCulture, $"@{writtenUtc.Ticks}"), length);

    /// <summary>The entry of a file with these bytes.</summary>
    public static ManifestEntry Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new ManifestEntry(Base64Url.EncodeToString(hash[..16]), bytes.Length);
    }
}

/// <summary>The list of files that a build made, kept in the site as <c>.pubarchive-manifest.json</c>. Only what it names is ever deleted.</summary>
/// <remarks>Where files are written one by one into a folder in use, a journal beside it names those first written by a build that has not finished, so that a broken one leaves nothing that the next does not know.</remarks>
internal static class SiteManifest
{
    public const string FileName = ".pubarchive-manifest.json";
    public const string JournalName = ".pubarchive-journal";

    private const int Version = 1;

    /// <summary>Whether a folder holds a site of ours, finished or not.</summary>
    public static bool Marks(string folder) => File.Exists(Path.Combine(folder, FileName)) || IsBroken(folder);

    /// <summary>Whether a build that wrote into the folder was broken off.</summary>
    public static bool IsBroken(string folder) => File.Exists(Path.Combine(folder, JournalName));

    /// <summary>The files of earlier builds; one that a broken build wrote has an empty hash.</summary>
    /// <exception cref="IOException">The manifest is not one.</exception>
    public static Dictionary<string, ManifestEntry> Read(string folder)
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        var journal = Path.Combine(folder, JournalName);
        if (File.Exists(Path.Combine(folder, FileName))) { ReadManifest(Path.Combine(folder, FileName), entries); }
        if (File.Exists(journal))
        {
            foreach (var path in File.ReadLines(journal).Where(SitePath.IsInside)) { entries[path] = new ManifestEntry("", -1); }
        }
        return entries;
    }

    /// <summary>Writes the manifest in path order, whole or not at all, and ends the journal.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, ManifestEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartObject("files");
            foreach (var (path, entry) in entries.OrderBy(pair => pair.Key, StringComparer.Ordinal)) { json.WriteString(path, $"{entry.Hash} {entry.Length}"); }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        AtomicFile.Write(Path.Combine(folder, FileName), bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        File.Delete(Path.Combine(folder, JournalName));
    }

    private static void ReadManifest(string path, Dictionary<string, ManifestEntry> entries)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.GetProperty("version").GetInt32() != Version) { throw new IOException($"{path} was written by another version of pubarchive; build into a new folder."); }
            foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
            {
                // A path that leads out of the folder is no file of ours, whoever wrote it here.
                if (SitePath.IsInside(file.Name) && Entry(file.Value.GetString()) is { } entry) { entries[file.Name] = entry; }
            }
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new IOException($"{path} cannot be read as a manifest; restore it, or build into a new folder.", fault);
        }
    }

    private static ManifestEntry? Entry(string? text) =>
        text?.Split(' ') is [var hash, var length] && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? new ManifestEntry(hash, bytes) : null;
}
