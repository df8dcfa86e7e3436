using Dapper;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Safety;

/// <summary>Checks that the full-text index has an entry for each version that shows, and for no other. What the index itself holds SQLite's own check reads.</summary>
internal sealed class SearchChecks(Database database)
{
    public IEnumerable<string> Faults()
    {
        const string missing = "select key from record where id not in (select id from search_docsize)";
        // What a step that is or was under way has put in is told by its debt; the next writer puts that right.
        const string extra = """
            select cast(d.id as text) from search_docsize d
            where d.id not in (select id from record)
                and d.id not in (select id from version where step in (select step from search_debt))
                and d.id not in (select base from version where base is not null and step in (select step from search_debt))
            """;
        return new[]
        {
            new Found("Publications that no search finds").AddAll(database.Connection.Query<string>(missing, buffered: false)).Sentence(),
            new Found("Entries of the search index for what does not show").AddAll(database.Connection.Query<string>(extra, buffered: false)).Sentence(),
        }.OfType<string>();
    }
}
