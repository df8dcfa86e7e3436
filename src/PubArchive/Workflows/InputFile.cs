using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;

namespace PubArchive.Workflows;

/// <summary>A file to read, and what its content is.</summary>
internal sealed class InputFile
{
    private readonly FormatId? _format;

    private InputFile(string path, string name, byte[] opening, ArchiveCsvColumns columns)
    {
        Path = path;
        Name = name;
        IsPacked = opening is [0x1F, 0x8B, ..];
        _format = RecordFormats.Detect(opening, columns);
        Refusal = _format is null ? Named(RecordFormats.Explain(opening) ?? new Diagnostic(Severity.Error, 0, "FILE003", "No reader knows this file.")) : null;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>What messages and the archive's history call it.</summary>
    public string Name { get; }

    /// <summary>Whether it is packed with gzip.</summary>
    public bool IsPacked { get; }

    /// <summary>Why no reader takes it; <see langword="null"/> when one does.</summary>
    public Diagnostic? Refusal { get; }

    /// <summary>What it holds; ask only where there is no <see cref="Refusal"/>.</summary>
    public FormatId Format => _format ?? throw new InvalidOperationException("The file was refused.");

    /// <summary>The format's name for people; <see langword="null"/> when it was refused.</summary>
    public string? FormatTitle => _format is { } format ? RecordFormats.Title(format) : null;

    /// <summary>Looks into a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="columns">How an archive CSV is known; <see langword="null"/> for the usual headers.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static InputFile Open(string path, string name, ArchiveCsvColumns? columns = null)
    {
        using var stream = File.OpenRead(path);
        var opening = new byte[RecordFormats.OpeningLength];
        var length = stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false);
        return new InputFile(path, name, opening[..length], columns ?? ArchiveCsvColumns.Default);
    }

    /// <summary>The file's bytes.</summary>
    public Stream OpenRead() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    /// <summary>The diagnostic with the file's name.</summary>
    public Diagnostic Named(Diagnostic diagnostic) => diagnostic with { File = Name };
}
