using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Querying;

/// <summary>Full-text search, best first.</summary>
internal sealed class Searches(Database database)
{
    // Weights of the index's columns: title, people, container, words, texts.
    private const string Rank = "bm25(search, 10.0, 6.0, 2.0, 4.0, 1.0)";

    public IReadOnlyList<SearchHit> Find(string text, int limit)
    {
        if (SearchQuery.From(text) is not { } match) { return []; }
        const string select = $"""
            select {LightRow.Columns}, hit.score
            from (select rowid, {Rank} as score from search where search match @Match order by score, rowid limit @Limit) hit
            join record r on r.id = hit.rowid
            order by hit.score, r.key
            """;
        var words = SearchQuery.Words(text);
        using var reader = new RecordReader(database);
        var rows = database.Connection.Query<LightRow, double, (LightRow Row, double Score)>(select, (row, score) => (row, score), new { Match = match, Limit = limit }, splitOn: "score").ToList();
        return [.. rows.Select(hit => new SearchHit(hit.Row.ToRow(), Snippets.Of(reader.Load(hit.Row.Id).ToPublication(), words), -hit.Score))];
    }
}
