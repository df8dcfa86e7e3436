using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsvHelper;
using PubArchive.Formats;

namespace PubArchive.Benchmarks.Mutating;

/// <summary>A real export cut into its records, so that small files can be put together of some of them.</summary>
/// <param name="Start">What stands before the first record.</param>
/// <param name="Records">The records, as bytes.</param>
/// <param name="Between">What stands between two.</param>
/// <param name="End">What stands behind the last.</param>
internal sealed record RealFile(byte[] Start, ImmutableArray<byte[]> Records, byte[] Between, byte[] End)
{
    /// <summary>Reads and cuts a file of a format, packed with gzip or not.</summary>
    public static RealFile Open(string file, FormatId format)
    {
        using var packed = File.OpenRead(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(packed, CompressionMode.Decompress) : (Stream)packed;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Cut(bytes.ToArray(), format);
    }

    private static RealFile Cut(byte[] text, FormatId format) => format switch
    {
        FormatId.ZoteroCsv or FormatId.ArchiveCsv => OfCsv(text),
        FormatId.Ris => RecordCuts.OfLines(text, "TY "u8),
        FormatId.BibTex or FormatId.BibLaTex => RecordCuts.OfLines(text, "@"u8),
        FormatId.Nbib => RecordCuts.OfLines(text, "PMID-"u8),
        FormatId.RefWorks => RecordCuts.OfLines(text, "RT "u8),
        FormatId.WebOfScience => RecordCuts.OfLines(text, "PT "u8),
        FormatId.ZoteroRdf => RecordCuts.OfXml(text, name: null),
        FormatId.EndNoteXml => RecordCuts.OfXml(text, "record"),
        FormatId.Mods => RecordCuts.OfXml(text, "mods"),
        FormatId.PubMedXml => RecordCuts.OfXml(text, "PubmedArticle"),
        _ => OfJson(text),
    };

    /// <summary>Cuts a CSV below its header.</summary>
    public static RealFile OfCsv(byte[] text)
    {
        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false });
        var rows = new List<byte[]>();
        while (reader.Read()) { rows.Add(reader.RawRecord.ToArray()); }
        return new RealFile([.. rows[0], (byte)'\n'], [.. rows.Skip(1)], "\n"u8.ToArray(), "\n"u8.ToArray());
    }

    /// <summary>A file of some of the records, from the beginning again where they end.</summary>
    /// <param name="first">The first, of as many as there are.</param>
    /// <param name="count">How many, at least one.</param>
    /// <param name="length">At most about so many bytes, but at least one record.</param>
    public Slice Slice(int first, int count, int length)
    {
        using var slice = new MemoryStream();
        slice.Write(Start);
        for (var number = 0; number < count; number++)
        {
            var record = Records[(first + number) % Records.Length];
            if (number > 0 && slice.Length + record.Length > length) { break; }
            if (number > 0) { slice.Write(Between); }
            slice.Write(record);
        }
        slice.Write(End);
        return new Slice(slice.ToArray(), Start.Length, End.Length);
    }

    // The records are the elements of the list at the top, or of the list "items" in the object at the top.
    private static RealFile OfJson(byte[] text)
    {
        var mark = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(text.AsSpan(mark), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var records = new List<byte[]>();
        var (start, end) = (0, 0);
        var isList = true;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.StartArray && isList))
        {
            if (reader.TokenType == JsonTokenType.PropertyName) { isList = reader.ValueTextEquals("items"u8); }
            else if (reader.CurrentDepth == 0) { isList = false; }
            else { reader.Skip(); }
        }
        for (start = mark + (int)reader.BytesConsumed; reader.Read() && reader.TokenType != JsonTokenType.EndArray;)
        {
            var begin = mark + (int)reader.TokenStartIndex;
            reader.Skip();
            records.Add(text[begin..(end = mark + (int)reader.BytesConsumed)]);
        }
        return new RealFile(text[..start], [.. records], ",\n"u8.ToArray(), text[end..]);
    }
}

/// <summary>A small file put together of real records.</summary>
/// <param name="Text">The file.</param>
/// <param name="Start">How many bytes stand before the first record.</param>
/// <param name="End">How many bytes stand behind the last.</param>
internal sealed record Slice(byte[] Text, int Start, int End);
