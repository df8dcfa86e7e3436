using System.Text.Json;
using Microsoft.Data.Sqlite;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Dump;

/// <summary>Writes an archive's files, as it is at one moment, into whatever streams it is given.</summary>
internal sealed class DumpWriter
{
    private const int TellEvery = 1000;

    private readonly Database _database;
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancellationToken;
    private long _done;

    /// <param name="database">A connection for this alone.</param>
    /// <param name="progress">Told now and then how many lines are written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public DumpWriter(Database database, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        (_database, _progress, _cancellationToken) = (database, progress, cancellationToken);
        // What is sorted need not fit in memory.
        database.Execute("pragma temp_store = file");
        database.Execute("begin");
        database.Execute(DumpTables.Prepare);
    }

    /// <summary>Writes all files, each into a stream that is closed after it.</summary>
    public void Run(Func<string, Stream> open)
    {
        var counts = new List<(string, long)>();
        foreach (var table in DumpTables.All)
        {
            using var stream = open(table.File);
            counts.Add((table.File, Write(table, stream)));
        }
        using var marker = open(DumpFolder.Marker);
        marker.Write(DumpFolder.Text(counts));
        _progress?.Report(_done);
    }

    /// <summary>Does something with each row of a question.</summary>
    public void Each(string select, Action<SqliteDataReader> each)
    {
        using var command = _database.Connection.CreateCommand();
        command.CommandText = select;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            each(row);
        }
    }

    private long Write(DumpTable table, Stream stream)
    {
        var lines = 0L;
        using var json = new Utf8JsonWriter(stream, DumpLine.Options);
        Each(table.Select, row =>
        {
            DumpLine.Write(json, table.Columns, row);
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
            lines++;
            if (++_done % TellEvery == 0) { _progress?.Report(_done); }
        });
        return lines;
    }
}
