using System.Collections.Immutable;
using PubArchive.Archive.Editing;
using PubArchive.Archive.Importing;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>A step under way: work of any length that everybody sees at once when it is committed, and nobody ever when it is not.</summary>
/// <remarks>Others go on reading and editing meanwhile; the store that began it sees its work already. Other programs that want to begin a step of this kind are turned away until it is disposed.</remarks>
public sealed class OpenStep : IDisposable
{
    private readonly Database _database;
    private readonly Staging _staging;
    private readonly ArchiveStore _store;

    internal OpenStep(Database database, Staging staging, ArchiveStore store) => (_database, _staging, _store) = (database, staging, store);

    /// <summary>Its number in the history.</summary>
    public int Id => (int)_staging.Id;

    /// <summary>Whether it wrote any record, were it only who said what of it.</summary>
    public bool HasChanges => _staging.Writer.HasWritten;

    /// <summary>Takes in records.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="records">In the order of the file; each is asked for once.</param>
    /// <param name="options">Library and rules; whether it is a dry run is for the caller, who then does not commit.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it; the step can then only be disposed.</param>
    /// <returns>What became of each record.</returns>
    public ImportResult Import(ImportSource source, IEnumerable<IncomingRecord> records, ImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        Guarded(() => new Imports(_database, _staging).Items(source, records, options, (progress, cancellationToken)));

    /// <summary>Takes in what an archive CSV says of records the archive holds; a row that names none, or several by DOI, is rejected.</summary>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="rows">In the order of the file; each is asked for once.</param>
    /// <param name="progress">Told now and then how many rows are done.</param>
    /// <param name="cancellationToken">Ends it; the step can then only be disposed.</param>
    /// <returns>What became of each row.</returns>
    public ImportResult ApplyFacts(ImportSource source, IEnumerable<FactsRow> rows, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        Guarded(() => new Imports(_database, _staging).Facts(source, rows, (progress, cancellationToken)));

    /// <summary>Asks the rules again of every record.</summary>
    /// <param name="rules">As <see cref="ImportOptions.Rules"/>.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it; the step can then only be disposed.</param>
    /// <returns>How many records changed.</returns>
    public int ReplaceRuleFacts(Func<Item, CatalogueFacts> rules, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        ReplaceRuleFacts(rules, mark: null, progress, cancellationToken);

    /// <summary>Asks the rules again of every record, and remembers which they were.</summary>
    /// <inheritdoc cref="ReplaceRuleFacts(Func{Item, CatalogueFacts}, IProgress{long}, CancellationToken)"/>
    /// <param name="rules">As <see cref="ImportOptions.Rules"/>.</param>
    /// <param name="mark">As <see cref="ImportOptions.RulesMark"/>.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it; the step can then only be disposed.</param>
    public int ReplaceRuleFacts(Func<Item, CatalogueFacts> rules, string? mark, IProgress<long>? progress = null, CancellationToken cancellationToken = default) => Guarded(() =>
    {
        var changed = new RuleFacts(_database, _staging).Replace(rules, progress, cancellationToken);
        // Where nothing was written there will be no switch, and nothing else can have changed meanwhile.
        if (HasChanges) { _staging.AtSwitch = Mark; }
        else { _database.Write(() => { Mark(); return true; }); }
        return changed;

        void Mark()
        {
            if (mark is null) { RulesMark.Clear(_database); }
            else { RulesMark.Write(_database, mark); }
        }
    });

    /// <summary>Records of the libraries that the step's imports named, or of none, that none of its files named: what is gone from the library, if the files are all of it.</summary>
    public MissingReport FindMissing() => Guarded(() => new MissingRecords(_database, _staging).Find());

    /// <summary>Removes records by the import's word: a later import that has one of them again brings it back.</summary>
    /// <returns>How many were removed.</returns>
    public int RemoveMissing(IEnumerable<MissingRecord> records) => Guarded(() => new MissingRecords(_database, _staging).Remove(records));

    /// <summary>Replaces the organisation.</summary>
    /// <returns>Whether it is another now.</returns>
    public bool SaveUnits(UnitTree units)
    {
        var isChanged = Guarded(() => _staging.Write(() => UnitStore.Save(_database, units, _staging.Id)));
        _store.UnitsChanged();
        return isChanged;
    }

    /// <summary>Replaces the people the library knows.</summary>
    /// <returns>Whether they are others now.</returns>
    public bool SavePeople(ImmutableArray<Person> people) => Guarded(() => _staging.Write(() => PeopleStore.Save(_database, people, _staging.Id)));

    /// <summary>Lets everybody see what was done, in one short transaction. The step is in the history from then on.</summary>
    public void Commit() => Guarded(() =>
    {
        _staging.Commit();
        return true;
    });

    /// <summary>Gives the step up, unless it was committed: nothing of it is kept.</summary>
    public void Dispose()
    {
        _staging.Dispose();
        _store.StepEnded();
    }

    private T Guarded<T>(Func<T> work) => Problems.Translated(_database.Path, work);
}
