using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Takes up what other programs wrote while a step was under way: where both wrote on one record, the step's version is put on theirs, with what their voices say.</summary>
internal sealed class CatchUp : IDisposable
{
    private readonly long _step;
    private readonly RecordReader _reader;
    private readonly RecordWriter _writer;
    private readonly List<Succession> _successions = [];
    private readonly Prepared _latest, _others, _own, _shown;
    private long _seen;

    public CatchUp(Database database, long step, RecordReader reader, RecordWriter writer)
    {
        (_step, _reader, _writer) = (step, reader, writer);
        _latest = new Prepared(database, "select ifnull(max(id), 0) from version");
        _others = new Prepared(database, "select distinct record_id from version where id > @Seen and step <> @Step", "@Seen", "@Step");
        _own = new Prepared(database, "select id from version where record_id = @Id and step = @Step", "@Id", "@Step");
        _shown = new Prepared(database, "select id from main.record where record_id = @Id", "@Id");
        _seen = Latest();
    }

    /// <summary>Takes up what is new; to be called first in every transaction of the step.</summary>
    public void Run()
    {
        var latest = Latest();
        if (latest == _seen) { return; }
        var others = Others();
        foreach (var record in others) { Merge(record); }
        if (_successions.Count > 0) { Succeed([.. others]); }
        _seen = latest;
    }

    /// <summary>Notes that a record took over from another, so that it also takes over what others say of that meanwhile.</summary>
    public void Note(Succession succession) => _successions.Add(succession);

    public void Dispose()
    {
        foreach (var command in new[] { _latest, _others, _own, _shown }) { command.Dispose(); }
    }

    private void Merge(long record)
    {
        if (_own.Cell(record, _step) is not long ownId || _shown.Cell(record) is not long shownId) { return; }
        var own = _reader.Version(ownId);
        if (own.Version!.Base == shownId) { return; } // what was read has one
        var before = own.Version.Base is { } standsOn ? _reader.Version(standsOn).Said : [];
        var said = Voices.Merged(before, _reader.Version(shownId).Said, own.Said);
        _writer.Rewrite(own, own.Saying(said), shownId);
    }

    // What the heir's librarian says, as others left it, and what it inherits, once more.
    private void Succeed(HashSet<long> changed)
    {
        var begun = new HashSet<long>();
        foreach (var succession in _successions)
        {
            if (!changed.Contains(succession.Former) && !changed.Contains(succession.Heir)) { continue; }
            changed.Add(succession.Heir);
            var heir = _reader.Load(succession.Heir);
            var shown = _shown.Cell(heir.Id) as long?;
            var own = begun.Add(heir.Id) ? Voices.With(heir.Said, Voices.Librarian(shown is { } version ? _reader.Version(version).Said : [])) : heir.Said;
            var former = _reader.Load(succession.Former).Said;
            _writer.Replace(heir, heir.Saying(shown is null ? Voices.InheritedUnseen(own, former) : Voices.Inherited(own, former)));
        }
    }

    private List<long> Others()
    {
        var records = new List<long>();
        using var reader = _others.Read(_seen, _step);
        while (reader.Read()) { records.Add(reader.GetInt64(0)); }
        return records;
    }

    private long Latest() => (long)_latest.Cell()!; // max gives one
}

/// <summary>One record taking over from another that was merged into it.</summary>
/// <param name="Former">The record that was merged.</param>
/// <param name="Heir">The record that stays.</param>
internal sealed record Succession(long Former, long Heir);
