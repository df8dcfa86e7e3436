using System.Text.Json;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Dump;

/// <summary>Fills an empty archive with what a dump says, in transactions of bounded length.</summary>
/// <remarks>Foreign keys are off meanwhile, because versions and steps name later ones; whoever calls asks for them afterwards.</remarks>
internal sealed class DumpLoader : IDisposable
{
    private const int Together = 1000;

    private readonly Database _database;
    private readonly DumpReader _reader;
    private readonly DumpFaults _faults;
    private readonly VersionTable _versions;
    private readonly Prepared _place, _placed, _runOfLine;
    private readonly Action<long> _tell;
    private long _done;

    /// <param name="database">The archive, empty.</param>
    /// <param name="folder">The dump's.</param>
    /// <param name="faults">Where to note what is wrong.</param>
    /// <param name="tell">Told of each line; may throw to end the work.</param>
    public DumpLoader(Database database, string folder, DumpFaults faults, Action<long> tell)
    {
        (_database, _reader, _faults, _tell) = (database, new DumpReader(folder, faults), faults, tell);
        database.Execute("create temp table place (key text primary key, version integer not null, record integer not null, step integer not null, base integer) strict, without rowid");
        _versions = new VersionTable(database, step: 0);
        _place = new Prepared(database, "insert or ignore into place (key, version, record, step, base) values (@Key, @Version, @Record, @Step, @Base)", "@Key", "@Version", "@Record", "@Step", "@Base");
        _placed = new Prepared(database, "select version, record, step, base from place where key = @Key", "@Key");
        _database.Execute("create temp table run_line (id integer primary key, line integer not null)");
        _runOfLine = new Prepared(database, "select id from run_line where line = @Line", "@Line");
    }

    /// <summary>Fills it.</summary>
    public void Run()
    {
        using (var dead = new Prepared(_database, "insert into dead_step (id) values (@Id)", "@Id"))
        {
            Insert(DumpTables.StepHistory, "step (id, kind, what, who, started, finished, created, changed, undoes, undone_by, turned)", row => { if (row.Number(11) == 0) { dead.Run(row.Number(0)); } });
        }
        Insert(DumpTables.RunHistory, "import_run (id, step, source, format, started, created, updated, unchanged, same_as, candidates, rejected)");
        _database.Execute(DumpTables.Prepare + "; create index temp.run_by_line on run_line (line)");
        Insert(DumpTables.DocumentHistory, "document (id, name, step, base, text)");
        Each(_reader.Lines(DumpTables.VersionHistory), Version);
        Each(_reader.Lines(DumpTables.Records), Record);
        LoadSources();
        Insert(DumpTables.FormerKeyHistory, "alias (key, record_id, step)");
        Insert(DumpTables.MarkHistory, "identity (hash, record_id, step)");
        Insert(DumpTables.CandidateHistory, "candidate (record_id, other_id, run_id, evidence)");
        _faults.ThrowIfAny();
    }

    public void Dispose()
    {
        _versions.Dispose();
        _place.Dispose();
        _placed.Dispose();
        _runOfLine.Dispose();
    }

    // A number that two lines have is a fault of the second.
    private void Insert(DumpTable table, string into, Action<DumpRow>? also = null)
    {
        var columns = into.Split('(')[1].TrimEnd(')').Split(", ");
        string[] names = [.. columns.Select(column => "@" + column)];
        using var insert = new Prepared(_database, $"insert or ignore into {into} values ({string.Join(", ", names)})", names);
        Each(_reader.Lines(table), row =>
        {
            if (insert.Run(row.Values.AsSpan(0, names.Length)) == 0) { _faults.Add(DumpFaults.Content, row.File, row.Line, "An earlier line says the same, or has the same number."); }
            else { also?.Invoke(row); }
        });
    }

    private void Version(DumpRow row)
    {
        if (row.OptionalText(4) is { } key)
        {
            if (_place.Run(key, row.Number(0), row.Number(1), row.Number(2), row.Values[3]) == 0) { _faults.Add(DumpFaults.Content, row.File, row.Line, $"An earlier line says already which version of '{key}' shows."); }
        }
        else if (State(row, 5) is { } state) { Place(row, state with { Id = row.Number(1) }, (row.Number(0), row.Number(2), (long?)row.Values[3])); }
    }

