using PubArchive.Archive.Storage;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>Finds records by what people call them.</summary>
internal sealed class KeyFinder(Database database) : IDisposable
{
    // A removed record yields its key to the one it was merged into.
    private readonly Prepared _byKey = new(database, $"""
        select record_id from (
            select record_id, iif(visibility {StandingColumns.IsKept}, 0, 2) as place from record where key = @Key
            union all
            select record_id, 1 from (select record_id from alias where key = @Key and step not in (select id from dead_step) order by id desc limit 1))
        order by place limit 1
        """, "@Key");

    private readonly Prepared _byOwnKey = new(database, "select record_id from record where key = @Key", "@Key");

    private readonly Prepared _byDoi = new(database, $"""
        select distinct r.record_id, r.key, b.item, not r.visibility {StandingColumns.IsKept}
        from identity i join record r on r.record_id = i.record_id join body b on b.version_id = r.id
        where i.hash = @Hash and i.step not in (select id from dead_step) order by r.key
        """, "@Hash");

    /// <summary>The record with a key, in any letter case; a former key leads to the record's present one.</summary>
    public long? ByKey(string key) => _byKey.Cell(key.Trim().ToUpperInvariant()) as long?;

    /// <summary>The record whose own key it is, in any letter case, though it was merged and yields its address to another.</summary>
    public long? ByOwnKey(string key) => _byOwnKey.Cell(key.Trim().ToUpperInvariant()) as long?;

    /// <summary>All records with a DOI; removed ones only where there is no other.</summary>
    public List<(long Id, string Key)> ByDoi(Doi doi)
    {
        var (found, removed) = (new List<(long, string)>(), new List<(long, string)>());
        using var reader = _byDoi.Read(Hash.Of($"doi:{doi.Normal}"));
        while (reader.Read())
        {
            var isIt = Identity.IdentifierText.Doi(ItemJson.Read(reader.GetString(2))) == doi.Normal;
            if (isIt) { (reader.GetBoolean(3) ? removed : found).Add((reader.GetInt64(0), reader.GetString(1))); }
        }
        return found.Count > 0 ? found : removed;
    }

    /// <summary>The record with a key, or the only one with a DOI in any spelling.</summary>
    public long? ByKeyOrDoi(string text)
    {
        if (ByKey(text) is { } keyed) { return keyed; }
        return Doi.TryParse(text, out var doi) && ByDoi(doi) is [var only] ? only.Id : null;
    }

    public void Dispose()
    {
        _byKey.Dispose();
        _byOwnKey.Dispose();
        _byDoi.Dispose();
    }
}
