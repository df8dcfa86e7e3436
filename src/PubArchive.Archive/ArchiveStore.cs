using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>An archive: one SQLite file that holds the records, what librarians said of them, and where all of it came from.</summary>
/// <remarks>For one thread at a time; several stores and programs may have the file open, one of them writing. Every method throws <see cref="ArchiveException"/> when the file cannot be used; what had begun is then taken back.</remarks>
public sealed class ArchiveStore : IDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _time;

    private ArchiveStore(Database database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Opens an archive to read and write; makes it when the file is absent or empty, brings an older version's up to date.</summary>
    /// <param name="path">The file, or <c>:memory:</c> for an archive that is gone when closed.</param>
    /// <param name="time">The clock.</param>
    public static ArchiveStore Open(string path, TimeProvider time) => new(Opening.ForWriting(path), time);

    /// <summary>Opens an archive to read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    public static ArchiveStore OpenReadOnly(string path, TimeProvider time) => new(Opening.ForReading(path), time);

    /// <summary>The organisation.</summary>
    public UnitTree Units => throw new NotSupportedException();

    /// <summary>Takes in records, all of them or, when something fails or is cancelled, none.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="records">In the order of the file; each is asked for once.</param>
    /// <param name="options">Dry run, library, rules.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>What became of each record.</returns>
    public ImportResult Import(ImportSource source, IEnumerable<IncomingRecord> records, ImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Takes in what an archive CSV says of records the archive holds; a row that names none, or several by DOI, is rejected.</summary>
    /// <inheritdoc cref="Import"/>
    public ImportResult ApplyFacts(ImportSource source, IEnumerable<FactsRow> rows, ImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Replaces the organisation. Placements stay as they are; <see cref="ReplaceRuleFacts"/> asks the rules again.</summary>
    public void SaveUnits(UnitTree units) => throw new NotSupportedException();

    /// <summary>Asks the rules again of every record, after units or rules changed.</summary>
    /// <param name="rules">As <see cref="ImportOptions.Rules"/>.</param>
    /// <param name="progress">Told now and then how many records are done.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>How many records changed.</returns>
    public int ReplaceRuleFacts(Func<Item, CatalogueFacts> rules, IProgress<long>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>The publication with a key (letter case ignored, former keys lead to the present one) or a DOI in any spelling.</summary>
    /// <returns><see langword="null"/> when there is none, or when several share the DOI.</returns>
    public Publication? Find(string keyOrDoi) => throw new NotSupportedException();

    /// <summary>Publications as lists show them.</summary>
    public IReadOnlyList<PublicationRow> List(PublicationQuery query) => throw new NotSupportedException();

    /// <summary>Publications that hold all words, best first. Letter case, accents and Nordic letters do not count; the last word may be the beginning of one. Any text is allowed.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit) => throw new NotSupportedException();

    /// <summary>Places a publication in a unit, by a librarian's hand.</summary>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="ArgumentException">The archive has no such publication or unit.</exception>
    public bool Tag(string key, string unitKey, string? reason) => throw new NotSupportedException();

    /// <summary>Takes a publication out of a unit for good: no import or rule puts it back, only <see cref="Tag"/> does.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool Untag(string key, string unitKey, string? reason) => throw new NotSupportedException();

    /// <summary>Says that a publication serves a goal.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool AddGoal(string key, SdgGoal goal, string? evidence) => throw new NotSupportedException();

    /// <summary>Says that a publication does not serve a goal, whatever imports say.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool RemoveGoal(string key, SdgGoal goal, string? evidence) => throw new NotSupportedException();

    /// <summary>Sets the lay summary in a language, or removes it for good when <paramref name="text"/> is <see langword="null"/>.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool SetSummary(string key, string language, string? text) => throw new NotSupportedException();

    /// <summary>Shows or hides a publication.</summary>
    /// <inheritdoc cref="Tag"/>
    public bool SetVisibility(string key, Visibility visibility) => throw new NotSupportedException();

    /// <summary>What may be published at this moment; stays as it is while others write.</summary>
    public ISnapshot OpenSnapshot() => throw new NotSupportedException();

    /// <summary>Counts over the whole archive.</summary>
    public ArchiveStatistics Statistics() => throw new NotSupportedException();

    /// <summary>A publication's records as they came, oldest first; empty when there is no such key.</summary>
    public IEnumerable<SourceRecord> Sources(string key) => throw new NotSupportedException();

    /// <summary>All imports, oldest first.</summary>
    public IReadOnlyList<ImportRun> Runs() => throw new NotSupportedException();

    /// <summary>Pairs of records that may be one, in key order.</summary>
    public IEnumerable<Candidate> Candidates() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
