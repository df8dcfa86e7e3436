using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Importing;

/// <summary>Runs whole files through the importers, each one run in the history of a step.</summary>
internal sealed class Imports(Database database, Staging step)
{
    private const int TellEvery = 500;

    public ImportResult Items(ImportSource source, IEnumerable<IncomingRecord> records, ImportOptions options, (IProgress<long>? Progress, CancellationToken Cancellation) caller)
    {
        var run = Begin(source);
        using var importer = new ItemImporter(database, step, (source, options), run);
        var log = new ImportLog(caller.Progress, TellEvery);
        step.AtSwitch = () => RulesMark.Note(database, step.Id, options.RulesMark);
        step.Run(records, record => record.Read.Source.Length, record => log.Add(importer.Take(record, log.Count + 1)), caller.Cancellation);
        return End(run, log);
    }

    public ImportResult Facts(ImportSource source, IEnumerable<FactsRow> rows, (IProgress<long>? Progress, CancellationToken Cancellation) caller)
    {
        var run = Begin(source);
        using var importer = new FactsImporter(database, step, source, run);
        var log = new ImportLog(caller.Progress, TellEvery);
        step.Run(rows, row => row.Source.Length, row => log.Add(importer.Take(row)), caller.Cancellation);
        return End(run, log);
    }

    private int Begin(ImportSource source) => step.Write(() => ImportRuns.Begin(database, step.Id, source, step.Started));

    private ImportResult End(int run, ImportLog log)
    {
        var result = log.Result(run);
        return step.Write(() =>
        {
            ImportRuns.End(database, run, result);
            return result;
        });
    }
}
