using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Importing;

/// <summary>Takes the rows of one archive CSV in, in the name of one step.</summary>
internal sealed class FactsImporter : IDisposable
{
    private readonly ImportSource _source;
    private readonly KeyFinder _finder;
    private readonly RecordReader _reader;
    private readonly RecordWriter _writer;
    private readonly SourceKeeper _sources;

    // What this file has said so far of each record: several rows on one publication add up.
    private readonly Dictionary<long, CatalogueFacts> _said = [];

    public FactsImporter(Database database, Staging step, ImportSource source, int run)
    {
        (_source, _reader, _writer) = (source, step.Reader, step.Writer);
        _finder = new KeyFinder(database);
        _sources = new SourceKeeper(database, source.Name, run);
    }

    /// <summary>Takes one row in.</summary>
    public ImportEntry Take(FactsRow row)
    {
        if (!TryFind(row, out var id, out var reason)) { return new ImportEntry(row.Line, null, ImportOutcome.Rejected, reason, ""); }
        var before = _reader.Load(id);
        var said = _said.TryGetValue(id, out var earlier) ? FactsRowMerge.Added(earlier, row.Facts) : row.Facts;
        _said[id] = said;
        var held = before.Said.FirstOrDefault(statement => statement.Origin == Origin.ArchiveCsv && statement.Source == _source.Name)?.Says ?? CatalogueFacts.None;
        var statement = new Statement { Origin = Origin.ArchiveCsv, Source = _source.Name, Says = FactsRowMerge.Over(held, said) };
        var hash = Hash.Of(row.Source);
        if (!_sources.IsKnown(id, hash)) { _sources.Keep(id, row.Line, hash, row.Source); }
        var isChanged = _writer.Replace(before, before.Saying(Voices.With(before.Said, statement)));
        return new ImportEntry(row.Line, before.Key, isChanged ? ImportOutcome.Updated : ImportOutcome.Unchanged, null, before.Item.Title);
    }

    public void Dispose()
    {
        _finder.Dispose();
        _sources.Dispose();
    }

    private bool TryFind(FactsRow row, out long id, out string reason)
    {
        (id, reason) = (0, "");
        if (!string.IsNullOrWhiteSpace(row.Key))
        {
            if (_finder.ByKey(row.Key) is { } keyed) { id = keyed; return true; }
            reason = $"The archive has no publication with the key '{row.Key}'. Import its export first, or correct the key.";
            return false;
        }
        if (row.Doi is not { } doi)
        {
            reason = "The row names neither a key nor a DOI. Give one of them.";
            return false;
        }
        var found = _finder.ByDoi(doi);
        if (found is [var only]) { id = only.Id; return true; }
        reason = found.Count == 0
            ? $"The archive has no publication with the DOI {doi}. Import its export first, or correct the DOI."
            : $"The DOI {doi} stands on {string.Join(", ", found.Select(record => record.Key))}. Give the key of the one that is meant.";
        return false;
    }
}
