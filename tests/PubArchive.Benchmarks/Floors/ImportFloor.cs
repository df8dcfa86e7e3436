using System.Collections.Immutable;
using CsvHelper;
using Microsoft.Data.Sqlite;
using PubArchive.Archive;
using PubArchive.Archive.Records;

namespace PubArchive.Benchmarks.Floors;

/// <summary>What an import cannot be faster than: CsvHelper over the file, and prepared inserts of the very rows the import made into the same tables, indexes and full-text index, nothing else.</summary>
/// <remarks>The rows are read from the finished archive, ten thousand records at a time, while the clock stands.</remarks>
internal sealed class ImportFloor : IDisposable
{
    private const int Batch = 10_000;

    private readonly WorkClock _clock = new();
    private readonly string _archive;
    private readonly SqliteConnection _source;
    private readonly SqliteConnection _target;
    private readonly ImmutableArray<FloorTable> _tables;
    private readonly Dictionary<string, PreparedInsert> _inserts;
    private readonly PreparedInsert _index;

    private ImportFloor(string archive, string floor)
    {
        _archive = archive;
        _source = Connect(archive);
        _target = Connect(floor);
        Execute(_target, "pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -65536; pragma temp_store = memory");
        foreach (var statement in FloorSchema.Statements(_source)) { Execute(_target, statement); }
        _tables = FloorSchema.Tables(_source);
        _inserts = _tables.ToDictionary(table => table.Name, table => new PreparedInsert(_target, table.Name, table.Columns), StringComparer.Ordinal);
        _index = new PreparedInsert(_target, "search", ["rowid", "title", "people", "container", "words", "texts"]);
    }

    /// <summary>The time of the floor.</summary>
    /// <param name="csv">The file that was imported.</param>
    /// <param name="archive">The archive it was imported into, new before.</param>
    /// <param name="floor">Where to write; must not exist.</param>
    public static WorkClock Measure(string csv, string archive, string floor)
    {
        using var work = new ImportFloor(archive, floor);
        work._clock.Time(() => Read(csv));
        work.Insert();
        return work._clock;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var insert in _inserts.Values) { insert.Dispose(); }
        _index.Dispose();
        _target.Dispose();
        _source.Dispose();
    }

    private static void Read(string csv)
    {
        using var stream = File.OpenRead(csv);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false });
        while (reader.Read())
        {
            for (var at = 0; at < reader.FieldCount; at++)
            {
                if (!reader.IsEmpty(at)) { reader.GetString(at); }
            }
        }
    }

    private void Insert()
    {
        var last = Number("select max(id) from version");
        foreach (var table in _tables.Where(table => table.ByRecord is not null)) { Execute(_source, $"create temp table sorted_{table.Name} as select * from {table.Name} order by {table.ByRecord}; create index temp.sorted_{table.Name}_by on sorted_{table.Name} ({table.ByRecord})"); }
        Time([.. _tables.Where(table => table.ByRecord is null).Select(table => (table, Rows($"select * from {table.Name}")))], []);
        for (var first = 1L; first <= last; first += Batch)
        {
            var range = $"between {first} and {first + Batch - 1}";
            Time([.. _tables.Where(table => table.ByRecord is not null).Select(table => (table, Rows($"select * from sorted_{table.Name} where {table.ByRecord} {range}")))], IndexRows(range));
        }
    }

    private void Time(List<(FloorTable Table, List<object?[]> Rows)> tables, List<object?[]> index) => _clock.Time(() => InsertBatch(tables, index));

    private void InsertBatch(List<(FloorTable Table, List<object?[]> Rows)> tables, List<object?[]> index)
    {
        Execute(_target, "begin immediate");
        foreach (var (table, rows) in tables)
        {
            foreach (var row in rows) { _inserts[table.Name].Run(row); }
        }
        foreach (var row in index) { _index.Run(row); }
        Execute(_target, "commit");
    }

    // The index keeps no texts, so they are made of the records again.
    private List<object?[]> IndexRows(string range)
    {
        using var store = ArchiveStore.OpenReadOnly(_archive, TimeProvider.System);
        return
        [
            .. Rows($"select id, key from version where id {range}").Select(row =>
            {
                var key = (string)row[1]!;
                var text = SearchText.Of(store.Find(key) ?? throw new InvalidOperationException($"The archive has no record {key}."));
                return new[] { row[0], text.Title, text.People, text.Container, text.Words, text.Texts };
            }),
        ];
    }

    private List<object?[]> Rows(string sql)
    {
        using var command = _source.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }
        return rows;
    }

    private long Number(string sql) => (long)(Rows(sql)[0][0] ?? 0L);

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
