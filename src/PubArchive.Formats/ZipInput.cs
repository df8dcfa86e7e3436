using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats;

/// <summary>A file in a zip archive.</summary>
/// <param name="Name">Its name there, with <c>/</c> between folders: a text to show, never a path to write to.</param>
/// <param name="Length">Its length unpacked, as the archive claims; bytes.</param>
/// <param name="OpenRead">Unpacks it, as it is read; one at a time. Readers report what is wrong with it.</param>
public sealed record ZippedFile(string Name, long Length, Func<Stream> OpenRead);

/// <summary>A zip archive, read where it is: nothing is unpacked to disk, and archives in it are not opened.</summary>
public sealed class ZipInput : IDisposable
{
    private const int MostFiles = 10_000;

    private readonly ZipArchive? _archive;

    private ZipInput(Stream stream, ExpansionLimit limit)
    {
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Refusal = RefusalOf(_archive);
            Files = Refusal is null ? FilesOf(_archive, new Expansion(limit, () => stream.Length)) : [];
        }
        catch (InvalidDataException)
        {
            _archive?.Dispose();
            Refusal = new Diagnostic(Severity.Error, 0, "FILE005", "It is a zip archive or a spreadsheet, and damaged. Copy or download it again; of a spreadsheet, save the sheet as CSV (UTF-8).");
        }
    }

    /// <summary>Its files in the archive's order, folders left out; empty when there is a <see cref="Refusal"/>.</summary>
    public ImmutableArray<ZippedFile> Files { get; } = [];

    /// <summary>Why it is not read; <see langword="null"/> when it is.</summary>
    public Diagnostic? Refusal { get; }

    /// <summary>Whether a file begins as zip archives do.</summary>
    public static bool IsZip(ReadOnlySpan<byte> opening) => opening.StartsWith("PK\u0003\u0004"u8) || opening.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Opens an archive; never throws for what it holds.</summary>
    /// <param name="stream">The archive's bytes; can go back and forth, stays open, and must until the files are read.</param>
    public static ZipInput Open(Stream stream) => new(stream, ExpansionLimit.Default);

    /// <inheritdoc cref="Open(Stream)"/>
    /// <param name="limit">How much it may become.</param>
    internal static ZipInput Open(Stream stream, ExpansionLimit limit) => new(stream, limit);

    /// <summary>What to say of an archive that holds no file a reader could know.</summary>
    public static Diagnostic Empty() => new(Severity.Error, 0, "FILE008", "The zip archive holds no file with records (.csv, .tsv, .txt, .json). Archives inside it are not opened; unpack those first.");

    /// <inheritdoc/>
    public void Dispose() => _archive?.Dispose();

    private static ImmutableArray<ZippedFile> FilesOf(ZipArchive archive, Expansion expansion) =>
        [.. archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\')).Select(entry => new ZippedFile(NameOf(entry), entry.Length, () => new ZipEntryStream(entry, expansion)))];

    private static string NameOf(ZipArchiveEntry entry) =>
        string.Concat(entry.FullName.Replace('\\', '/').Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));

    // Office and OpenDocument files are zip archives of XML.
    private static Diagnostic? RefusalOf(ZipArchive archive)
    {
        if (archive.Entries.Count > MostFiles)
        {
            return new Diagnostic(Severity.Error, 0, "FILE006", string.Create(CultureInfo.InvariantCulture, $"The zip archive holds {archive.Entries.Count:N0} files, more than {MostFiles:N0}. Unpack it and name the folder."));
        }
        var isDocument = archive.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "mimetype" || entry.FullName.EndsWith(".iwa", StringComparison.Ordinal));
        return isDocument ? new Diagnostic(Severity.Error, 0, "FILE002", "The file is not text. It is a spreadsheet or another document; save the sheet as CSV (UTF-8).") : null;
    }
}
