using System.Text;
using System.Text.Json;
using System.Xml;
using CsvHelper;
using PubArchive.Formats;

namespace PubArchive.Benchmarks.Floors;

/// <summary>What reading a format cannot be faster than: the bare reader of its kind over the same bytes, with every value as a string.</summary>
internal static class ReadingFloor
{
    /// <summary>Reads all.</summary>
    /// <returns>How many values there are, so that nothing is left out.</returns>
    public static int Read(FormatId format, byte[] text) => format switch
    {
        FormatId.ZoteroCsv => Csv(text),
        FormatId.CslJson => Json(text),
        FormatId.ZoteroRdf => Xml(text),
        _ => Lines(text),
    };

    private static int Csv(byte[] text)
    {
        var cells = 0;
        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false });
        while (reader.Read())
        {
            for (var at = 0; at < reader.FieldCount; at++) { cells += reader.GetString(at) is null ? 0 : 1; }
        }
        return cells;
    }

    private static int Json(byte[] text)
    {
        var values = 0;
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) { values += reader.GetString() is null ? 0 : 1; }
        }
        return values;
    }

    private static int Xml(byte[] text)
    {
        var values = 0;
        using var reader = XmlReader.Create(new MemoryStream(text, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            values += reader.Value.Length > 0 ? 1 : 0;
            while (reader.MoveToNextAttribute()) { values += reader.Value.Length > 0 ? 1 : 0; }
        }
        return values;
    }

    // A value stands behind "TY  - " or "name = ".
    private static int Lines(byte[] text)
    {
        var values = 0;
        foreach (var line in Encoding.UTF8.GetString(text).AsSpan().EnumerateLines())
        {
            var begin = line.IndexOfAny('-', '=') + 1;
            if (line[begin..].Trim().ToString().Length > 0) { values++; }
        }
        return values;
    }
}
