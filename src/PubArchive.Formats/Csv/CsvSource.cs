using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace PubArchive.Formats.Csv;

/// <summary>Rewrites a row as a CSV of its own, so that it can be read when the file is gone.</summary>
internal static class CsvSource
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\t|\"\r\n");

    /// <summary>Two lines: the names of the columns that are not empty, and their cells as they stand in the file. Cells too large to keep are left out.</summary>
    public static string Of(CsvReader reader, ImmutableArray<string> header)
    {
        var names = new StringBuilder();
        var cells = new ArrayBufferWriter<byte>(2048);
        var separator = reader.Separator;
        for (var at = 0; at < reader.FieldCount; at++)
        {
            if (reader.IsEmpty(at) || reader.GetSpan(at).Length > CsvRows.LargestCell) { continue; }
            if (cells.WrittenCount > 0)
            {
                names.Append(separator);
                cells.Write([(byte)separator]);
            }
            AppendName(names, at < header.Length ? header[at] : "");
            cells.Write(reader.GetRawSpan(at));
        }
        return string.Concat(names.Append('\n').ToString(), Encoding.UTF8.GetString(cells.WrittenSpan));
    }

    private static void AppendName(StringBuilder names, string name)
    {
        if (!name.AsSpan().ContainsAny(s_quoted)) { names.Append(name); }
        else { names.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"'); }
    }
}
