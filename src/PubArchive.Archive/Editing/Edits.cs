using PubArchive.Archive.Facts;
using PubArchive.Archive.Importing;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Editing;

/// <summary>Changes what the librarian, or the rules, say of records; each change is one transaction.</summary>
internal sealed class Edits(Database database, TimeProvider time)
{
    private const int Step = 500;

    /// <summary>Changes the librarian's statement on one record.</summary>
    /// <param name="key">Key, former key or DOI.</param>
    /// <param name="edit">The statement as it should be, from the one that is and the facts that hold.</param>
    /// <returns>Whether something changed: in what is said, or in what holds.</returns>
    public bool Change(string key, Func<Statement, CatalogueFacts, Statement> edit) => Change([key], edit)[0];

    /// <summary>Changes the librarian's statements on several records in the same way, all of them or none.</summary>
    /// <param name="keys">Keys, former keys or DOIs.</param>
    /// <param name="edit">The statement as it should be, from the one that is and the facts that hold.</param>
    /// <returns>For each key, in order, whether something changed.</returns>
    public IReadOnlyList<bool> Change(IReadOnlyList<string> keys, Func<Statement, CatalogueFacts, Statement> edit) => database.Write(() =>
    {
        using var finder = new KeyFinder(database);
        return keys.Select(key => Change(finder.ByKeyOrDoi(key) ?? throw new ArgumentException($"The archive has no publication '{key}'.", nameof(keys)), edit)).ToList();
    });

    /// <summary>Asks the rules again of every record.</summary>
    /// <returns>How many records changed.</returns>
    public int ReplaceRules(Func<Item, CatalogueFacts> rules, IProgress<long>? progress, CancellationToken cancellationToken) => database.Write(() =>
    {
        using var reader = new RecordReader(database);
        using var writer = new RecordWriter(database);
        using var statements = new StatementKeeper(database, reader);
        var (now, changed, done) = (time.GetUtcNow(), 0, 0L);
        foreach (var id in Ids())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = reader.Load(id);
            var said = new Statement { Origin = Origin.Rule, Source = "", Says = rules(before.Item) };
            var after = before with { Facts = StatementKeeper.Holding(before.Item, statements.With(id, said)), Changed = now };
            statements.Set(id, said);
            if (RecordWriter.Differ(before, after))
            {
                writer.Replace(before, after);
                changed++;
            }
            if (++done % Step == 0) { progress?.Report(done); }
        }
        progress?.Report(done);
        return changed;
    });

    private bool Change(long id, Func<Statement, CatalogueFacts, Statement> edit)
    {
        using var reader = new RecordReader(database);
        using var statements = new StatementKeeper(database, reader);
        var before = reader.Load(id);
        var held = reader.Statements(id).Find(statement => statement.Origin == Origin.Librarian) ?? new Statement { Origin = Origin.Librarian, Source = "" };
        var said = edit(held, before.Facts);
        if (FactsJson.Write(said) == FactsJson.Write(held)) { return false; }
        statements.Set(id, said);
        var after = before with { Facts = StatementKeeper.Holding(before.Item, statements.With(id, said)), Changed = time.GetUtcNow() };
        if (!RecordWriter.Differ(before, after)) { return true; }
        using var writer = new RecordWriter(database);
        writer.Replace(before, after);
        return true;
    }

    private List<long> Ids()
    {
        using var select = new Prepared(database, "select id from record order by id");
        using var reader = select.Read();
        var ids = new List<long>();
        while (reader.Read()) { ids.Add(reader.GetInt64(0)); }
        return ids;
    }
}
