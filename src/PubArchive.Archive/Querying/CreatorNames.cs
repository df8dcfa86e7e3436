using Microsoft.Data.Sqlite;
using PubArchive.Archive.Storage;
using PubArchive.Items;

namespace PubArchive.Archive.Querying;

/// <summary>The creators of all records that were not removed, as records write them.</summary>
internal static class CreatorNames
{
    public static IEnumerable<(string Key, Creator Creator)> All(Database database, string condition)
    {
        using var select = new Prepared(database, $"select c.key, c.type, c.last_name, c.first_name, c.name from creator c join record r on r.key = c.key where {condition}");
        using var reader = select.Read();
        while (reader.Read()) { yield return (reader.GetString(0), Of(reader)); }
    }

    private static Creator Of(SqliteDataReader row)
    {
        var type = ZoteroSchema.TryParse(Text(row, 1) ?? "", out CreatorType known) ? known : CreatorType.Contributor;
        return Text(row, 4) is { } name ? Creator.OneField(type, name) : Creator.Person(type, Text(row, 2) ?? "", Text(row, 3));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
