using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Querying;

/// <summary>What may be published at one moment: a read transaction on a connection of its own, which later writes do not disturb.</summary>
internal sealed class Snapshot : ISnapshot
{
    private readonly Database _database;
    private IReadOnlyList<PublicationRow>? _rows;

    /// <param name="database">A connection for this snapshot alone; disposed with it.</param>
    public Snapshot(Database database)
    {
        _database = database;
        // SQLite fixes the moment with the first read.
        database.Execute("begin");
        Units = UnitStore.Load(database);
    }

    public UnitTree Units { get; }

    public IReadOnlyList<PublicationRow> Rows => _rows ??= Problems.Translated(_database.Path, ReadRows);

    public IEnumerable<Publication> Publications()
    {
        using var command = _database.Connection.CreateCommand();
        command.CommandText = $"select {RecordReader.Columns} from record r join body b on b.record_id = r.id where not r.hidden order by r.key";
        using var reader = Problems.Translated(_database.Path, command.ExecuteReader);
        while (Problems.Translated(_database.Path, reader.Read)) { yield return RecordReader.State(reader).ToPublication(); }
    }

    public void Dispose() => _database.Dispose();

    private IReadOnlyList<PublicationRow> ReadRows() =>
        [.. _database.Connection.Query<LightRow>($"select {LightRow.Columns} from record r where not r.hidden order by r.key", buffered: false).Select(row => row.ToRow())];
}
