using Microsoft.Data.Sqlite;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Records;

/// <summary>Reads records as this connection sees them: what counts, and what its own step under way has written.</summary>
internal sealed class RecordReader(Database database) : IDisposable
{
    /// <summary>The columns of a publication, in the order in which <see cref="PublicationOf"/> reads them, for <c>record r join body b</c>.</summary>
    public const string Columns = "r.record_id, r.key, r.library, r.zotero_key, r.identity, r.first_seen, r.changed, b.item, b.facts";

    /// <summary>The columns of a whole version, in the order in which <see cref="State"/> reads them.</summary>
    public const string WholeColumns = $"{Columns}, b.ranks, b.said, r.id, r.step, r.base";

    private readonly Prepared _load = new(database, $"select {WholeColumns} from record r join body b on b.version_id = r.id where r.record_id = @Id", "@Id");
    private readonly Prepared _version = new(database, $"select {WholeColumns} from version r join body b on b.version_id = r.id where r.id = @Id", "@Id");
    private readonly Prepared _key = new(database, $"select r.key, not r.visibility {StandingColumns.IsKept} from record r where r.record_id = @Id", "@Id");

    /// <summary>A record by its number; <see langword="null"/> when nothing of it is to be seen.</summary>
    public RecordState? Find(long id)
    {
        using var reader = _load.Read(id);
        return reader.Read() ? State(reader) : null;
    }

    /// <summary>A record by its number.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public RecordState Load(long id) => Find(id) ?? throw new InvalidOperationException($"No record {id}.");

    /// <summary>A record as one version, seen or not, has it.</summary>
    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public RecordState Version(long id)
    {
        using var reader = _version.Read(id);
        return reader.Read() ? State(reader) : throw new InvalidOperationException($"No version {id}.");
    }

    /// <summary>A record's key.</summary>
    public string Key(long id) => KeyAndRemoval(id).Key;

    /// <summary>A record's key, and whether it was removed.</summary>
    public (string Key, bool IsRemoved) KeyAndRemoval(long id)
    {
        using var reader = _key.Read(id);
        return reader.Read() ? (reader.GetString(0), reader.GetBoolean(1)) : throw new InvalidOperationException($"No record {id}.");
    }

    /// <summary>The publication a row of <see cref="Columns"/> holds.</summary>
    public static Publication PublicationOf(SqliteDataReader row) => Light(row).ToPublication();

    /// <summary>The record a row of <see cref="WholeColumns"/> holds.</summary>
    public static RecordState State(SqliteDataReader row)
    {
        var texts = new BodyTexts(row.GetString(7), row.GetString(9), row.GetString(10), row.GetString(8));
        return Light(row) with
        {
            Ranks = ItemRanks.Parse(texts.Ranks),
            Said = FactsJson.ReadSaid(texts.Said),
            Version = new VersionMark(row.GetInt64(11), row.GetInt64(12), row.IsDBNull(13) ? null : row.GetInt64(13), texts),
        };
    }

    public void Dispose()
    {
        _load.Dispose();
        _version.Dispose();
        _key.Dispose();
    }

    private static RecordState Light(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Key = row.GetString(1),
        Library = Text(row, 2),
        ZoteroKey = Text(row, 3),
        Identity = Text(row, 4),
        FirstSeen = Instant.Parse(row.GetString(5)),
        Changed = Instant.Parse(row.GetString(6)),
        Item = ItemJson.Read(row.GetString(7)),
        Facts = FactsJson.Read(row.GetString(8)),
        Ranks = ItemRanks.None,
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
