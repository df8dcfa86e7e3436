using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Safety;

/// <summary>Builds the entries of the search index anew, beside it and some at a time, and compares how many words each field of a publication has there and here.</summary>
internal sealed class SearchComparison : IDisposable
{
    private const int Together = 500;

    private readonly Database _database;
    private readonly Prepared _add;
    private readonly Dictionary<long, string> _keys = [];

    public SearchComparison(Database database)
    {
        _database = database;
        var made = database.Connection.QuerySingle<string>("select sql from sqlite_schema where name = 'search'");
        database.Execute("create virtual table temp.search_again" + made[(made.IndexOf("search", StringComparison.Ordinal) + "search".Length)..]);
        _add = new Prepared(database,
            "insert into temp.search_again (rowid, title, people, container, words, texts) values (@Id, @Title, @People, @Container, @Words, @Texts)", "@Id", "@Title", "@People", "@Container", "@Words", "@Texts");
    }

    /// <summary>Those whose entries differ.</summary>
    public Found Found { get; } = new("Publications that searches find by other words than theirs");

    /// <summary>Takes one publication.</summary>
    public void Take(long version, string key, Publication publication)
    {
        var text = SearchText.Of(publication);
        _add.Run(version, text.Title, text.People, text.Container, text.Words, text.Texts);
        _keys[version] = key;
        if (_keys.Count >= Together) { Complete(); }
    }

    /// <summary>Compares what was taken.</summary>
    public void Complete()
    {
        const string different = "select again.id from temp.search_again_docsize again join main.search_docsize held on held.id = again.id where again.sz <> held.sz";
        Found.AddAll(_database.Connection.Query<long>(different).Select(version => _keys[version]));
        _database.Execute("insert into temp.search_again (search_again) values ('delete-all')");
        _keys.Clear();
    }

    public void Dispose()
    {
        _add.Dispose();
        _database.Execute("drop table temp.search_again");
    }
}
