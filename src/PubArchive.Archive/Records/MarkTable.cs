using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Records;

/// <summary>Writes what records are found by: marks and former keys, in the name of one step.</summary>
internal sealed class MarkTable(Database database, long step) : IDisposable
{
    private readonly Prepared _addNew = new(database, "insert or ignore into identity (hash, record_id, step) values (@Hash, @Id, @Step)", "@Hash", "@Id", "@Step");

    // A mark that a step which counts has given already need not be given again: while this step counts, that one cannot be undone.
    private readonly Prepared _add = new(database, """
        insert or ignore into identity (hash, record_id, step)
        select @Hash, @Id, @Step
        where not exists (select 1 from identity where hash = @Hash and record_id = @Id and step not in (select id from dead_step))
        """, "@Hash", "@Id", "@Step");

    private readonly Prepared _alias = new(database, "insert into alias (key, record_id, step) values (@Key, @Id, @Step)", "@Key", "@Id", "@Step");

    /// <summary>Marks a record that has no marks yet.</summary>
    public void AddNew(long record, IEnumerable<long> marks)
    {
        foreach (var mark in marks) { _addNew.Run(mark, record, step); }
    }

    /// <summary>Marks a record.</summary>
    public void Add(long record, IEnumerable<long> marks)
    {
        foreach (var mark in marks) { _add.Run(mark, record, step); }
    }

    /// <summary>Lets a former key lead to a record.</summary>
    public void Alias(string formerKey, long record) => _alias.Run(formerKey, record, step);

    public void Dispose()
    {
        _addNew.Dispose();
        _add.Dispose();
        _alias.Dispose();
    }
}
