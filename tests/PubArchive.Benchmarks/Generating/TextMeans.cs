using System.Collections.Immutable;
using System.Globalization;

namespace PubArchive.Benchmarks.Generating;

/// <summary>How often the columns of generated records are filled, how long their cells are in the mean, and how much they hold together.</summary>
internal sealed class TextMeans(ImmutableArray<string> header)
{
    private readonly long[] _filled = new long[header.Length];
    private readonly long[] _length = new long[header.Length];
    private readonly long[] _parts = new long[header.Length];
    private readonly bool[] _isList = [.. header.Select(column => LibraryShape.Lists.Contains(column))];

    /// <summary>Records counted.</summary>
    public long Records { get; set; }

    /// <summary>Counts a cell.</summary>
    public void Count(int column, ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty) { return; }
        _filled[column]++;
        _length[column] += cell.Length;
        if (_isList[column]) { _parts[column] += 1 + cell.Count("; "); }
    }

    /// <summary>One line: what a record holds in the mean.</summary>
    public string Summary()
    {
        var (authors, tags) = (PartsARecord("Author"), PartsARecord("Manual Tags") + PartsARecord("Automatic Tags"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{Records} records; in the mean {(double)_length.Sum() / Records:F0} characters: title {ARecord("Title"):F1}, abstract {ARecord("Abstract Note"):F1} ({Share("Abstract Note"):P0} have one), {authors:F2} authors, {tags:F2} tags");
    }

    /// <summary>A table beside what was measured of real libraries, each of which counts as much as the others.</summary>
    public string Beside(ImmutableArray<LibraryShape> shapes)
    {
        var lines = header.Where(column => shapes.Any(shape => shape.Filled(column) > 0)).Select(column =>
        {
            var shares = shapes.Select(shape => shape.Filled(column) / (double)shape.Records).ToArray();
            var real = shapes.Zip(shares, (shape, share) => share * Mean(shape, column)).Sum() / shares.Sum();
            var at = header.IndexOf(column);
            return string.Create(CultureInfo.InvariantCulture, $"{column,-22} {shares.Average(),10:P1} {Share(column),10:P1} {real,12:F1} {(double)Measure(at) / Math.Max(1, Divisor(at)),12:F1}");
        });
        return $"{"",-22} {"filled:real",10} {"generated",10} {"length:real",12} {"generated",12}\n{string.Join('\n', lines)}";
    }

    private static double Mean(LibraryShape shape, string column) => shape.Texts.GetValueOrDefault(column)?.Mean ?? 0;

    // Of lists the parts are measured, without what stands between them.
    private long Measure(int at) => _isList[at] ? _length[at] - 2 * (_parts[at] - _filled[at]) : _length[at];

    private long Divisor(int at) => _isList[at] ? _parts[at] : _filled[at];

    private double Share(string column) => (double)_filled[header.IndexOf(column)] / Records;

    private double ARecord(string column) => (double)_length[header.IndexOf(column)] / Records;

    private double PartsARecord(string column) => (double)_parts[header.IndexOf(column)] / Records;
}
