using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace PubArchive.Formats.Csv;

/// <summary>Rewrites a row as a CSV of its own, so that it can be read when the file is gone. Keeps its buffer from row to row.</summary>
internal sealed class CsvSource(ImmutableArray<string> header)
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\t|\"\r\n");

    private readonly byte[][] _names = [.. header.Select(name => Encoding.UTF8.GetBytes(Quoted(name)))];
    private readonly ArrayBufferWriter<byte> _text = new(8 * 1024);

    /// <summary>Two lines: the names of the columns that are not empty, and their cells as they stand in the file. Cells too large to keep are left out.</summary>
    public string Of(CsvReader row)
    {
        _text.ResetWrittenCount();
        WriteLine(row, isHeader: true);
        _text.Write("\n"u8);
        WriteLine(row, isHeader: false);
        return Encoding.UTF8.GetString(_text.WrittenSpan);
    }

    private void WriteLine(CsvReader row, bool isHeader)
    {
        ReadOnlySpan<byte> separator = [(byte)row.Separator];
        var isFirst = true;
        for (var at = 0; at < row.FieldCount; at++)
        {
            if (row.IsEmpty(at) || row.GetRawSpan(at).Length > CsvRows.LargestCell) { continue; }
            if (!isFirst) { _text.Write(separator); }
            isFirst = false;
            if (!isHeader) { _text.Write(row.GetRawSpan(at)); }
            else if (at < _names.Length) { _text.Write(_names[at]); }
        }
    }

    private static string Quoted(string name) =>
        name.AsSpan().ContainsAny(s_quoted) ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}
