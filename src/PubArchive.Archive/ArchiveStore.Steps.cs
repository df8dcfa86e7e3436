using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive;

// Steps: long work, what was done, and taking it back.
public sealed partial class ArchiveStore
{
    /// <summary>Begins a step of any length. Until it is disposed this store sees what the step has done, and no other program may begin one; edits of others go on.</summary>
    /// <param name="kind">One word for programs: <c>import</c>.</param>
    /// <param name="what">What it is in words, for the history: <c>import library.csv</c>.</param>
    /// <exception cref="ArchiveException">Another program has one open; at once, with what it does as far as known.</exception>
    public OpenStep Begin(string kind, string what)
    {
        CheckNoStep();
        return _step = new OpenStep(_database, Guarded(() => Staging.Begin(_database, _time, new StepWords(kind, what, _who))), this);
    }

    /// <summary>Takes in records, all of them or, when something fails or is cancelled, none; a step of its own.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="records">In the order of the file; each is asked for once.</param>
    /// <param name="options">Dry run, library, rules.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>What became of each record.</returns>
    public ImportResult Import(ImportSource source, IEnumerable<IncomingRecord> records, ImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        Alone("import", $"import {source.Name}", options, step => step.Import(source, records, options, progress, cancellationToken));

    /// <summary>Takes in what an archive CSV says of records the archive holds; a row that names none, or several by DOI, is rejected.</summary>
    /// <inheritdoc cref="Import"/>
    public ImportResult ApplyFacts(ImportSource source, IEnumerable<FactsRow> rows, ImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        Alone("import", $"import {source.Name}", options, step => step.ApplyFacts(source, rows, progress, cancellationToken));

    /// <summary>Asks the rules again of every record, after units or rules changed; a step of its own when that changes anything.</summary>
    /// <param name="rules">As <see cref="ImportOptions.Rules"/>.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>How many records changed.</returns>
    public int ReplaceRuleFacts(Func<Item, CatalogueFacts> rules, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        ReplaceRuleFacts(rules, mark: null, progress, cancellationToken);

    /// <summary>As <see cref="ReplaceRuleFacts(Func{Item, CatalogueFacts}, IProgress{long}, CancellationToken)"/>, and remembers in <see cref="RulesMark"/> which rules they were.</summary>
    public int ReplaceRuleFacts(Func<Item, CatalogueFacts> rules, string? mark, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using var step = Begin("rules", "ask the rules of every record");
        var changed = step.ReplaceRuleFacts(rules, mark, progress, cancellationToken);
        if (step.HasChanges) { step.Commit(); }
        return changed;
    }

    /// <summary>Replaces the organisation; a step of its own when it is another. Placements stay as they are; <see cref="ReplaceRuleFacts(Func{Item, CatalogueFacts}, IProgress{long}, CancellationToken)"/> asks the rules again.</summary>
    public void SaveUnits(UnitTree units)
    {
        CheckNoStep();
        Guarded(() => _database.Write(() =>
        {
            var step = StepTable.AddDone(_database, new StepWords("units", "replace the units", _who), _time.GetUtcNow());
            return (true, UnitStore.Save(_database, units, step));
        }));
        _units = null;
    }

    /// <summary>What was done, latest first.</summary>
    /// <param name="limit">At most so many steps.</param>
    public IReadOnlyList<ArchiveStep> History(int limit) => Guarded(() => StepTable.Latest(_database, limit));

    /// <summary>One step; <see langword="null"/> when there is none of that number.</summary>
    public ArchiveStep? FindStep(int step) => Guarded(() => StepTable.Find(_database, step));

    /// <summary>What was done to one publication, latest first, steps that were taken back among it.</summary>
    /// <param name="keyOrDoi">Its key, a former key or its DOI.</param>
    /// <param name="limit">At most so many steps.</param>
    /// <returns>Empty when there is no such publication.</returns>
    public IReadOnlyList<RecordChange> History(string keyOrDoi, int limit) => Guarded(() => new Histories(_database).Of(keyOrDoi, limit));

    /// <summary>Takes a step back, so that everything is as if it had never been; a step of its own, which can be taken back too.</summary>
    /// <param name="step">The step's number.</param>
    /// <returns>Whether it was done, and if not, which steps have to be taken back first.</returns>
    /// <exception cref="ArgumentException">There is no such step, or it cannot be taken back.</exception>
    /// <exception cref="ArchiveException">Another program is at work.</exception>
    public UndoResult Undo(int step)
    {
        CheckNoStep();
        var result = Guarded(() => new Undoing(_database, _time, _who).Run(step));
        _units = null;
        return result;
    }

    internal void StepEnded()
    {
        _step = null;
        _units = null;
    }

    internal void UnitsChanged() => _units = null;

    private ImportResult Alone(string kind, string what, ImportOptions options, Func<OpenStep, ImportResult> work)
    {
        using var step = Begin(kind, what);
        var result = work(step);
        if (options.DryRun) { return result with { RunId = null }; }
        step.Commit();
        return result;
    }

    private void CheckNoStep()
    {
        if (_step is not null) { throw new InvalidOperationException("A step is under way on this store. Commit or dispose it first."); }
    }
}
