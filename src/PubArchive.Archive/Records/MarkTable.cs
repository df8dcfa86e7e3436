using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Records;

/// <summary>Writes what records are found by: marks and former keys, in the name of one step.</summary>
internal sealed class MarkTable(Database database, WritingStep step) : IDisposable
{
    // Some 100,000 records' worth.
    private const int PendingAtMost = 400_000;

    private readonly PendingMarks _pending = new();

    private readonly Prepared _addNew = new(database, "insert or ignore into identity (hash, record_id, step) values (@Hash, @Id, @Step)", "@Hash", "@Id", "@Step");

    // A mark that a step which counts has given already need not be given again: while this step counts, that one cannot be undone.
    private readonly Prepared _add = new(database, """
        insert or ignore into identity (hash, record_id, step)
        select @Hash, @Id, @Step
        where not exists (select 1 from identity where hash = @Hash and record_id = @Id and step not in (select id from dead_step))
        """, "@Hash", "@Id", "@Step");

    private readonly Prepared _alias = new(database, "insert into alias (key, record_id, step) values (@Key, @Id, @Step)", "@Key", "@Id", "@Step");

    /// <summary>Whether marks wait to be written in numbers that should be.</summary>
    public bool IsFull => _pending.Count >= PendingAtMost;

    /// <summary>Gives a record a mark that it does not have yet, or that may be given twice.</summary>
    public void AddNew(long record, long mark)
    {
        if (step.IsStaged) { _pending.Add(mark, record); }
        else { Write(mark, record); }
    }

    /// <summary>The records to which this step has given a mark that is not written yet.</summary>
    public IEnumerable<long> Pending(long mark) => _pending.Find(mark);

    /// <summary>The marks that wait, in the order in which to write them; they wait no longer.</summary>
    public List<(long Mark, long Record)> TakePending() => _pending.Take();

    /// <summary>Writes a mark.</summary>
    public void Write(long mark, long record) => _addNew.Run(mark, record, step.Id);

    /// <summary>Marks a record.</summary>
    public void Add(long record, IEnumerable<long> marks)
    {
        foreach (var mark in marks) { _add.Run(mark, record, step.Id); }
    }

    /// <summary>Lets a former key lead to a record.</summary>
    public void Alias(string formerKey, long record) => _alias.Run(formerKey, record, step.Id);

    public void Dispose()
    {
        _addNew.Dispose();
        _add.Dispose();
        _alias.Dispose();
    }
}
