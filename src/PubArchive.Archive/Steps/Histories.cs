using System.Collections.Immutable;
using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>What was done to one record.</summary>
internal sealed class Histories(Database database)
{
    /// <summary>Its versions, those of steps that were taken back among them, latest first; none when there is no such record.</summary>
    public ImmutableArray<RecordChange> Of(string keyOrDoi, int limit)
    {
        using var finder = new KeyFinder(database);
        using var reader = new RecordReader(database);
        if (finder.ByKeyOrDoi(keyOrDoi) is not { } record) { return []; }
        const string select = """
            select v.id from version v join step on step.id = v.step
            where v.record_id = @Record and step.finished is not null order by step.finished desc, v.step desc limit @Limit
            """;
        return [.. database.Connection.Query<long>(select, new { Record = record, Limit = limit }).ToList().Select(id => Change(reader, id))];
    }

    private RecordChange Change(RecordReader reader, long version)
    {
        var after = reader.Version(version);
        var mark = after.Version!; // what was read has one
        var before = mark.Base is { } standsOn ? reader.Version(standsOn) : null;
        var step = StepTable.Find(database, mark.Step)!; // a foreign key
        return new RecordChange(step, after.Key, ChangeWords.Of(before, after));
    }
}