    private void Record(DumpRow row)
    {
        if (Placed(row) is not { } place || State(row, 0) is not { } state) { return; }
        Place(row, state with { Id = place.Record }, (place.Version, place.Step, place.Base));
    }

    private void Place(DumpRow row, RecordState state, (long Version, long Step, long? Base) at)
    {
        if (!_versions.Restore(state, at)) { _faults.Add(DumpFaults.Content, row.File, row.Line, "An earlier line has the same version, or the same key."); }
    }

    private (long Version, long Record, long Step, long? Base)? Placed(DumpRow row)
    {
        using (var found = _placed.Read(row.Text(0)))
        {
            if (found.Read()) { return (found.GetInt64(0), found.GetInt64(1), found.GetInt64(2), found.IsDBNull(3) ? null : found.GetInt64(3)); }
        }
        _faults.Add(DumpFaults.Content, row.File, row.Line, $"'{row.Text(0)}' is the key of no version in {DumpTables.VersionHistory.File} that shows.");
        return null;
    }

    // The texts are kept letter by letter; reading them shows whether they are what they should be.
    private RecordState? State(DumpRow row, int from)
    {
        try
        {
            var texts = new BodyTexts(row.Text(from + 7), row.Text(from + 6), row.Text(from + 9), row.Text(from + 8));
            return new RecordState
            {
                Key = row.Text(from),
                Library = row.OptionalText(from + 1),
                ZoteroKey = row.OptionalText(from + 2),
                Identity = row.OptionalText(from + 3),
                FirstSeen = Instant.Parse(row.Text(from + 4)),
                Changed = Instant.Parse(row.Text(from + 5)),
                Item = ItemJson.Read(texts.Item),
                Facts = FactsJson.Read(texts.Facts),
                Said = FactsJson.ReadSaid(texts.Said),
                Ranks = ItemRanks.Parse(texts.Ranks),
                Version = new VersionMark(0, 0, null, texts),
            };
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            _faults.Add(DumpFaults.Content, row.File, row.Line, "The content of the record cannot be read: something in it is missing, or not what it should be.");
            return null;
        }
    }

    // Both files are in the order of runs, and the archive keeps sources in that order.
    private void LoadSources()
    {
        using var insert = new Prepared(_database, "insert into source_record (record_id, run_id, line, hash, text) values (@Id, @Run, @Line, @Hash, @Text)", "@Id", "@Run", "@Line", "@Hash", "@Text");
        using var shown = _reader.Lines(DumpTables.Sources).GetEnumerator();
        using var others = _reader.Lines(DumpTables.SourceHistory).GetEnumerator();
        Each(Merged(shown, others), source => insert.Run(source.Record, source.Run, source.Row.Number(2), source.Row.Values[3], source.Row.Text(4)));
    }

    private IEnumerable<(long Record, long Run, DumpRow Row)> Merged(IEnumerator<DumpRow> shown, IEnumerator<DumpRow> others)
    {
        var (hasShown, hasOther) = (shown.MoveNext(), others.MoveNext());
        while (hasShown || hasOther)
        {
            var run = hasShown ? RunOf(shown.Current) : null;
            if (hasShown && run is null) { hasShown = shown.MoveNext(); }
            else if (hasShown && (!hasOther || run <= others.Current.Number(1)))
            {
                if (Placed(shown.Current) is { } place) { yield return (place.Record, run!.Value, shown.Current); } // not null, see above
                hasShown = shown.MoveNext();
            }
            else
            {
                yield return (others.Current.Number(0), others.Current.Number(1), others.Current);
                hasOther = others.MoveNext();
            }
        }
    }

    private long? RunOf(DumpRow row)
    {
        var run = _runOfLine.Cell(row.Number(1)) as long?;
        if (run is null) { _faults.Add(DumpFaults.Reference, row.File, row.Line, $"'run' is no line of {DumpTables.Runs.File}."); }
        return run;
    }

    private void Each<T>(IEnumerable<T> rows, Action<T> each)
    {
        foreach (var chunk in rows.Chunk(Together))
        {
            _database.Write(() =>
            {
                foreach (var row in chunk)
                {
                    each(row);
                    _tell(++_done);
                }
            }, isDurable: false);
        }
    }
}
