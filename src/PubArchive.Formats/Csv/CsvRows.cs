using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using PubArchive.Items;

namespace PubArchive.Formats.Csv;

/// <summary>The rows of a CSV text below its header, blank ones passed over, with what is wrong with each.</summary>
/// <remarks>
/// A quote that is never closed would make one cell of the rest of the file. The row is then cut at its line's end, and reading goes on with the next line.
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    /// <summary>The largest cell that is kept, in bytes of UTF-8. Real notes reach 2.3 million characters.</summary>
    public const int LargestCell = 8 * 1024 * 1024;

    private const int LargestRow = 128 * 1024 * 1024;
    private const int RestartsWithLineBreaks = 8;

    private readonly List<Diagnostic> _faults = [];
    private CsvReader _reader;
    private char? _separator;
    private byte[]? _rest;
    private int _linesBefore;
    private int _linesBeforeRest;
    private int _restarts;
    private bool _isUnclosed;
    private readonly CsvSource _source;

    /// <summary>Opens a CSV and reads its header.</summary>
    /// <param name="utf8">UTF-8 without byte order mark; stays open.</param>
    public CsvRows(Stream utf8)
    {
        _reader = CsvReader.Create(utf8, Options(allowLineBreaks: true), leaveOpen: true);
        if (ReadRow()) { Header = [.. Enumerable.Range(0, _reader.FieldCount).Select(at => _reader.GetString(at).Trim())]; }
        _separator = _reader.Separator;
        _source = new CsvSource(Header);
    }

    /// <summary>The cells of the first row that is not blank, trimmed; empty when there is none.</summary>
    public ImmutableArray<string> Header { get; } = [];

    /// <summary>How many cells the row has.</summary>
    public int CellCount => _reader.FieldCount;

    /// <summary>The line on which the row begins, counted from 1.</summary>
    public int Line => _linesBefore + (int)Math.Max(1, _reader.LineNumber);

    /// <summary>Moves to the next row that is not blank.</summary>
    /// <returns><see langword="false"/> at the end; <see cref="TakeFaults"/> may still hold something.</returns>
    public bool Read()
    {
        if (!ReadRow()) { return false; }
        if (CellCount < Header.Length) { Note(Severity.Info, "CSV006", $"The row has {CellCount} cells, the header {Header.Length}; the missing ones were taken as empty."); }
        return true;
    }

    /// <summary>A cell's text; empty when the row has no such cell, or when it is larger than <see cref="LargestCell"/>.</summary>
    public string Cell(int index)
    {
        if (_reader.GetSpan(index).Length <= LargestCell) { return _reader.GetString(index); }
        Note(Severity.Warning, "CSV005", $"The cell in column {ColumnName(index)} holds {_reader.GetSpan(index).Length / (1024 * 1024)} MB, more than the {LargestCell / (1024 * 1024)} MB that are kept; it was left out.");
        return "";
    }

    /// <summary>Whether a cell is empty or missing.</summary>
    public bool IsEmpty(int index) => _reader.IsEmpty(index);

    /// <summary>A column's name for people: its header, or its number.</summary>
    public string ColumnName(int index) => index < Header.Length && Header[index].Length > 0 ? $"'{Header[index]}'" : (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What was noticed since the last call.</summary>
    public ImmutableArray<Diagnostic> TakeFaults()
    {
        if (_faults.Count == 0) { return []; }
        ImmutableArray<Diagnostic> taken = [.. _faults];
        _faults.Clear();
        return taken;
    }

    /// <summary>The row as a CSV of its own, header and row, with the columns that are not empty; cells as they stand in the file.</summary>
    public string Source() => _source.Of(_reader);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool ReadRow()
    {
        while (TryRead())
        {
            if (_isUnclosed) { CutAtLineEnd(); }
            if (!IsBlank()) { return true; }
        }
        return false;
    }

    private bool TryRead()
    {
        try
        {
            while (!_reader.Read())
            {
                if (_rest is null) { return false; }
                Restart(_rest, _linesBeforeRest);
                _rest = null;
            }
            return true;
        }
        catch (CsvFormatException fault)
        {
            _faults.Add(new Diagnostic(Severity.Error, _linesBefore + (int)fault.LineNumber, "CSV004", $"A row is longer than {LargestRow / (1024 * 1024)} MB, so the file was read up to here; look for a quote that is never closed."));
            return false;
        }
    }

    private bool IsBlank()
    {
        for (var at = 0; at < _reader.FieldCount; at++)
        {
            if (!_reader.GetSpan(at).Trim(" \t\r\n"u8).IsEmpty) { return false; }
        }
        return true;
    }

    // An unclosed cell is the last of its row. The row becomes what stands before that cell's line end; what it had swallowed waits in _rest.
    private void CutAtLineEnd()
    {
        _isUnclosed = false;
        var row = _reader.RawRecord;
        var cell = _reader.FieldCount == 0 ? default : _reader.GetRawSpan(_reader.FieldCount - 1);
        var end = cell.IndexOf((byte)'\n');
        if (end < 0) { return; }
        end += row.Length - cell.Length;
        var line = Line;
        var kept = row[..end].ToArray();
        _rest = row[(end + 1)..].ToArray();
        _linesBeforeRest = line + kept.AsSpan().Count((byte)'\n');
        Restart(kept, line - 1);
        _reader.Read();
        _isUnclosed = false;
    }

    private void Restart(byte[] text, int linesBefore)
    {
        _restarts++;
        _reader.Dispose();
        _linesBefore = linesBefore;
        _reader = CsvReader.Create(text, Options(_restarts < 2 * RestartsWithLineBreaks));
    }

    private CsvReaderOptions Options(bool allowLineBreaks) => new()
    {
        HasHeader = false,
        Separator = _separator,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = allowLineBreaks,
        MaxRecordSize = LargestRow,
        OnMalformedRecord = Notice,
    };

    private void Notice(CsvMalformedRecord record)
    {
        var line = _linesBefore + (int)record.LineNumber;
        switch (record.Reason)
        {
            case CsvMalformedReason.StrayQuote:
                _faults.Add(new Diagnostic(Severity.Info, line, "CSV001", "A quote stands inside a cell that is not quoted; it was kept as text."));
                break;
            case CsvMalformedReason.TextAfterClosingQuote:
                _faults.Add(new Diagnostic(Severity.Warning, line, "CSV002", "Text follows a closing quote; it was added to the cell. Check the row: quotes inside a cell must be doubled."));
                break;
            default:
                if (_rest is null) { _faults.Add(new Diagnostic(Severity.Warning, line, "CSV003", "A quote in this row is never closed; the row was read up to the end of the line. Close the quote and import again.")); }
                _isUnclosed = record.Reason == CsvMalformedReason.UnterminatedQuote;
                break;
        }
    }

    private void Note(Severity severity, string code, string message) => _faults.Add(new Diagnostic(severity, Line, code, message));
}
