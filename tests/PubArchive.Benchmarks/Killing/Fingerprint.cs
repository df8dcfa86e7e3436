using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PubArchive.Benchmarks.Killing;

/// <summary>Hashes of what a reader finds, to tell a state from another.</summary>
internal static class Fingerprint
{
    /// <summary>What stands for something that is not there.</summary>
    public const string Absent = "absent";

    /// <summary>Everything a reader finds in an archive: records with all that is said of them, and whether they are shown. Moments of writing do not count, since a second run has others.</summary>
    public static string OfArchive(string file)
    {
        if (!File.Exists(file)) { return Absent; }
        const string rows = """
            select record.key, library, zotero_key, title, sort_name, published, registered, units, goals, visibility, ifnull(embargo, ''), item, ranks, said, facts
            from record join body on body.version_id = record.id order by record.key
            """;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sql in new[] { rows, "select key, names from unit order by key" }) { Append(hash, connection, sql); }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Every file of a folder, with its name.</summary>
    public static string OfFolder(string folder)
    {
        if (!Directory.Exists(folder)) { return Absent; }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file) + "\0"));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (var at = 0; at < reader.FieldCount; at++) { hash.AppendData(Encoding.UTF8.GetBytes((reader.IsDBNull(at) ? "\0" : reader.GetString(at)) + "\0")); }
        }
    }
}
