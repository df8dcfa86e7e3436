using Microsoft.Data.Sqlite;

namespace PubArchive.Benchmarks.Floors;

/// <summary>A prepared insert into one table.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedInsert(SqliteConnection connection, string table, IEnumerable<string> columns)
    {
        var names = columns.ToList();
        _command = connection.CreateCommand();
        _command.CommandText = $"insert into {table} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select(name => "@" + name))})";
        foreach (var name in names) { _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name }); }
        _command.Prepare();
    }

    public void Run(object?[] row)
    {
        for (var at = 0; at < row.Length; at++) { _command.Parameters[at].Value = row[at] ?? DBNull.Value; }
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
