using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>All that counts in an archive's file, as text without the numbers of rows: equal for archives that nobody could tell apart, hidden records, sources and marks included.</summary>
internal static class VisibleState
{
    private const string Alive = "step not in (select id from dead_step)";

    private static readonly string[] s_questions =
    [
        """
        select r.key, library, zotero_key, identity, type, title, sort_title, sort_name, first_creator, creators, creator_count, container, language, published, registered, units, goals,
            open_access, openings, visibility, embargo, first_seen, changed, b.item, b.ranks, b.said, b.facts
        from record r join body b on b.version_id = r.id
        """,
        "select r.key, p.unit_key from placement p join record r on r.id = p.version_id",
        "select r.key, g.goal from goal g join record r on r.id = g.version_id",
        $"select distinct r.key, i.hash from identity i join record r on r.record_id = i.record_id where i.{Alive}",
        $"select a.key, r.key from alias a join record r on r.record_id = a.record_id where a.{Alive} group by a.key having max(a.id)",
        $"select r.key, run.source, s.line, s.hash, s.text from source_record s join import_run run on run.id = s.run_id join record r on r.record_id = s.record_id where run.{Alive}",
        $"select r.key, o.key, c.evidence, run.source from candidate c join import_run run on run.id = c.run_id join record r on r.record_id = c.record_id join record o on o.record_id = c.other_id where run.{Alive}",
        "select key, position, level, parent_key, names, aliases, first, last from unit",
    ];

    private const string Runs = $"select source, format, created, updated, unchanged, same_as, candidates, rejected from import_run where {Alive}";

    /// <summary>The state, read through a connection of its own.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="withRuns">Whether with what imports counted: that a record looked like another which since is gone stays counted.</param>
    public static string Of(string file, bool withRuns = true)
    {
        using var connection = Connect(file);
        var text = new StringBuilder();
        foreach (var question in s_questions.Append(withRuns ? Runs : "select 1")) { text.AppendJoin('\n', Rows(connection, question).Order(StringComparer.Ordinal)).Append("\n\n"); }
        return text.ToString();
    }

    /// <summary>Fails when the file's parts do not agree: one version a record, an index of what is seen, nothing left of steps that were given up.</summary>
    public static void Check(string file)
    {
        using var connection = Connect(file);
        Assert.That(Rows(connection, "pragma integrity_check"), Is.EqualTo(new[] { "ok" }));
        Assert.That(Rows(connection, "pragma foreign_key_check"), Is.Empty);
        Assert.That(Rows(connection, "select record_id from record group by record_id having count(*) > 1"), Is.Empty, "two versions of a record are seen");
        Assert.That(Rows(connection, "select key from record group by key having count(*) > 1"), Is.Empty, "two records have a key");
        Assert.That(Rows(connection, "select id from step where finished is null union select step from search_debt"), Is.Empty, "something was left undone");
        Assert.That(Rows(connection, "select id from version where id not in (select version_id from body)"), Is.Empty, "a version has no body");
        Assert.That(Rows(connection, "select rowid from search"), Is.EquivalentTo(Rows(connection, "select id from record")), "the index holds what is seen");
        Assert.That(Words(connection), Is.EqualTo(WordsMadeAnew(connection)), "the index holds its words");
    }

    /// <summary>The answer to a question, a line a row.</summary>
    public static List<string> Rows(string file, string sql)
    {
        using var connection = Connect(file);
        return Rows(connection, sql);
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) { rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)))); }
        return rows;
    }

    private static string Words(SqliteConnection connection)
    {
        using var make = new SqliteCommand("create virtual table temp.word using fts5vocab(main, search, instance)", connection);
        make.ExecuteNonQuery();
        return string.Join('\n', Rows(connection, "select term, r.key, col, offset from temp.word join record r on r.id = word.doc order by 1, 2, 3, 4"));
    }

    private static string WordsMadeAnew(SqliteConnection connection)
    {
        using var anew = Database.Connect(":memory:", SqliteOpenMode.Memory);
        anew.Execute("create virtual table search using fts5 (title, people, container, words, texts, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'); create table record (id integer, key text)");
        using var table = new SearchTable(anew);
        using var command = new SqliteCommand($"select {RecordReader.WholeColumns} from record r join body b on b.version_id = r.id", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var state = RecordReader.State(reader);
            table.Add(state.Version!.Id, state.ToPublication());
            using var insert = new SqliteCommand("insert into record values (@Id, @Key)", anew.Connection);
            insert.Parameters.AddWithValue("@Id", state.Version.Id);
            insert.Parameters.AddWithValue("@Key", state.Key);
            insert.ExecuteNonQuery();
        }
        return Words(anew.Connection);
    }
}
