using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Querying;

/// <summary>Full-text search, best first.</summary>
internal sealed class Searches(Database database, DateOnly today)
{
    // Weights of the index's columns: title, people, container, words, texts.
    private const string Rank = "bm25(search, 10.0, 6.0, 2.0, 4.0, 1.0)";

    public IReadOnlyList<SearchHit> Find(string text, int limit, IEnumerable<Standing> standings)
    {
        if (SearchQuery.From(text) is not { } match) { return []; }
        // Hits are looked up best first until there are enough; nearly all are versions that show, so that few are looked up in vain.
        var select = $"""
            with hit as materialized (select rowid as id, {Rank} as score from search where search match @Match order by score, rowid)
            select {LightRow.Columns}, hit.score
            from (select hit.id, hit.score from hit cross join record r on r.id = hit.id where {StandingColumns.Sql(standings, today)} limit @Limit) hit
            join record r on r.id = hit.id
            order by hit.score, r.key
            """;
        var words = SearchQuery.Words(text);
        using var reader = new RecordReader(database);
        var rows = database.Connection.Query<LightRow, double, (LightRow Row, double Score)>(select, (row, score) => (row, score), new { Match = match, Limit = limit }, splitOn: "score").ToList();
        return [.. rows.Select(hit => new SearchHit(hit.Row.ToRow(), Snippets.Of(reader.Load(hit.Row.Id).ToPublication(), words), -hit.Score))];
    }
}
