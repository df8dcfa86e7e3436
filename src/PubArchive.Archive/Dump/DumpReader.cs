using System.Text;

namespace PubArchive.Archive.Dump;

/// <summary>Reads the lines of a dump's files, one at a time.</summary>
internal sealed class DumpReader(string folder, DumpFaults faults)
{
    /// <summary>The lines of a file that have its shape; the others are noted as faults.</summary>
    public IEnumerable<DumpRow> Lines(DumpTable table)
    {
        var path = Path.Combine(folder, table.File);
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var values = DumpLine.Read(table.Columns, text, out var fault);
            if (fault is not null) { faults.Add(DumpFaults.Line, path, line, $"The line {fault}."); }
            else { yield return new DumpRow(path, line, values); }
        }
    }
}

/// <summary>A line of a dump, read.</summary>
internal sealed record DumpRow(string File, int Line, object?[] Values)
{
    public string Text(int at) => (string)Values[at]!; // not optional

    public string? OptionalText(int at) => (string?)Values[at];

    public long Number(int at) => (long)Values[at]!; // not optional
}
