using Microsoft.Data.Sqlite;
using PubArchive.Archive.Importing;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>A step under way: written in many short transactions, seen by nobody else, and switched on by one. Given up unless it is.</summary>
internal sealed class Staging : IDisposable
{
    // 160 MB: a page that many batches change goes into the file once, and the log stays below 256 MB.
    private const string LogPages = "pragma wal_autocheckpoint = 40000";

    // 128 MB: indexes of a million records are gone through all over, and each page that is not at hand is read from the file again.
    private const string CachePages = "pragma cache_size = -131072";

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ImportLock _lock;
    private readonly OwnView _view;
    private readonly CatchUp _catchUp;
    private bool _isOpen = true;

    private Staging(Database database, TimeProvider time, ImportLock held, long id)
    {
        (_database, _time, _lock, Id, Started) = (database, time, held, id, time.GetUtcNow());
        database.Execute($"{LogPages}; {CachePages}");
        _view = new OwnView(database, id);
        Reader = new RecordReader(database);
        Writer = new RecordWriter(database, new WritingStep(id, Started, IsStaged: true));
        _catchUp = new CatchUp(database, id, Reader, Writer);
    }

    /// <summary>Begins a step.</summary>
    /// <exception cref="ArchiveException">Another program is at work.</exception>
    public static Staging Begin(Database database, TimeProvider time, StepWords words)
    {
        var held = Recovery.Begin(database);
        try
        {
            return new Staging(database, time, held, database.Write(() => StepTable.AddPending(database, words, time.GetUtcNow()), isDurable: false));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The step's number.</summary>
    public long Id { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>The library's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    /// <summary>Reads what holds, with what this step has written.</summary>
    public RecordReader Reader { get; }

    /// <summary>Writes in the name of this step.</summary>
    public RecordWriter Writer { get; }

    /// <summary>The records that its files named.</summary>
    public NamedRecords Named { get; } = new();

    /// <summary>What else is to be written in the transaction that switches the step on.</summary>
    public Action? AtSwitch { get; set; }

    /// <summary>Notes that a record took over from another, in what others write meanwhile too.</summary>
    public void Note(Succession succession) => _catchUp.Note(succession);

    /// <summary>Does something with each of a sequence, in batches.</summary>
    public void Run<T>(IEnumerable<T> values, Func<T, int> size, Action<T> each, CancellationToken cancellationToken)
    {
        Batches.Run(_database, values, size, new BatchWork<T>(_catchUp.Run, each, Between), cancellationToken);
        WriteMarks();
    }

    /// <summary>Does one small thing.</summary>
    public T Write<T>(Func<T> work) => _database.Write(work, isDurable: false);

    /// <summary>Switches the step on: from here on everybody sees all of it.</summary>
    public void Commit()
    {
        // What others wrote during the last batches is merged first, so that the switch finds little of it.
        _database.Write(_catchUp.Run, isDurable: false);
        _database.Write(() =>
        {
            _catchUp.Run();
            Documents.Rebase(_database, Id);
            AtSwitch?.Invoke();
            StepTable.SwitchOn(_database, Id, (Writer.Created, Writer.Changed), _time.GetUtcNow());
        });
        Close();
        SearchDebts.TryPay(_database, Id);
        _lock.Dispose();
    }

    /// <summary>Gives the step up, unless it was switched on.</summary>
    public void Dispose()
    {
        if (!_isOpen)
        {
            _lock.Dispose();
            return;
        }
        try
        {
            Close();
            new Cleaning(_database, Id).Run();
        }
        catch (SqliteException)
        {
            // A full disk, a drive that is gone: what is left does not count, and the next writer takes it out.
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private void Between()
    {
        if (Writer.Marks.IsFull) { WriteMarks(); }
    }

    private void WriteMarks() => Batches.Run(_database, Writer.Marks.TakePending(), _ => 0, new BatchWork<(long Mark, long Record)>(null, each => Writer.Marks.Write(each.Mark, each.Record)), CancellationToken.None);

    private void Close()
    {
        _isOpen = false;
        _catchUp.Dispose();
        Writer.Dispose();
        Reader.Dispose();
        _view.Dispose();
    }
}
