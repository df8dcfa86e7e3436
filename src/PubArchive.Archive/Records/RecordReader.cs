using Microsoft.Data.Sqlite;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Records;

/// <summary>Reads records and what was said of them.</summary>
internal sealed class RecordReader(Database database) : IDisposable
{
    /// <summary>The columns of a whole record, in the order in which <see cref="State"/> reads them.</summary>
    public const string Columns = "r.id, r.key, r.library, r.zotero_key, r.identity, r.first_seen, r.changed, b.item, b.ranks, b.facts";

    private readonly Prepared _load = new(database, $"select {Columns} from record r join body b on b.record_id = r.id where r.id = @Id", "@Id");
    private readonly Prepared _key = new(database, "select key from record where id = @Id", "@Id");
    private readonly Prepared _statements = new(database, "select origin, source, facts from statement where record_id = @Id order by origin, source", "@Id");

    /// <summary>A record by its row's number.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public RecordState Load(long id)
    {
        using var reader = _load.Read(id);
        return reader.Read() ? State(reader) : throw new InvalidOperationException($"No record {id}.");
    }

    /// <summary>A record's key.</summary>
    public string Key(long id) => (string)(_key.Cell(id) ?? throw new InvalidOperationException($"No record {id}."));

    /// <summary>All that was said of a record, weakest voice first.</summary>
    public List<Statement> Statements(long id)
    {
        var statements = new List<Statement>();
        using var reader = _statements.Read(id);
        while (reader.Read()) { statements.Add(FactsJson.Read((Origin)reader.GetInt32(0), reader.GetString(1), reader.GetString(2))); }
        return statements;
    }

    /// <summary>The record a row holds.</summary>
    public static RecordState State(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Key = row.GetString(1),
        Library = Text(row, 2),
        ZoteroKey = Text(row, 3),
        Identity = Text(row, 4),
        FirstSeen = Instant.Parse(row.GetString(5)),
        Changed = Instant.Parse(row.GetString(6)),
        Item = ItemJson.Read(row.GetString(7)),
        Ranks = ItemRanks.Parse(row.GetString(8)),
        Facts = FactsJson.Read(row.GetString(9)),
    };

    public void Dispose()
    {
        _load.Dispose();
        _key.Dispose();
        _statements.Dispose();
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
