using PubArchive.Formats;
using PubArchive.Formats.ArchiveCsv;
using PubArchive.Items;

namespace PubArchive.Workflows.Inputs;

/// <summary>Something to read records from (a file, a file in a zip archive, standard input), and what its content is.</summary>
internal sealed class InputFile
{
    private readonly FormatId? _format;
    private readonly Func<Stream> _open;
    private Stream? _stream;

    private InputFile(string name, Func<Stream> open, (FormatId? Format, Diagnostic? Refusal) content)
    {
        (Name, _open, _format) = (name, open, content.Format);
        Refusal = content.Refusal is { } refusal ? Named(refusal) : null;
    }

    /// <summary>What messages and the archive's history call it.</summary>
    public string Name { get; }

    /// <summary>Why no reader takes it; <see langword="null"/> when one does.</summary>
    public Diagnostic? Refusal { get; }

    /// <summary>What it holds; ask only where there is no <see cref="Refusal"/>.</summary>
    public FormatId Format => _format ?? throw new InvalidOperationException("The file was refused.");

    /// <summary>The format's name for people; <see langword="null"/> when it was refused.</summary>
    public string? FormatTitle => _format is { } format ? RecordFormats.Title(format) : null;

    /// <summary>Looks into something that can be opened again and again.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="open">Its bytes.</param>
    /// <param name="columns">How an archive CSV is known; <see langword="null"/> for the usual headers.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static InputFile Open(string name, Func<Stream> open, ArchiveCsvColumns? columns = null)
    {
        using var stream = open();
        return new InputFile(name, open, RecordFormats.Detect(stream, columns ?? ArchiveCsvColumns.Default)) { Length = stream.Length };
    }

    /// <summary>An input that is not looked into.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="refusal">Why not.</param>
    public static InputFile Refused(string name, Diagnostic refusal) => new(name, () => Stream.Null, (null, refusal));

    /// <summary>Its length in bytes, packed where it is packed.</summary>
    public long Length { get; private init; }

    /// <summary>How many of its bytes were read so far; all of them when it was read and closed.</summary>
    public long BytesRead => _stream is null ? 0 : _stream.CanRead ? _stream.Position : Length;

    /// <summary>Its bytes, one reader at a time.</summary>
    /// <exception cref="IOException">It cannot be read any more.</exception>
    public Stream OpenRead() => _stream = _open();

    /// <summary>The diagnostic with the file's name.</summary>
    public Diagnostic Named(Diagnostic diagnostic) => diagnostic with { File = Name };
}
