using System.Collections.Immutable;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Importing;

/// <summary>Runs whole files through the importers: one transaction, one run in the history.</summary>
internal sealed class Imports(Database database, TimeProvider time)
{
    private const int Step = 500;

    public ImportResult Items(ImportSource source, IEnumerable<IncomingRecord> records, ImportOptions options, (IProgress<long>? Progress, CancellationToken Cancellation) caller) =>
        Run(source, options, caller, run =>
        {
            var importer = new ItemImporter(database, source, options, run);
            var number = 0;
            return (importer, Entries());

            IEnumerable<ImportEntry?> Entries()
            {
                foreach (var record in records)
                {
                    var entry = importer.Take(record, number + 1);
                    if (entry is not null) { number++; }
                    yield return entry;
                }
            }
        });

    public ImportResult Facts(ImportSource source, IEnumerable<FactsRow> rows, ImportOptions options, (IProgress<long>? Progress, CancellationToken Cancellation) caller) =>
        Run(source, options, caller, run =>
        {
            var importer = new FactsImporter(database, source, run);
            return (importer, rows.Select(importer.Take));
        });

    private ImportResult Run(
        ImportSource source, ImportOptions options, (IProgress<long>? Progress, CancellationToken Cancellation) caller,
        Func<(int Id, DateTimeOffset Started), (IDisposable Importer, IEnumerable<ImportEntry?> Entries)> begin) => database.Write(() =>
    {
        var now = time.GetUtcNow();
        var id = ImportRuns.Begin(database, source, now);
        var (importer, entries) = begin((id, now));
        using var open = importer;
        var done = ImmutableArray.CreateBuilder<ImportEntry>();
        foreach (var entry in entries)
        {
            caller.Cancellation.ThrowIfCancellationRequested();
            if (entry is null) { continue; }
            done.Add(entry);
            if (done.Count % Step == 0) { caller.Progress?.Report(done.Count); }
        }
        caller.Progress?.Report(done.Count);
        var result = new ImportResult(options.DryRun ? null : id, done.ToImmutable());
        ImportRuns.End(database, id, result);
        return (result, !options.DryRun);
    });
}
