using Dapper;

namespace PubArchive.Archive.Storage;

/// <summary>Whole texts that change rarely and are read at once, such as the organisation: kept in versions like records, one text a name.</summary>
internal static class Documents
{
    private const string Current = """
        select d.id as Id, d.step as Step, d.text as Text from document d
        where d.name = @Name and d.step not in (select id from dead_step)
            and not exists (select 1 from document later where later.base = d.id and later.step not in (select id from dead_step))
        """;

    /// <summary>The document of a name as this connection sees it; <see langword="null"/> when there is none.</summary>
    public static Document? Find(Database database, string name) =>
        database.Connection.QueryFirstOrDefault<Document>(Current + " order by d.id desc", new { Name = name });

    /// <summary>Replaces the document of a name.</summary>
    /// <returns>Whether the text is another than before.</returns>
    public static bool Put(Database database, string name, string text, long step)
    {
        var held = Find(database, name);
        if (held?.Text == text) { return false; }
        var sql = held?.Step == step
            ? "update document set text = @Text where id = @Id"
            : "insert into document (name, step, base, text) values (@Name, @Step, @Id, @Text)";
        database.Connection.Execute(sql, new { Name = name, Step = step, held?.Id, Text = text });
        return true;
    }

    /// <summary>Lets the documents of a step stand on those that hold now, when others were put in their place meanwhile.</summary>
    public static void Rebase(Database database, long step) => database.Connection.Execute("""
        update document as own set base = (
            select d.id from document d
            where d.name = own.name and d.step <> @Step and d.step not in (select id from dead_step)
                and not exists (select 1 from document later where later.base = d.id and later.step <> @Step and later.step not in (select id from dead_step)))
        where step = @Step
        """, new { Step = step });

    /// <summary>A document's text and where it stands.</summary>
    internal sealed record Document(long Id, long Step, string Text);
}
