using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace PubArchive.Benchmarks.Floors;

/// <summary>A table of an archive, to fill another like it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="ByRecord">The column by which its rows belong to a record's version; <see langword="null"/> when they belong to none.</param>
internal sealed record FloorTable(string Name, ImmutableArray<string> Columns, string? ByRecord);

/// <summary>The schema of an archive, read from the archive, so that the floor follows whatever it becomes.</summary>
internal static class FloorSchema
{
    private static readonly string[] s_owners = ["version_id", "record_id"];

    /// <summary>All statements that make the schema, in order.</summary>
    public static IEnumerable<string> Statements(SqliteConnection archive) =>
        Texts(archive, "select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' and name not like 'search_%' or name = 'search_debt' order by type = 'view', type = 'index', rowid");

    /// <summary>The tables, but for the full-text index; each behind those it names rows of.</summary>
    public static ImmutableArray<FloorTable> Tables(SqliteConnection archive)
    {
        var waiting = Texts(archive, "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search%' order by rowid");
        var ordered = ImmutableArray.CreateBuilder<FloorTable>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(name => !Texts(archive, $"select \"table\" from pragma_foreign_key_list('{name}')").Exists(parent => parent != name && waiting.Contains(parent)));
            waiting.Remove(next);
            ordered.Add(Table(archive, next));
        }
        return ordered.DrainToImmutable();
    }

    private static FloorTable Table(SqliteConnection archive, string name)
    {
        ImmutableArray<string> columns = [.. Texts(archive, $"select name from pragma_table_info('{name}')")];
        return new FloorTable(name, columns, name == "version" ? "id" : Array.Find(s_owners, columns.Contains));
    }

    private static List<string> Texts(SqliteConnection archive, string sql)
    {
        using var command = archive.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) { texts.Add(reader.GetString(0)); }
        return texts;
    }
}
