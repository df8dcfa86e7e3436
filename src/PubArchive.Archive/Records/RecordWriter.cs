using PubArchive.Archive.Facts;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Records;

/// <summary>Writes records: the light row, the body, the tables that lists and searches look in, and the full-text index, each once a record.</summary>
internal sealed class RecordWriter : IDisposable
{
    private const string RowNames = "@Key @Library @ZoteroKey @Identity @Type @Title @SortTitle @SortName @FirstCreator @Creators @CreatorCount @Container @Language @Published @Registered @Units @Goals @OpenAccess @Openings @Hidden @FirstSeen @Changed";

    private readonly Prepared _insert, _update, _insertBody, _updateBody, _placement, _noPlacement, _goal, _noGoal, _index, _unindex, _mark, _alias;

    public RecordWriter(Database database)
    {
        var names = RowNames.Split(' ');
        _insert = new Prepared(database, $"""
            insert into record (key, library, zotero_key, identity, type, title, sort_title, sort_name, first_creator, creators, creator_count, container,
                language, published, registered, units, goals, open_access, openings, hidden, first_seen, changed)
            values ({RowNames.Replace(" ", ", ", StringComparison.Ordinal)}) returning id
            """, names);
        _update = new Prepared(database, """
            update record set key = @Key, library = @Library, zotero_key = @ZoteroKey, identity = @Identity, type = @Type, title = @Title, sort_title = @SortTitle,
                sort_name = @SortName, first_creator = @FirstCreator, creators = @Creators, creator_count = @CreatorCount, container = @Container, language = @Language, published = @Published,
                registered = @Registered, units = @Units, goals = @Goals, open_access = @OpenAccess, openings = @Openings, hidden = @Hidden,
                first_seen = @FirstSeen, changed = @Changed
            where id = @Id
            """, [.. names, "@Id"]);
        _insertBody = new Prepared(database, "insert into body (record_id, item, ranks, facts) values (@Id, @Item, @Ranks, @Facts)", "@Id", "@Item", "@Ranks", "@Facts");
        _updateBody = new Prepared(database, "update body set item = @Item, ranks = @Ranks, facts = @Facts where record_id = @Id", "@Id", "@Item", "@Ranks", "@Facts");
        _placement = new Prepared(database, "insert into placement (unit_key, record_id) values (@Unit, @Id)", "@Unit", "@Id");
        _noPlacement = new Prepared(database, "delete from placement where unit_key = @Unit and record_id = @Id", "@Unit", "@Id");
        _goal = new Prepared(database, "insert into goal (goal, record_id) values (@Goal, @Id)", "@Goal", "@Id");
        _noGoal = new Prepared(database, "delete from goal where goal = @Goal and record_id = @Id", "@Goal", "@Id");
        _index = new Prepared(database, "insert into search (rowid, title, people, container, words, texts) values (@Id, @Title, @People, @Container, @Words, @Texts)", "@Id", "@Title", "@People", "@Container", "@Words", "@Texts");
        _unindex = new Prepared(database, "delete from search where rowid = @Id", "@Id");
        _mark = new Prepared(database, "insert or ignore into identity (hash, record_id) values (@Hash, @Id)", "@Hash", "@Id");
        _alias = new Prepared(database, "insert into alias (key, record_id) values (@Key, @Id) on conflict (key) do update set record_id = excluded.record_id", "@Key", "@Id");
    }

    /// <summary>Whether two states of a record differ in anything but when they were written.</summary>
    public static bool Differ(RecordState left, RecordState right) =>
        left.Key != right.Key || left.Library != right.Library || left.ZoteroKey != right.ZoteroKey
        || ItemJson.Write(left.Item) != ItemJson.Write(right.Item) || FactsJson.Write(left.Facts) != FactsJson.Write(right.Facts);

    /// <summary>Adds a record.</summary>
    /// <param name="record">Its <see cref="RecordState.Id"/> is not looked at.</param>
    /// <param name="itemText">The item's text, which the caller has at hand.</param>
    /// <returns>The row's number.</returns>
    public long Add(RecordState record, string itemText)
    {
        var publication = record.ToPublication();
        var id = (long)_insert.Cell(Row(record, publication))!; // "returning" always gives one
        _insertBody.Run(id, itemText, record.Ranks.ToString(), FactsJson.Write(record.Facts));
        Place(id, record.Facts);
        Index(id, publication);
        Mark(id, record.Work().Marks());
        return id;
    }

    /// <summary>Replaces a record by a later state of it; a changed key leaves an alias behind.</summary>
    public void Replace(RecordState before, RecordState after)
    {
        var publication = after.ToPublication();
        _update.Run([.. Row(after, publication), after.Id]);
        ReplaceBody(after);
        foreach (var unit in before.Facts.Units.Select(placement => placement.UnitKey).Distinct(StringComparer.Ordinal)) { _noPlacement.Run(unit, after.Id); }
        foreach (var goal in before.Facts.Goals.Select(tag => tag.Goal).Distinct()) { _noGoal.Run(goal.Number, after.Id); }
        Place(after.Id, after.Facts);
        _unindex.Run(after.Id);
        Index(after.Id, publication);
        Mark(after.Id, after.Work().Marks());
        if (before.Key != after.Key) { _alias.Run(before.Key, after.Id); }
    }

    /// <summary>Replaces only the body: for weights that changed while the item stayed.</summary>
    public void ReplaceBody(RecordState after) => _updateBody.Run(after.Id, ItemJson.Write(after.Item), after.Ranks.ToString(), FactsJson.Write(after.Facts));

    /// <summary>Makes a record findable by further marks.</summary>
    public void Mark(long id, IEnumerable<long> marks)
    {
        foreach (var mark in marks) { _mark.Run(mark, id); }
    }

    public void Dispose()
    {
        foreach (var command in new[] { _insert, _update, _insertBody, _updateBody, _placement, _noPlacement, _goal, _noGoal, _index, _unindex, _mark, _alias }) { command.Dispose(); }
    }

    private void Place(long id, CatalogueFacts facts)
    {
        foreach (var unit in facts.Units.Select(placement => placement.UnitKey).Distinct(StringComparer.Ordinal)) { _placement.Run(unit, id); }
        foreach (var goal in facts.Goals.Select(tag => tag.Goal).Distinct()) { _goal.Run(goal.Number, id); }
    }

    private void Index(long id, Publication publication)
    {
        var text = SearchText.Of(publication);
        _index.Run(id, text.Title, text.People, text.Container, text.Words, text.Texts);
    }

    private static object?[] Row(RecordState record, Publication publication)
    {
        var row = PublicationRows.From(publication);
        return
        [
            record.Key, record.Library, record.ZoteroKey, record.Identity, ZoteroSchema.Name(row.Type), row.Title, TextFold.Words(row.Title), TextFold.Fold(row.SortName ?? ""), row.SortName,
            RowText.Join(row.Creators), row.CreatorCount, row.Container, row.Language, row.Published?.ToString(), row.Registered.ToString(),
            RowText.Join(row.UnitKeys), RowText.Join(row.Goals), row.IsOpenAccess ? 1 : 0, RowText.Join(row.Openings),
            StandingColumn.Of(record.Facts), Instant.Write(record.FirstSeen), Instant.Write(record.Changed),
        ];
    }
}
