using System.Collections.Immutable;
using PubArchive.Archive.Editing;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Importing;
using PubArchive.Archive.Querying;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>An archive: one SQLite file that holds the records, what librarians said of them, and where all of it came from.</summary>
/// <remarks>For one thread at a time; several stores and programs may have the file open, one of them writing. Every method throws <see cref="ArchiveException"/> when the file cannot be used; what had begun is then taken back.</remarks>
public sealed class ArchiveStore : IDisposable
{
    private readonly Database _database;
    private readonly Imports _imports;
    private readonly Edits _edits;
    private readonly TimeProvider _time;
    private UnitTree? _units;

    private ArchiveStore(Database database, TimeProvider time) =>
        (_database, _imports, _edits, _time) = (database, new Imports(database, time), new Edits(database, time), time);

    /// <summary>Opens an archive to read and write; makes it when the file is absent or empty, brings an older version's up to date.</summary>
    /// <param name="path">The file, or <c>:memory:</c> for an archive that is gone when closed.</param>
    /// <param name="time">The clock.</param>
    public static ArchiveStore Open(string path, TimeProvider time) => new(Opening.ForWriting(path), time);

    /// <summary>Opens an archive to read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    public static ArchiveStore OpenReadOnly(string path, TimeProvider time) => new(Opening.ForReading(path), time);

    /// <summary>The organisation.</summary>
    public UnitTree Units => _units ??= Guarded(() => UnitStore.Load(_database));

    /// <summary>Takes in records, all of them or, when something fails or is cancelled, none.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="records">In the order of the file; each is asked for once.</param>
    /// <param name="options">Dry run, library, rules.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>What became of each record.</returns>
    public ImportResult Import(ImportSource source, IEnumerable<IncomingRecord> records, ImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) => 
        Guarded(() => _imports.Items(source, records, options, (progress, cancellationToken)));

    /// <summary>Takes in what an archive CSV says of records the archive holds; a row that names none, or several by DOI, is rejected.</summary>
    /// <inheritdoc cref="Import"/>
    public ImportResult ApplyFacts(ImportSource source, IEnumerable<FactsRow> rows, ImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) => 
        Guarded(() => _imports.Facts(source, rows, options, (progress, cancellationToken)));

    /// <summary>Replaces the organisation. Placements stay as they are; <see cref="ReplaceRuleFacts"/> asks the rules again.</summary>
    public void SaveUnits(UnitTree units) => _units = Guarded(() => _database.Write(() =>
    {
        UnitStore.Save(_database, units);
        return units;
    }));

    /// <summary>Asks the rules again of every record, after units or rules changed.</summary>
    /// <param name="rules">As <see cref="ImportOptions.Rules"/>.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>How many records changed.</returns>
    public int ReplaceRuleFacts(Func<Item, CatalogueFacts> rules, IProgress<long>? progress = null, CancellationToken cancellationToken = default) => 
        Guarded(() => _edits.ReplaceRules(rules, progress, cancellationToken));

    /// <summary>The publication with a key (letter case ignored, former keys lead to the present one) or a DOI in any spelling.</summary>
    /// <returns><see langword="null"/> when there is none, or when several share the DOI.</returns>
    public Publication? Find(string keyOrDoi) => Guarded(() =>
    {
        using var finder = new KeyFinder(_database);
        using var reader = new RecordReader(_database);
        return finder.ByKeyOrDoi(keyOrDoi) is { } id ? reader.Load(id).ToPublication() : null;
    });

    /// <summary>Publications as lists show them.</summary>
    public IReadOnlyList<PublicationRow> List(PublicationQuery query) => Guarded(() => new Lists(_database, Today).Find(query, Units));

    /// <summary>Public publications that hold all words, best first. Letter case, accents and Nordic letters do not count; the last word may be the beginning of one. Any text is allowed.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit) => Search(words, limit, [Standing.Public]);

    /// <summary>As <see cref="Search(string, int)"/>, among publications of other standings.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit, ImmutableArray<Standing> standings) => Guarded(() => new Searches(_database, Today).Find(words, limit, standings));

    /// <summary>Places a publication in a unit, by a librarian's hand.</summary>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="ArgumentException">The archive has no such publication or unit.</exception>
    public bool Tag(string key, string unitKey, string? reason)
    {
        if (Units.Find(unitKey) is null) { throw new ArgumentException($"The archive has no unit '{unitKey}'.", nameof(unitKey)); }
        return Edit(key, (held, _) => LibrarianEdits.WithUnit(held, unitKey, reason));
    }

