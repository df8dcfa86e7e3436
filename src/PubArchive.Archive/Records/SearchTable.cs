using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Records;

/// <summary>Writes the full-text index, one entry a version. At rest it holds what readers see and nothing else.</summary>
internal sealed class SearchTable(Database database) : IDisposable
{
    private readonly Prepared _add = new(database,
        "insert into search (rowid, title, people, container, words, texts) values (@Id, @Title, @People, @Container, @Words, @Texts)", "@Id", "@Title", "@People", "@Container", "@Words", "@Texts");

    private readonly Prepared _replace = new(database,
        "insert or replace into search (rowid, title, people, container, words, texts) values (@Id, @Title, @People, @Container, @Words, @Texts)", "@Id", "@Title", "@People", "@Container", "@Words", "@Texts");

    private readonly Prepared _remove = new(database, "delete from search where rowid = @Id", "@Id");

    /// <summary>Makes a version findable by its words that is not yet.</summary>
    public void Add(long version, Publication publication) => Run(_add, version, SearchText.Of(publication));

    /// <summary>Makes a version findable by its words, be it in already or not.</summary>
    public void Put(long version, Publication publication) => Run(_replace, version, SearchText.Of(publication));

    /// <summary>Takes a version out, when it is in.</summary>
    public void Remove(long version) => _remove.Run(version);

    public void Dispose()
    {
        _add.Dispose();
        _replace.Dispose();
        _remove.Dispose();
    }

    private static void Run(Prepared command, long version, SearchText text) => command.Run(version, text.Title, text.People, text.Container, text.Words, text.Texts);
}
