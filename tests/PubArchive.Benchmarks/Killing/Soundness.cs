using Microsoft.Data.Sqlite;

namespace PubArchive.Benchmarks.Killing;

/// <summary>Whether an archive's file is sound, asked of SQLite and not of the program under test.</summary>
internal static class Soundness
{
    /// <summary>What is wrong; nothing when all is well.</summary>
    public static IReadOnlyList<string> FaultsOf(string archive)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = archive, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        // Where nobody owes the index anything, it holds what readers see and nothing else.
        const string index = """
            select 'a record that is not found by its words: ' || key from record where id not in (select id from search_docsize) and not exists (select 1 from search_debt)
            union all select 'words of a record that is not there: ' || id from search_docsize where id not in (select id from record) and not exists (select 1 from search_debt)
            """;
        return
        [
            .. Texts(connection, "pragma integrity_check").Where(text => text != "ok"),
            .. Texts(connection, "pragma foreign_key_check").Select(table => $"a row of {table} names one that is not there"),
            .. Texts(connection, index),
        ];
    }

    /// <summary>How many records its readers see.</summary>
    public static int RecordsOf(string archive)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = archive, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return int.Parse(Texts(connection, "select cast(count(*) as text) from record")[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read() && texts.Count < 20) { texts.Add(reader.GetString(0)); }
        return texts;
    }
}
