using System.Collections.Immutable;
using PubArchive.Formats.Drafts;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.BibTex;

/// <summary>Reads BibTeX and biblatex files, one entry at a time.</summary>
/// <remarks>Where entries refer to others, or JabRef keeps groups, the file is gone over first; a stream that cannot go back is held in memory.</remarks>
internal sealed class BibTexReader : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream)
    {
        using var source = new RepeatedStream(stream);
        var pool = new BibTexPool();
        if (BibTexPool.IsNeeded(source.Again())) { pool.Fill(source.Again); }
        foreach (var record in TextRecords.Read(source.Again(), input => Entries(input, pool))) { yield return record; }
    }

    private static IEnumerable<ReadRecord> Entries(InputText input, BibTexPool pool)
    {
        var run = new Run(input.Utf8, pool);
        while (run.Next() is { } record) { yield return record; }
        if (run.Fault is { } fault) { yield return TextRecords.OfFile(fault); }
    }

    /// <summary>One reading of one file.</summary>
    private sealed class Run(Stream utf8, BibTexPool pool)
    {
        private readonly BibTexScanner _scanner = new(utf8);
        private readonly BibTexParser _parser = new(new BibTexStrings());
        private readonly BibTexEntry _entry = new();
        private readonly BibTexToItem _conversion = new();

        public Diagnostic? Fault => _scanner.Fault;

        public ReadRecord? Next()
        {
            while (_scanner.Read())
            {
                if (!_parser.Read(_scanner.Text, _entry)) { continue; }
                var line = _scanner.Line;
                if (BibTexTypes.IsData(_entry.Type)) { return Data(line); }
                if (_entry.Fields.Count == 0) { return Empty(line); }
                pool.Inherit(_entry);
                var item = _conversion.ToItem(_entry, line, pool.Groups, Notices(line), out var notices);
                return new ReadRecord(item, notices, line, _scanner.Text.TrimEnd().ToString());
            }
            return null;
        }

        private ReadRecord Empty(int line)
        {
            var message = $"The entry '@{ItemDraft.Cut(_entry.Type)}{{{ItemDraft.Cut(_entry.Key)}' has no field; it was passed over.";
            return new ReadRecord(null, [new Diagnostic(Severity.Error, line, "BIB002", message)], line, _scanner.Text.TrimEnd().ToString());
        }

        private ReadRecord Data(int line)
        {
            var message = $"'@{_entry.Type}{{{ItemDraft.Cut(_entry.Key)}' holds parts of other entries or names a set of them; it is no record of its own.";
            return new ReadRecord(null, [new Diagnostic(Severity.Info, line, "BIB010", message)], line, _scanner.Text.TrimEnd().ToString());
        }

        private ImmutableArray<Diagnostic> Notices(int line)
        {
            var notices = ImmutableArray.CreateBuilder<Diagnostic>();
            if (!_scanner.IsClosed) { notices.Add(new Diagnostic(Severity.Warning, line, "BIB001", $"The braces of '{ItemDraft.Cut(_entry.Key)}' do not close; the entry ends before the next one, and its last field may be wrong. Add the missing brace.")); }
            if (_parser.HasStrayBrace) { notices.Add(new Diagnostic(Severity.Info, line, "BIB011", $"A closing brace stands behind the key '{ItemDraft.Cut(_entry.Key)}'; it was passed over, and the fields behind it are the entry's.")); }
            if (_parser.Undefined.Count > 0) { notices.Add(new Diagnostic(Severity.Info, line, "BIB008", $"No @string defines {string.Join(", ", _parser.Undefined.Distinct().Take(20).Select(name => $"'{ItemDraft.Cut(name)}'"))}; the word itself was taken.")); }
            if (_parser.IsCut) { notices.Add(new Diagnostic(Severity.Warning, line, "BIB009", "A value made of @string definitions is longer than 20,000 characters; it was cut. Look for definitions that refer to each other.")); }
            return notices.DrainToImmutable();
        }
    }
}
