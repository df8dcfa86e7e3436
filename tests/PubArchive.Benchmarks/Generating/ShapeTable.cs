using System.Collections.Immutable;
using System.Globalization;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Library shapes as a table of numbers, <c>shapes.tsv</c>: measured once, so that the generator works where the exports are not at hand.</summary>
/// <remarks>A line begins with its kind: <c>library</c>, <c>type</c>, <c>script</c>, <c>text</c>, <c>count</c>; all lines behind a library are its own.</remarks>
internal static class ShapeTable
{
    private static readonly string[] s_files = ["khalid-slr.csv.gz", "openglam.csv.gz", "nlpta.csv"];

    /// <summary>The three libraries as measured when the table was made.</summary>
    public static ImmutableArray<LibraryShape> Committed { get; } = Read(Resource());

    /// <summary>The three libraries: measured in place where the shared data is at hand, else <see cref="Committed"/>.</summary>
    public static ImmutableArray<LibraryShape> Current { get; } = RealData.Root is null ? Committed : Measure();

    /// <summary>Measures the three libraries.</summary>
    public static ImmutableArray<LibraryShape> Measure() => [.. s_files.Select(name => ShapeMeasuring.Measure(RealData.Export("zotero-csv", name)))];

    /// <summary>The table.</summary>
    public static string Write(IEnumerable<LibraryShape> shapes) => string.Concat(shapes.SelectMany(Lines).Select(line => line + "\n"));

    /// <summary>The shapes of a table.</summary>
    public static ImmutableArray<LibraryShape> Read(string table)
    {
        var libraries = new List<List<string[]>>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')))
        {
            if (line[0] == "library") { libraries.Add([]); }
            libraries[^1].Add(line);
        }
        return [.. libraries.Select(Shape)];
    }

    private static LibraryShape Shape(List<string[]> lines) => new()
    {
        Name = lines[0][1],
        Records = Number(lines[0][2]),
        Types = Of(lines, "type", line => line[1], line => new TypeShape(Number(line[2]), line.Skip(3).Select(cell => cell.Split('=')).ToImmutableSortedDictionary(pair => pair[0], pair => Number(pair[1]), StringComparer.Ordinal))),
        Texts = Of(lines, "text", line => line[1], line => Lengths.Parse(line[2])),
        Counts = Of(lines, "count", line => line[1], line => Lengths.Parse(line[2])),
        Scripts = Of(lines, "script", line => Enum.Parse<Script>(line[1]), line => Number(line[2])),
    };

    private static ImmutableSortedDictionary<TKey, TValue> Of<TKey, TValue>(List<string[]> lines, string kind, Func<string[], TKey> key, Func<string[], TValue> value) where TKey : notnull =>
        lines.Where(line => line[0] == kind).ToImmutableSortedDictionary(key, value, typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default);

    private static IEnumerable<string> Lines(LibraryShape shape) =>
    [
        Invariant($"library\t{shape.Name}\t{shape.Records}"),
        .. shape.Types.Select(type => Invariant($"type\t{type.Key}\t{type.Value.Records}\t{string.Join('\t', type.Value.Filled.Select(column => Invariant($"{column.Key}={column.Value}")))}")),
        .. shape.Scripts.Select(script => Invariant($"script\t{script.Key}\t{script.Value}")),
        .. shape.Texts.Select(text => $"text\t{text.Key}\t{text.Value}"),
        .. shape.Counts.Select(count => $"count\t{count.Key}\t{count.Value}"),
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Resource()
    {
        using var stream = typeof(ShapeTable).Assembly.GetManifestResourceStream("shapes.tsv") ?? throw new InvalidOperationException("shapes.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