    /// <summary>Takes a publication out of a unit for good: no import or rule puts it back, only <see cref="Tag"/> does.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool Untag(string key, string unitKey, string? reason) => 
        Edit(key, (held, facts) => LibrarianEdits.WithoutUnit(held, facts, unitKey, reason));

    /// <summary>Says that a publication serves a goal.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool AddGoal(string key, SdgGoal goal, string? evidence) => 
        Edit(key, (held, _) => LibrarianEdits.WithGoal(held, goal, evidence));

    /// <summary>Says that a publication does not serve a goal, whatever imports say.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool RemoveGoal(string key, SdgGoal goal, string? evidence) => 
        Edit(key, (held, facts) => LibrarianEdits.WithoutGoal(held, facts, goal, evidence));

    /// <summary>Sets the lay summary in a language, or removes it for good when <paramref name="text"/> is <see langword="null"/>.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool SetSummary(string key, string language, string? text) => 
        Edit(key, (held, facts) => LibrarianEdits.WithSummary(held, facts, language, text));

    /// <summary>Takes publications out of pages, lists and searches, all of them or, when one is not there, none. Each is kept, with all that was said of it; imports do not bring it back, <see cref="Restore"/> does.</summary>
    /// <param name="keys">Keys, former keys or DOIs.</param>
    /// <param name="reason">Why, for the tombstone that readers find; <see langword="null"/> to say nothing.</param>
    /// <returns>For each key, in order, whether something changed.</returns>
    /// <exception cref="ArgumentException">The archive has no such publication; nothing was changed.</exception>
    public IReadOnlyList<bool> Remove(IReadOnlyList<string> keys, string? reason) =>
        Edit(keys, (held, facts) => LibrarianEdits.WithRemoval(held, facts, new Removal(string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), Today)));

    /// <summary>Takes publications one step back: a removed one is what it was before, a hidden one is shown. An embargo stays.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<bool> Restore(IReadOnlyList<string> keys) => Edit(keys, LibrarianEdits.Restored);

    /// <summary>Hides publications, whatever imports say.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<bool> Hide(IReadOnlyList<string> keys) => Edit(keys, (held, facts) => LibrarianEdits.WithVisibility(held, facts, Visibility.Hidden));

    /// <summary>Keeps publications back until a day, on which they appear; <see langword="null"/> lifts the embargo.</summary>
    /// <inheritdoc cref="Remove"/>
    public IReadOnlyList<bool> Embargo(IReadOnlyList<string> keys, DateOnly? until) => Edit(keys, (held, facts) => LibrarianEdits.WithEmbargo(held, facts, until));

    /// <summary>What may be published at this moment; stays as it is while others write.</summary>
    public ISnapshot OpenSnapshot() => Guarded(() => new Snapshot(Database.IsMemory(_database.Path) ? _database.CopyInMemory() : Opening.ForReading(_database.Path), Today));

    /// <summary>Counts over the whole archive.</summary>
    public ArchiveStatistics Statistics() => Guarded(() => new Counts(_database, Today).Of(Units));

    /// <summary>A publication's records as they came, oldest first; empty when there is no such key.</summary>
    public IEnumerable<SourceRecord> Sources(string key) => Guarded(() => SourceRecords.Of(_database, key));

    /// <summary>The creators of all records that were not removed, as records write them, each with its record's key.</summary>
    public IReadOnlyList<(string Key, Creator Creator)> Creators() => Guarded(() => CreatorNames.All(_database, StandingColumn.Sql([Standing.Public, Standing.Embargoed, Standing.Hidden], Today)).ToList());

    /// <summary>All imports, oldest first.</summary>
    public IReadOnlyList<ImportRun> Runs() => Guarded(() => ImportRuns.All(_database));

    /// <summary>Pairs of records that may be one, in key order.</summary>
    public IEnumerable<Candidate> Candidates() => Guarded(() => CandidateKeeper.All(_database));

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    // The library's own calendar ends an embargo.
    private DateOnly Today => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    private IReadOnlyList<bool> Edit(IReadOnlyList<string> keys, Func<Statement, CatalogueFacts, Statement> edit) => Guarded(() => _edits.Change(keys, edit));

    private bool Edit(string key, Func<Statement, CatalogueFacts, Statement> edit) => Guarded(() => _edits.Change(key, edit));

    private T Guarded<T>(Func<T> work) => Problems.Translated(_database.Path, work);
}
