using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace PubArchive.Formats.Csv;

/// <summary>Rewrites a row as a CSV of its own, so that it can be read when the file is gone. Keeps its buffers from row to row.</summary>
internal sealed class CsvSource(ImmutableArray<string> header)
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\t|\"\r\n");

    private readonly byte[][] _names = [.. header.Select(name => Encoding.UTF8.GetBytes(Quoted(name)))];
    private readonly ArrayBufferWriter<byte> _text = new(8 * 1024);
    private readonly ArrayBufferWriter<byte> _cells = new(8 * 1024);

    /// <summary>Two lines: the names of the columns that are not empty, and their cells as they stand in the file. Cells too large to keep are left out.</summary>
    public string Of(CsvReader row)
    {
        _text.ResetWrittenCount();
        _cells.ResetWrittenCount();
        ReadOnlySpan<byte> separator = [(byte)row.Separator];
        for (var at = 0; at < row.FieldCount; at++)
        {
            if (row.IsEmpty(at) || row.GetRawSpan(at) is not { Length: <= CsvRows.LargestCell } cell) { continue; }
            if (_cells.WrittenCount > 0)
            {
                _text.Write(separator);
                _cells.Write(separator);
            }
            if (at < _names.Length) { _text.Write(_names[at]); }
            _cells.Write(cell);
        }
        _text.Write("\n"u8);
        _text.Write(_cells.WrittenSpan);
        return Encoding.UTF8.GetString(_text.WrittenSpan);
    }

    private static string Quoted(string name) =>
        name.AsSpan().ContainsAny(s_quoted) ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}
