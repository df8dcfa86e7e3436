using Microsoft.Data.Sqlite;

namespace PubArchive.Archive.Storage;

/// <summary>One statement, compiled once and run for many records: the bulk path, where Dapper's row-by-row work would count.</summary>
internal sealed class Prepared : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="database">Where it runs.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="names">Its parameters, in the order in which their values are given.</param>
    public Prepared(Database database, string sql, params ReadOnlySpan<string> names)
    {
        _command = database.Connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in names) { _command.Parameters.Add(new SqliteParameter { ParameterName = name }); }
        _command.Prepare();
    }

    /// <summary>Runs it for its effect.</summary>
    /// <returns>How many rows it touched.</returns>
    public int Run(params ReadOnlySpan<object?> values) => Bind(values).ExecuteNonQuery();

    /// <summary>Runs it for its rows.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values) => Bind(values).ExecuteReader();

    /// <summary>Runs it for the first cell of its first row; <see langword="null"/> when there is none.</summary>
    public object? Cell(params ReadOnlySpan<object?> values) => Bind(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bind(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++) { _command.Parameters[at].Value = values[at] ?? DBNull.Value; }
        return _command;
    }
}
