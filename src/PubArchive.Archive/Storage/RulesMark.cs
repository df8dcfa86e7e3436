using Dapper;

namespace PubArchive.Archive.Storage;

/// <summary>What the rules are known by that every record was asked last; none when records may have been asked different ones.</summary>
/// <remarks>No part of any step: undoing, and imports under other rules, take it away, and all records are asked again before the next publication.</remarks>
internal static class RulesMark
{
    /// <summary>The third step of the schema.</summary>
    public const string Schema = "create table rules_mark (id integer primary key check (id = 1), text text not null) strict;";

    /// <summary>The mark; <see langword="null"/> for none.</summary>
    public static string? Read(Database database) => database.Connection.ExecuteScalar<string?>("select text from rules_mark");

    /// <summary>Says that every record was asked these rules.</summary>
    public static void Write(Database database, string mark) =>
        database.Connection.Execute("insert into rules_mark (id, text) values (1, @Mark) on conflict (id) do update set text = excluded.text", new { Mark = mark });

    /// <summary>Takes the mark away.</summary>
    public static void Clear(Database database) => database.Connection.Execute("delete from rules_mark");

    /// <summary>Says that the records of an import were asked these rules: all there are, or some.</summary>
    public static void Note(Database database, long step, string? mark)
    {
        if (mark is not null && Read(database) == mark) { return; }
        var isAll = database.Connection.ExecuteScalar<long>("select not exists (select 1 from version where step <> @Step and step not in (select id from dead_step))", new { Step = step }) != 0;
        if (isAll && mark is not null) { Write(database, mark); }
        else { Clear(database); }
    }
}
