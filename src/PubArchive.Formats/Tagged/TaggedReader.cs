using System.Collections.Immutable;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.Tagged;

/// <summary>Reads formats of tagged lines record by record; lines without tag continue the one before.</summary>
/// <param name="newDialect">Gives the format, anew for each file.</param>
internal sealed class TaggedReader(Func<TaggedDialect> newDialect) : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream) => TextRecords.Read(stream, Records);

    private IEnumerable<ReadRecord> Records(InputText input)
    {
        var run = new Run(input.Utf8, newDialect());
        while (run.Next() is { } record) { yield return record; }
        foreach (var fault in run.OfFile()) { yield return TextRecords.OfFile(fault); }
    }

    /// <summary>One reading of one file.</summary>
    private sealed class Run(Stream utf8, TaggedDialect dialect)
    {
        private readonly TextLines _lines = new(utf8);
        private readonly TaggedRecord _record = new();
        private bool _isPending;
        private bool _isOver;
        private int _outside;
        private int _firstOutside;

        public ReadRecord? Next()
        {
            while (_isPending || !_isOver && _lines.Read())
            {
                _isPending = false;
                if (Step() is { } record) { return record; }
            }
            return _record.IsOpen ? Finish(_lines.BeforeLine) : null;
        }

        public ImmutableArray<Diagnostic> OfFile()
        {
            var notices = ImmutableArray.CreateBuilder<Diagnostic>();
            if (_lines.Fault is { } fault) { notices.Add(fault); }
            if (_outside > 0) { notices.Add(new Diagnostic(Severity.Info, _firstOutside, dialect.OutsideCode, $"Lines outside of records ({_outside} in the file, the first here) were passed over.")); }
            return notices.DrainToImmutable();
        }

        // One line; the record that ends with it or before it.
        private ReadRecord? Step()
        {
            var line = _lines.Line;
            if (!_record.IsOpen) { _lines.Mark(); }
            if (!dialect.TryParse(line, out var tag, out var start)) { return StepUntagged(line); }
            var value = line[start..];
            switch (dialect.RoleOf(tag, value, _record))
            {
                case TaggedRole.Begin when _record.IsOpen:
                    _isPending = true;
                    return Finish(_lines.BeforeLine);
                case TaggedRole.End:
                    return _record.IsOpen ? Finish(_lines.WithLine) : null;
                case TaggedRole.EndOfFile:
                    _isOver = true;
                    return null;
                case TaggedRole.File:
                    dialect.TakeFile(tag, value);
                    return null;
                case TaggedRole.Outside:
                    CountOutside();
                    return null;
                default:
                    if (!_record.IsOpen) { _record.Open(_lines.Number); }
                    _record.Add(tag, value);
                    return null;
            }
        }

        private ReadRecord? StepUntagged(ReadOnlySpan<char> line)
        {
            var isBlank = line.IsWhiteSpace();
            if (isBlank && dialect.EndsAtBlank && _record.IsOpen) { return Finish(_lines.BeforeLine); }
            if ((!_record.IsOpen || !_record.Continue(line)) && !isBlank) { CountOutside(); }
            return null;
        }

        private void CountOutside()
        {
            if (_outside++ == 0) { _firstOutside = _lines.Number; }
        }

        private ReadRecord Finish(ReadOnlySpan<char> text)
        {
            _record.Close();
            var item = dialect.ToItem(_record, out var notices);
            return new ReadRecord(item, notices, _record.Line, text.TrimEnd().ToString());
        }
    }
}
