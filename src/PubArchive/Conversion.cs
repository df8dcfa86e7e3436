using System.Collections.Immutable;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Losses;
using PubArchive.Workflows;
using PubArchive.Workflows.Inputs;

namespace PubArchive;

/// <summary>How a conversion is done where the defaults will not do.</summary>
public sealed record ConversionOptions
{
    /// <summary>The format goes by the output's name, and there is no standard input.</summary>
    public static readonly ConversionOptions Default = new();

    /// <summary>One of <see cref="Conversion.Formats"/>; <see langword="null"/> to go by the output's name.</summary>
    public string? Format { get; init; }

    /// <summary>Where to write what the formats could not say, what was guessed and what went to Extra, record by record and field by field; <see langword="null"/> for nowhere.</summary>
    public string? ReportFile { get; init; }

    /// <summary>What <c>-</c> as input means; <see langword="null"/> when it means nothing.</summary>
    public StandardInput? StandardInput { get; init; }
}

/// <summary>Turns files of records from one format into another; needs no archive.</summary>
public static class Conversion
{
    /// <summary>The formats that can be written: <c>csv</c>, <c>csljson</c>, <c>zotero-json</c>, <c>bbt-json</c>, <c>ris</c>, <c>bibtex</c>, <c>biblatex</c>, <c>zotero-rdf</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. RecordFormats.All.Where(format => format is not FormatId.ArchiveCsv && RecordFormats.CanWrite(format)).Select(RecordFormats.Name)];

    /// <summary>Converts a file.</summary>
    /// <param name="input">The file to read, or a folder, a zip archive or a pattern for several that become one; their content tells the format. <c>-</c> for standard input.</param>
    /// <param name="output">The file to write; replaced as a whole when all is done.</param>
    /// <param name="options">The output's format.</param>
    /// <param name="cancellationToken">Ends it, with the output as it was.</param>
    /// <exception cref="ProjectException">There is no such input, it holds no records, or the output's format is not clear.</exception>
    public static ConversionReport Convert(string input, string output, ConversionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ConversionReport? report = null;
        var known = (options ?? ConversionOptions.Default) with { Format = options?.Format ?? ByName(output) };
        WholeFile.Write(output, stream => report = Convert(input, stream, known, cancellationToken));
        // WholeFile calls the writer exactly once or throws.
        return report!;
    }

    /// <summary>Converts a file into a stream, which stays open.</summary>
    /// <inheritdoc cref="Convert(string, string, ConversionOptions?, CancellationToken)"/>
    public static ConversionReport Convert(string input, Stream output, ConversionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!RecordFormats.TryParse(options.Format, out var to) || to is FormatId.ArchiveCsv || !RecordFormats.CanWrite(to)) { throw Unknown($"'{options.Format}' is no format PubArchive writes records in."); }
        using var found = InputSet.Open([input], new InputNaming(path => path, StandardInput: options.StandardInput));
        var diagnostics = found.Files.Select(file => file.Refusal).OfType<Diagnostic>().ToList();
        var files = found.Files.Where(file => file.Refusal is null && file.Format is not FormatId.ArchiveCsv).ToList();
        if (files.Count == 0) { throw NoRecords(found.Files[0]); }
        var count = 0;
        var losses = options.ReportFile is null ? null : new ConversionLosses(to, diagnostics);
        RecordFormats.WriterFor(to, guardFormulas: true).Write(files.SelectMany(file => Items(file, (record, notices) => { count += record.Item is null ? 0 : 1; diagnostics.AddRange(notices); losses?.Add(record, notices, file.Name); }, cancellationToken)), output);
        losses?.Write(options.ReportFile!); // there are losses only where there is a report
        return new ConversionReport(string.Join(", ", files.Select(file => file.FormatTitle).Distinct()), RecordFormats.Title(to), count, [.. diagnostics]);
    }

    private static IEnumerable<Item> Items(InputFile file, Action<ReadRecord, ImmutableArray<Diagnostic>> read, CancellationToken cancellationToken)
    {
        using var stream = file.OpenRead();
        foreach (var record in RecordFormats.ReaderFor(file.Format).Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            read(record, [.. record.Diagnostics.Select(file.Named)]);
            if (record.Item is { } item) { yield return item; }
        }
    }

    private static ProjectException NoRecords(InputFile file) => file.Refusal is { } refusal
        ? new ProjectException(refusal.ToString(), "Name a file with records.")
        : new ProjectException($"{file.Name} is an archive CSV, which says something of records but holds none.", "Name a file with records.");

    private static string ByName(string output) => Path.GetExtension(output).ToLowerInvariant() switch
    {
        ".csv" => RecordFormats.Name(FormatId.ZoteroCsv),
        ".json" => RecordFormats.Name(FormatId.CslJson),
        ".ris" => RecordFormats.Name(FormatId.Ris),
        ".bib" => RecordFormats.Name(FormatId.BibTex),
        ".rdf" => RecordFormats.Name(FormatId.ZoteroRdf),
        _ => throw Unknown($"The name {Path.GetFileName(output)} does not tell the format."),
    };

    private static ProjectException Unknown(string message) => new(message, $"Say it with --to: {string.Join(", ", Formats)}.");
}
