using System.Collections.Immutable;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Workflows;

namespace PubArchive;

/// <summary>Turns files of records from one format into another; needs no archive.</summary>
public static class Conversion
{
    /// <summary>The formats that can be written: <c>csv</c>, <c>csljson</c>, <c>zotero-json</c>, <c>bbt-json</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. RecordFormats.All.Where(format => format is not FormatId.ArchiveCsv).Select(RecordFormats.Name)];

    /// <summary>Converts a file.</summary>
    /// <param name="input">The file to read; its content tells the format.</param>
    /// <param name="output">The file to write; replaced as a whole when all is done.</param>
    /// <param name="format">One of <see cref="Formats"/>; <see langword="null"/> to go by the output's name.</param>
    /// <param name="cancellationToken">Ends it, with the output as it was.</param>
    /// <exception cref="ProjectException">There is no such input, it holds no records, or the output's format is not clear.</exception>
    public static ConversionReport Convert(string input, string output, string? format = null, CancellationToken cancellationToken = default)
    {
        var to = format ?? ByName(output);
        ConversionReport? report = null;
        WholeFile.Write(output, stream => report = Convert(input, stream, to, cancellationToken));
        // WholeFile calls the writer exactly once or throws.
        return report!;
    }

    /// <summary>Converts a file into a stream, which stays open.</summary>
    /// <inheritdoc cref="Convert(string, string, string?, CancellationToken)"/>
    public static ConversionReport Convert(string input, Stream output, string format, CancellationToken cancellationToken = default)
    {
        if (!RecordFormats.TryParse(format, out var to) || to is FormatId.ArchiveCsv) { throw Unknown($"'{format}' is no format for records."); }
        if (!File.Exists(input)) { throw new ProjectException($"There is no file {input}.", "Check the name."); }
        var file = InputFile.Open(input, input);
        if (file.Refusal is { } refusal) { throw new ProjectException(refusal.ToString(), "Name a file with records."); }
        if (file.Format is FormatId.ArchiveCsv) { throw new ProjectException($"{input} is an archive CSV, which says something of records but holds none.", "Name a file with records."); }
        var diagnostics = new List<Diagnostic>();
        var count = 0;
        RecordFormats.WriterFor(to, guardFormulas: true).Write(Items(file, diagnostics, () => count++, cancellationToken), output);
        return new ConversionReport(RecordFormats.Title(file.Format), RecordFormats.Title(to), count, [.. diagnostics]);
    }

    private static IEnumerable<Item> Items(InputFile file, List<Diagnostic> diagnostics, Action counted, CancellationToken cancellationToken)
    {
        using var stream = file.OpenRead();
        foreach (var record in RecordFormats.ReaderFor(file.Format).Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            diagnostics.AddRange(record.Diagnostics.Select(file.Named));
            if (record.Item is not { } item) { continue; }
            counted();
            yield return item;
        }
    }

    private static string ByName(string output) => Path.GetExtension(output).ToLowerInvariant() switch
    {
        ".csv" => RecordFormats.Name(FormatId.ZoteroCsv),
        ".json" => RecordFormats.Name(FormatId.CslJson),
        _ => throw Unknown($"The name {Path.GetFileName(output)} does not tell the format."),
    };

    private static ProjectException Unknown(string message) => new(message, $"Say it with --to: {string.Join(", ", Formats)}.");
}
