using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>Writes the light row of a version, its body, and where lists find it.</summary>
internal sealed class VersionTable : IDisposable
{
    private static readonly string[] s_columns =
    [
        "record_id", "base", "key", "library", "zotero_key", "identity", "type", "title", "sort_title", "sort_name", "first_creator", "creators", "creator_count", "container", "language",
        "published", "registered", "units", "goals", "open_access", "openings", "visibility", "embargo", "first_seen", "changed",
    ];

    private readonly Prepared _next, _exists, _insert, _update, _insertBody, _updateBody, _placement, _noPlacement, _goal, _noGoal;
    private readonly long _step;

    public VersionTable(Database database, long step)
    {
        _step = step;
        string[] names = [.. s_columns.Select(column => "@" + column)];
        _next = new Prepared(database, "select ifnull(max(id), 0) + 1 from version");
        _exists = new Prepared(database, "select 1 from version where id = @Id", "@Id");
        _insert = new Prepared(database, $"insert into version ({string.Join(", ", s_columns)}, id, step) values ({string.Join(", ", names)}, @id, @step)", [.. names, "@id", "@step"]);
        _update = new Prepared(database, $"update version set {string.Join(", ", s_columns.Zip(names, (column, name) => $"{column} = {name}"))} where id = @id", [.. names, "@id"]);
        _insertBody = new Prepared(database, "insert into body (version_id, item, ranks, said, facts) values (@Id, @Item, @Ranks, @Said, @Facts)", "@Id", "@Item", "@Ranks", "@Said", "@Facts");
        _updateBody = new Prepared(database, "update body set item = @Item, ranks = @Ranks, said = @Said, facts = @Facts where version_id = @Id", "@Id", "@Item", "@Ranks", "@Said", "@Facts");
        _placement = new Prepared(database, "insert into placement (unit_key, version_id) values (@Unit, @Id)", "@Unit", "@Id");
        _noPlacement = new Prepared(database, "delete from placement where unit_key = @Unit and version_id = @Id", "@Unit", "@Id");
        _goal = new Prepared(database, "insert into goal (goal, version_id) values (@Goal, @Id)", "@Goal", "@Id");
        _noGoal = new Prepared(database, "delete from goal where goal = @Goal and version_id = @Id", "@Goal", "@Id");
    }

    /// <summary>Adds a version; one of no record yet is the first of its own.</summary>
    /// <returns>Its number.</returns>
    public long Insert(RecordState record, Publication publication, BodyTexts texts, long? standsOn)
    {
        var id = (long)_next.Cell()!; // max gives one
        _insert.Run([.. Row(record.Id == 0 ? record with { Id = id } : record, publication, standsOn), id, _step]);
        _insertBody.Run(id, texts.Item, texts.Ranks, texts.Said, texts.Facts);
        Place(id, record.Facts);
        return id;
    }

    /// <summary>Writes a version anew.</summary>
    public void Update(long id, (RecordState Before, RecordState After) record, Publication publication, (BodyTexts Texts, long? StandsOn) content)
    {
        _update.Run([.. Row(record.After, publication, content.StandsOn), id]);
        _updateBody.Run(id, content.Texts.Item, content.Texts.Ranks, content.Texts.Said, content.Texts.Facts);
        foreach (var unit in Units(record.Before.Facts)) { _noPlacement.Run(unit, id); }
        foreach (var goal in Goals(record.Before.Facts)) { _noGoal.Run(goal.Number, id); }
        Place(id, record.After.Facts);
    }

    /// <summary>Puts a version back with the numbers it had; its texts as they are.</summary>
    /// <returns><see langword="false"/> when there is a version of that number already.</returns>
    public bool Restore(RecordState record, (long Version, long Step, long? Base) at)
    {
        if (_exists.Cell(at.Version) is not null) { return false; }
        var texts = record.Version!.Texts; // what was read has one
        _insert.Run([.. Row(record, record.ToPublication(), at.Base), at.Version, at.Step]);
        _insertBody.Run(at.Version, texts.Item, texts.Ranks, texts.Said, texts.Facts);
        Place(at.Version, record.Facts);
        return true;
    }

    public void Dispose()
    {
        foreach (var command in new[] { _next, _exists, _insert, _update, _insertBody, _updateBody, _placement, _noPlacement, _goal, _noGoal }) { command.Dispose(); }
    }

    private void Place(long id, CatalogueFacts facts)
    {
        foreach (var unit in Units(facts)) { _placement.Run(unit, id); }
        foreach (var goal in Goals(facts)) { _goal.Run(goal.Number, id); }
    }

    private static IEnumerable<string> Units(CatalogueFacts facts) => facts.Units.Select(placement => placement.UnitKey).Distinct(StringComparer.Ordinal);

    private static IEnumerable<SdgGoal> Goals(CatalogueFacts facts) => facts.Goals.Select(tag => tag.Goal).Distinct();

    private static object?[] Row(RecordState record, Publication publication, long? standsOn)
    {
        var row = PublicationRows.From(publication);
        return
        [
            record.Id, standsOn, record.Key, record.Library, record.ZoteroKey, record.Identity, ZoteroSchema.Name(row.Type), row.Title, TextFold.Words(row.Title), TextFold.Fold(row.SortName ?? ""), row.SortName,
            RowText.Join(row.Creators), row.CreatorCount, row.Container, row.Language, row.Published?.ToString(), row.Registered.ToString(),
            RowText.Join(row.UnitKeys), RowText.Join(row.Goals), row.IsOpenAccess ? 1 : 0, RowText.Join(row.Openings),
            StandingColumns.Visibility(record.Facts), StandingColumns.Embargo(record.Facts), Instant.Write(record.FirstSeen), Instant.Write(record.Changed),
        ];
    }
}
