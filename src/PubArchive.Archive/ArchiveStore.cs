using System.Collections.Immutable;
using PubArchive.Archive.Importing;
using PubArchive.Archive.Querying;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Items;

namespace PubArchive.Archive;

/// <summary>An archive: one SQLite file that holds the records, what librarians said of them, and where all of it came from.</summary>
/// <remarks>For one thread at a time; several stores and programs may have the file open and read and edit it, one of them importing. Every method throws <see cref="ArchiveException"/> when the file cannot be used; what had begun is then taken back.</remarks>
public sealed partial class ArchiveStore : IDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly string _who;
    private UnitTree? _units;
    private OpenStep? _step;

    private ArchiveStore(Database database, TimeProvider time, string? who) => (_database, _time, _who) = (database, time, who ?? Environment.UserName);

    /// <summary>Opens an archive to read and write; makes it when the file is absent or empty, brings an older version's up to date, and takes out what a program that was killed left behind.</summary>
    /// <param name="path">The file, or <c>:memory:</c> for an archive that is gone when closed.</param>
    /// <param name="time">The clock.</param>
    /// <param name="who">Who does what is done, for the history; <see langword="null"/> for the operating system's user.</param>
    public static ArchiveStore Open(string path, TimeProvider time, string? who = null) => new(Opening.ForWriting(path), time, who);

    /// <summary>Opens an archive to read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    public static ArchiveStore OpenReadOnly(string path, TimeProvider time) => new(Opening.ForReading(path), time, "");

    /// <summary>The organisation.</summary>
    public UnitTree Units => _units ??= Guarded(() => UnitStore.Load(_database));

    /// <summary>Whether it holds any record, removed ones included.</summary>
    public bool HasRecords => Guarded(() => _database.Number("select exists (select 1 from record)") != 0);

    /// <summary>The people the library knows.</summary>
    public ImmutableArray<Person> People => Guarded(() => PeopleStore.Load(_database));

    /// <summary>What the rules are known by that every record was asked last (<see cref="ImportOptions.RulesMark"/>); <see langword="null"/> when records may have been asked different ones.</summary>
    public string? RulesMark => Guarded(() => Storage.RulesMark.Read(_database));

    /// <summary>The publication with a key (letter case ignored, former keys lead to the present one) or a DOI in any spelling.</summary>
    /// <returns><see langword="null"/> when there is none, or when several share the DOI.</returns>
    public Publication? Find(string keyOrDoi) => Guarded(() =>
    {
        using var finder = new KeyFinder(_database);
        using var reader = new RecordReader(_database);
        return finder.ByKeyOrDoi(keyOrDoi) is { } id ? reader.Find(id)?.ToPublication() : null;
    });

    /// <summary>Publications as lists show them.</summary>
    public IReadOnlyList<PublicationRow> List(PublicationQuery query) => Guarded(() => new Lists(_database, Today).Find(query, Units));

    /// <summary>Public publications that hold all words, best first. Letter case, accents and Nordic letters do not count; the last word may be the beginning of one. Any text is allowed.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit) => Search(words, limit, [Standing.Public]);

    /// <summary>As <see cref="Search(string, int)"/>, among publications of other standings.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit, ImmutableArray<Standing> standings) => Guarded(() => new Searches(_database, Today).Find(words, limit, standings));

    /// <summary>What may be published at this moment; stays as it is while others write.</summary>
    public ISnapshot OpenSnapshot() => Guarded(() => new Snapshot(Database.IsMemory(_database.Path) ? _database.CopyInMemory() : Opening.ForReading(_database.Path), Today));

    /// <summary>Counts over the whole archive.</summary>
    public ArchiveStatistics Statistics() => Guarded(() => new Counts(_database, Today).Of(Units));

    /// <summary>A publication's records as they came, oldest first; empty when there is no such key.</summary>
    public IEnumerable<SourceRecord> Sources(string key) => Guarded(() => SourceRecords.Of(_database, key));

    /// <summary>The creators of all records that were not removed, as records write them, each with its record's key.</summary>
    public IReadOnlyList<(string Key, Creator Creator)> Creators() => Guarded(() => CreatorNames.All(_database, StandingColumns.Sql([Standing.Public, Standing.Embargoed, Standing.Hidden], Today)).ToList());

    /// <summary>All imports, oldest first.</summary>
    public IReadOnlyList<ImportRun> Runs() => Guarded(() => ImportRuns.All(_database));

    /// <summary>Pairs of records that may be one, in key order.</summary>
    public IEnumerable<Candidate> Candidates() => Guarded(() => CandidateKeeper.All(_database));

    /// <inheritdoc/>
    public void Dispose()
    {
        _step?.Dispose();
        _database.Dispose();
    }

    // The library's own calendar ends an embargo.
    private DateOnly Today => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    private T Guarded<T>(Func<T> work) => Problems.Translated(_database.Path, work);
}
