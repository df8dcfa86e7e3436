using System.Collections.Immutable;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.Ris;

/// <summary>Reads RIS: records from <c>TY</c> to <c>ER</c>, of any program, line by line.</summary>
/// <remarks>A record whose <c>ER</c> is missing ends where the next begins. What stands between records is passed over and named.</remarks>
internal sealed class RisReader : IRecordReader
{
    private static readonly RisTag s_type = RisTag.Of("TY");
    private static readonly RisTag s_end = RisTag.Of("ER");
    private static readonly RisTag s_title = RisTag.Of("TI");
    private static readonly RisTag s_firstTitle = RisTag.Of("T1");

    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream) => TextRecords.Read(stream, Records);

    private static IEnumerable<ReadRecord> Records(InputText input)
    {
        var run = new Run(input.Utf8);
        while (run.Next() is { } record) { yield return record; }
        foreach (var fault in run.OfFile()) { yield return TextRecords.OfFile(fault); }
    }

    /// <summary>One reading of one file.</summary>
    private sealed class Run(Stream utf8)
    {
        private readonly TextLines _lines = new(utf8);
        private readonly RisRecord _record = new();
        private readonly RisToItem _conversion = new();
        private bool _isPending;
        private int _outside;
        private int _firstOutside;

        public ReadRecord? Next()
        {
            while (_isPending || _lines.Read())
            {
                _isPending = false;
                if (Step() is { } record) { return record; }
            }
            if (_record.IsLoose && !_record.Has(s_title) && !_record.Has(s_firstTitle)) { PassOver(); }
            return _record.IsOpen ? Finish(_lines.BeforeLine, isEnded: false) : null;
        }

        public ImmutableArray<Diagnostic> OfFile()
        {
            var notices = ImmutableArray.CreateBuilder<Diagnostic>();
            if (_lines.Fault is { } fault) { notices.Add(fault); }
            if (_outside > 0) { notices.Add(new Diagnostic(Severity.Info, _firstOutside, "RIS001", $"Lines outside of records ({_outside} in the file, the first here) were passed over.")); }
            return notices.DrainToImmutable();
        }

        // One line; the record that ends with it or before it.
        private ReadRecord? Step()
        {
            var line = _lines.Line;
            var isTagged = RisLine.TryParse(line, out var parsed);
            if (isTagged && parsed.Tag == s_type) { return Begin(parsed); }
            if (isTagged && parsed.Tag == s_end)
            {
                if (_record.IsOpen) { return Finish(_lines.WithLine, isEnded: true); }
                _lines.Mark();
                return null;
            }
            if (!_record.IsOpen) { StepOutside(line, isTagged, parsed); }
            else { StepInside(line, isTagged, parsed); }
            return null;
        }

        private void StepInside(ReadOnlySpan<char> line, bool isTagged, RisLine parsed)
        {
            if (line.Length > _conversion.LongestLine) { _conversion.LongestLine = line.Length; }
            var end = _lines.Start + line.Length;
            if (isTagged && parsed.Blanks >= _record.Blanks) { _record.Add(parsed.Tag, _lines.Start + parsed.ValueStart, end, _lines.Start, _lines.Number); }
            else if (!_record.Continue(end) && !line.IsWhiteSpace()) { CountOutside(_lines.Number, 1); }
        }

        // Tagged lines without TY are a record only if an ER ends them.
        private void StepOutside(ReadOnlySpan<char> line, bool isTagged, RisLine parsed)
        {
            _lines.Mark();
            if (isTagged)
            {
                _record.Open(_lines.Number, parsed.Blanks);
                StepInside(line, isTagged, parsed);
            }
            else if (!line.IsWhiteSpace()) { CountOutside(_lines.Number, 1); }
        }

        private ReadRecord? Begin(RisLine parsed)
        {
            if (_record.IsLoose) { PassOver(); }
            if (_record.IsOpen)
            {
                _isPending = true;
                return Finish(_lines.BeforeLine, isEnded: false);
            }
            _lines.Mark();
            _record.Open(_lines.Number, parsed.Blanks);
            _record.Type = _lines.Line[parsed.ValueStart..].Trim().ToString();
            return null;
        }

        private void PassOver()
        {
            CountOutside(_record.Line, _record.Values.Count);
            _record.Close();
        }

        private void CountOutside(int line, int count)
        {
            if (_outside == 0) { _firstOutside = line; }
            _outside += count;
        }

        private ReadRecord Finish(ReadOnlySpan<char> text, bool isEnded)
        {
            _record.Close();
            var item = _conversion.ToItem(_record, text, isEnded, out var notices);
            return new ReadRecord(item, notices, _record.Line, text.TrimEnd().ToString());
        }
    }
}
