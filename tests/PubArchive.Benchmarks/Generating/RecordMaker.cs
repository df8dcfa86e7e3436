using System.Collections.Immutable;
using System.Text;

namespace PubArchive.Benchmarks.Generating;

/// <summary>Invents the records of a library, each by its number alone, so that any of them can be made again.</summary>
internal sealed class RecordMaker
{
    private const int LatinWords = 60_000;
    private const int OtherWords = 10_000;
    private const ulong Later = 0x4C61746572;

    private readonly GeneratorOptions _options;
    private readonly ImmutableArray<LibraryModel> _libraries;
    private readonly ImmutableArray<InventedWords> _words;
    private readonly CellMaker _cells;
    private readonly bool[] _isFilled;
    private readonly int[] _changedIn;

    /// <summary>Makes ready to invent.</summary>
    /// <param name="shapes">The libraries to resemble, each as often as the others.</param>
    /// <param name="header">The columns to fill.</param>
    /// <param name="options">Seed and shares.</param>
    public RecordMaker(ImmutableArray<LibraryShape> shapes, ImmutableArray<string> header, GeneratorOptions options)
    {
        _options = options;
        _libraries = [.. shapes.Select(shape => new LibraryModel(shape, header))];
        _words = [.. Scripts.All.Select(script => new InventedWords(script, script == Script.Latin ? LatinWords : OtherWords, shapes[0].Texts[LibraryShape.Words]))];
        _cells = new CellMaker(options);
        (_isFilled, _changedIn) = (new bool[header.Length], new int[header.Length]);
    }

    /// <summary>Makes a record's cells, one after the other.</summary>
    /// <param name="row">The record's number, from 0.</param>
    /// <param name="cell">Emptied and filled anew for each cell.</param>
    /// <param name="done">Called with the column's place when its cell stands in <paramref name="cell"/>.</param>
    public void Make(long row, StringBuilder cell, Action<int> done)
    {
        var lottery = Lottery.At(_options.Seed, row);
        var library = _libraries[lottery.Below(_libraries.Length)];
        var (type, filled) = library.DrawType(ref lottery);
        Fill(library, filled, ref lottery);
        var record = new RecordPlan(row, type, _words[(int)DrawScript(library, ref lottery)], 2024 - (int)(50 * Math.Pow(lottery.Share(), 2)), lottery.Below(250_000_000), Change(library, row));
        foreach (var column in library.Columns)
        {
            cell.Clear();
            var own = Lottery.At(SeedOf(_changedIn[column.At]), row, column.At + 1);
            if (_isFilled[column.At]) { _cells.Write(cell, column, record, ref own); }
            done(column.At);
        }
    }

    // A year and a date come together.
    private void Fill(LibraryModel library, double[] filled, ref Lottery lottery)
    {
        var year = lottery.Share();
        foreach (var column in library.Columns)
        {
            var drawn = column.Kind is ColumnKind.Year or ColumnKind.Date ? year : lottery.Share();
            _isFilled[column.At] = drawn < filled[column.At];
        }
    }

    // The generation in which each cell was last changed, and the last of them.
    private int Change(LibraryModel library, long row)
    {
        Array.Clear(_changedIn);
        for (var generation = 1; generation <= _options.Generation; generation++)
        {
            var lottery = Lottery.At(SeedOf(generation), row);
            foreach (var column in library.Columns)
            {
                if (_isFilled[column.At] && ColumnKinds.IsEdited(column.Kind) && lottery.Wins(_options.Changed)) { _changedIn[column.At] = generation; }
            }
        }
        return _changedIn.Max();
    }

    private ulong SeedOf(int generation) => _options.Seed ^ (ulong)generation * Later;

    private Script DrawScript(LibraryModel library, ref Lottery lottery)
    {
        var drawn = lottery.Share();
        var others = _options.OtherScripts * (Scripts.All.Length - 1);
        return drawn < others ? Scripts.All[1 + (int)(drawn / _options.OtherScripts)] : library.DrawScript(ref lottery);
    }
}
