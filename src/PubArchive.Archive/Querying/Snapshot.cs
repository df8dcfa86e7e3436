using Dapper;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;

namespace PubArchive.Archive.Querying;

/// <summary>What may be published at one moment: a read transaction on a connection of its own, which later writes do not disturb.</summary>
internal sealed class Snapshot : ISnapshot
{
    private readonly Database _database;
    private readonly DateOnly _today;
    private IReadOnlyList<PublicationRow>? _rows;
    private IReadOnlyList<Tombstone>? _tombstones;
    private IReadOnlyList<Redirect>? _redirects;

    /// <param name="database">A connection for this snapshot alone; disposed with it.</param>
    /// <param name="today">The day that ends embargoes.</param>
    public Snapshot(Database database, DateOnly today)
    {
        (_database, _today) = (database, today);
        // SQLite fixes the moment with the first read.
        database.Execute("begin");
        Units = UnitStore.Load(database);
    }

    public UnitTree Units { get; }

    public IReadOnlyList<PublicationRow> Rows => _rows ??= Problems.Translated(_database.Path, ReadRows);

    public IReadOnlyList<Tombstone> Tombstones => _tombstones ??= Problems.Translated(_database.Path, ReadTombstones);

    public IReadOnlyList<Redirect> Redirects => _redirects ??= Problems.Translated(_database.Path, ReadRedirects);

    public IEnumerable<Publication> Publications()
    {
        using var command = _database.Connection.CreateCommand();
        command.CommandText = $"select {RecordReader.Columns} from record r join body b on b.version_id = r.id where {StandingColumns.Sql(Standing.Public, _today)} order by r.key";
        using var reader = Problems.Translated(_database.Path, command.ExecuteReader);
        while (Problems.Translated(_database.Path, reader.Read)) { yield return Withholding.Shown(RecordReader.PublicationOf(reader)); }
    }

    public void Dispose() => _database.Dispose();

    private IReadOnlyList<PublicationRow> ReadRows() =>
        [.. _database.Connection.Query<LightRow>($"select {LightRow.Columns} from record r where {StandingColumns.Sql(Standing.Public, _today)} order by r.key", buffered: false).Select(row => row.ToRow())];

    private IReadOnlyList<Tombstone> ReadTombstones()
    {
        var select = $"select r.key, b.facts from record r join body b on b.version_id = r.id where {StandingColumns.Sql(Standing.Removed, _today)} order by r.key";
        return [.. _database.Connection.Query<(string Key, string Facts)>(select).Select(row => Tombstone.Of(row.Key, FactsJson.Read(row.Facts))).OfType<Tombstone>()];
    }

    // What leads to a record that was never shown would tell of it.
    private IReadOnlyList<Redirect> ReadRedirects()
    {
        var select = $"""
            select former.key, r.key, {StandingColumns.Sql(Standing.Removed, _today)}
            from (select key, record_id, max(id) from alias where step not in (select id from dead_step) group by key) former join record r on r.record_id = former.record_id
            where {StandingColumns.Sql([Standing.Public, Standing.Removed], _today)} and not exists (select 1 from record taken where taken.key = former.key and taken.visibility {StandingColumns.IsKept}) order by former.key
            """;
        var stones = Tombstones.Select(stone => stone.Key).ToHashSet(StringComparer.Ordinal);
        return [.. _database.Connection.Query<(string Former, string Key, bool IsRemoved)>(select).Where(row => !row.IsRemoved || stones.Contains(row.Key)).Select(row => new Redirect(row.Former, row.Key))];
    }
}
