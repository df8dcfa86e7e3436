using System.Collections.Immutable;
using System.IO.Compression;
using CsvHelper;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Measures the shape of a library from its Zotero CSV.</summary>
internal static class ShapeMeasuring
{
    private static readonly char[] s_blanks = [' ', '\n', '\t', '\r'];

    /// <summary>Measures an export, packed with gzip or not.</summary>
    public static LibraryShape Measure(string file)
    {
        var rows = Rows(file);
        return new LibraryShape
        {
            Name = Path.GetFileName(file).Split('.')[0],
            Records = rows.Count,
            Types = rows.GroupBy(row => row["Item Type"], StringComparer.Ordinal).ToImmutableSortedDictionary(type => type.Key, Shape, StringComparer.Ordinal),
            Texts = Texts(rows),
            Counts = LibraryShape.Lists.Where(list => rows.Exists(row => row.ContainsKey(list)))
                .ToImmutableSortedDictionary(list => list, list => Lengths.Of(Cells(rows, list).Select(cell => Parts(cell).Length)), StringComparer.Ordinal),
            Scripts = Cells(rows, "Title").Select(Generating.Scripts.Of).OfType<Script>().CountBy(script => script).ToImmutableSortedDictionary(),
        };
    }

    private static TypeShape Shape(IEnumerable<Dictionary<string, string>> rows) =>
        new(rows.Count(), rows.SelectMany(row => row.Keys).CountBy(column => column, StringComparer.Ordinal).ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, Lengths> Texts(List<Dictionary<string, string>> rows)
    {
        var columns = rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal).ToDictionary(column => column, column => Lengths.Of(Sizes(rows, column)), StringComparer.Ordinal);
        var words = Cells(rows, "Title").Concat(Cells(rows, "Abstract Note")).SelectMany(text => text.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries));
        columns.Add(LibraryShape.Words, Lengths.Of(words.Select(word => word.Length)));
        return columns.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<int> Sizes(List<Dictionary<string, string>> rows, string column)
    {
        var cells = Cells(rows, column);
        return LibraryShape.Lists.Contains(column) ? cells.SelectMany(Parts).Select(part => part.Length) : cells.Select(cell => cell.Length);
    }

    private static string[] Parts(string cell) => cell.Split("; ");

    private static IEnumerable<string> Cells(List<Dictionary<string, string>> rows, string column) =>
        rows.Select(row => row.GetValueOrDefault(column)).OfType<string>();

    // Of each row the cells that are not empty.
    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var packed = File.OpenRead(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(packed, CompressionMode.Decompress) : (Stream)packed;
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = true });
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).Where(at => !reader.IsEmpty(at)).ToDictionary(at => reader.Headers[at], reader.GetString, StringComparer.Ordinal));
        }
        return rows;
    }
}
