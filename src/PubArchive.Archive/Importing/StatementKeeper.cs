using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Importing;

/// <summary>Writes what voices say of records, and makes the facts that hold.</summary>
internal sealed class StatementKeeper(Database database, RecordReader reader) : IDisposable
{
    private readonly Prepared _set = new(database, """
        insert into statement (record_id, origin, source, facts) values (@Id, @Origin, @Source, @Facts)
        on conflict (record_id, origin, source) do update set facts = excluded.facts
        """, "@Id", "@Origin", "@Source", "@Facts");

    private readonly Prepared _clear = new(database, "delete from statement where record_id = @Id and origin = @Origin and source = @Source", "@Id", "@Origin", "@Source");

    /// <summary>Writes a statement; an empty one is removed.</summary>
    public void Set(long recordId, Statement statement)
    {
        if (statement.IsEmpty) { _clear.Run(recordId, (int)statement.Origin, statement.Source); }
        else { _set.Run(recordId, (int)statement.Origin, statement.Source, FactsJson.Write(statement)); }
    }

    /// <summary>Writes a statement of a new record.</summary>
    public void Add(long recordId, Statement statement) => _set.Run(recordId, (int)statement.Origin, statement.Source, FactsJson.Write(statement));

    /// <summary>The statements of a record with some replaced.</summary>
    public List<Statement> With(long recordId, params ReadOnlySpan<Statement> replacements)
    {
        var statements = reader.Statements(recordId);
        foreach (var replacement in replacements)
        {
            statements.RemoveAll(statement => statement.Origin == replacement.Origin && statement.Source == replacement.Source);
            statements.Add(replacement);
        }
        return statements;
    }

    /// <summary>The facts that hold of an item. Notes and attachments that stand alone are kept but not shown, unless somebody says so.</summary>
    public static CatalogueFacts Holding(Item item, IEnumerable<Statement> statements)
    {
        var facts = FactsOverlay.Of(statements);
        var isPrivate = item.Type is ItemType.Note or ItemType.Attachment or ItemType.Annotation;
        return isPrivate && facts.Visibility is null ? facts with { Visibility = Visibility.Hidden } : facts;
    }

    public void Dispose()
    {
        _set.Dispose();
        _clear.Dispose();
    }
}
