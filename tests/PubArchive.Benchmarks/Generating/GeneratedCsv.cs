using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using PubArchive.Formats;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Writes invented libraries as the CSV Zotero exports, a record at a time.</summary>
internal static class GeneratedCsv
{
    /// <summary>Zotero's columns, in its order.</summary>
    public static ImmutableArray<string> Header { get; } = ReadHeader();

    /// <summary>Writes a file.</summary>
    /// <returns>What its records hold in the mean.</returns>
    public static TextMeans Write(string file, long records, GeneratorOptions options)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        return Write(stream, records, options);
    }

    /// <inheritdoc cref="Write(string, long, GeneratorOptions)"/>
    public static TextMeans Write(Stream stream, long records, GeneratorOptions options)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        var maker = new RecordMaker(ShapeTable.Current, Header, options);
        var means = new TextMeans(Header) { Records = records };
        var cell = new StringBuilder();
        writer.Write($"\"{string.Join("\",\"", Header)}\"\n");
        for (var row = 0L; row < records; row++) { maker.Make(row, cell, column => Take(writer, means, cell, column)); }
        return means;
    }

    private static void Take(StreamWriter writer, TextMeans means, StringBuilder cell, int column)
    {
        var characters = ArrayPool<char>.Shared.Rent(cell.Length);
        var text = characters.AsSpan(0, cell.Length);
        cell.CopyTo(0, text, cell.Length);
        means.Count(column, text);
        writer.Write(column == 0 ? "\"" : ",\"");
        foreach (var part in text.Split('"')) { writer.Write(part.Start.Value == 0 ? "" : "\"\""); writer.Write(text[part]); }
        writer.Write(column == Header.Length - 1 ? "\"\n" : "\"");
        ArrayPool<char>.Shared.Return(characters);
    }

    private static ImmutableArray<string> ReadHeader()
    {
        using var stream = new MemoryStream();
        RecordFormats.WriterFor(FormatId.ZoteroCsv).Write([], stream);
        using var reader = CsvReader.Create(stream.ToArray(), new CsvReaderOptions { HasHeader = true });
        reader.ReadHeader();
        return [.. reader.Headers];
    }
}
