using Dapper;
using Microsoft.Data.Sqlite;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Brings the full-text index in step with what readers see, after a step was switched on or off: in batches, and again from the beginning when that was broken off.</summary>
/// <remarks>For the holder of the import lock. Until it is done the index holds more than readers see, never less, and searches look only at what is seen.</remarks>
internal static class SearchDebts
{
    /// <summary>Notes that a step is about to be switched.</summary>
    public static void Owe(Database database, long step) => database.Write(() => database.Connection.Execute("insert or ignore into search_debt (step) values (@Step)", new { Step = step }));

    /// <summary>The steps, all done, whose turn in the index is not.</summary>
    public static List<long> Owed(Database database) =>
        [.. database.Connection.Query<long>("select debt.step from search_debt debt join step on step.id = debt.step where step.finished is not null order by debt.step")];

    /// <summary>Puts in what a switch of a step will show: its versions when it does not count now, else those they stand on.</summary>
    public static void Prepare(Database database, long step, CancellationToken cancellationToken = default)
    {
        using var reader = new RecordReader(database);
        using var search = new SearchTable(database);
        Batches.Run(database, Ids(database, step, StepTable.IsAlive(database, step)), _ => 0, new BatchWork<long>(null, id => search.Put(id, reader.Version(id).ToPublication())), cancellationToken);
    }

    /// <summary>Takes out what a step hides now: what its versions stand on when it counts, else its versions themselves.</summary>
    public static void Pay(Database database, long step, CancellationToken cancellationToken = default)
    {
        using (var search = new SearchTable(database))
        {
            Batches.Run(database, Ids(database, step, StepTable.IsAlive(database, step)), _ => 0, new BatchWork<long>(null, search.Remove), cancellationToken);
        }
        database.Write(() => database.Connection.Execute("delete from search_debt where step = @Step", new { Step = step }));
    }

    /// <summary>Pays where that is possible: the step itself is done, and whoever works on the archive next pays what is left.</summary>
    public static void TryPay(Database database, long step)
    {
        try
        {
            Pay(database, step);
        }
        catch (SqliteException)
        {
            // A full disk, a drive that is gone.
        }
    }

    private static List<long> Ids(Database database, long step, bool below) => [.. database.Connection.Query<long>(
        below ? "select base from version where step = @Step and base is not null order by base" : "select id from version where step = @Step order by id", new { Step = step })];
}
