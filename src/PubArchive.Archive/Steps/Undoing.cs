using System.Globalization;
using Dapper;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Steps;

/// <summary>Takes steps back: they stop counting, in one short transaction. An undo is a step too; taken back, what it took back counts again.</summary>
internal sealed class Undoing(Database database, TimeProvider time, string who)
{
    /// <summary>Takes a step back.</summary>
    /// <exception cref="ArgumentException">There is no such step, or it is not one that can be taken back.</exception>
    /// <exception cref="ArchiveException">Another program is at work.</exception>
    public UndoResult Run(int number)
    {
        using var held = Recovery.Begin(database);
        var step = StepTable.Find(database, number) ?? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The archive's history has no step {number}."), nameof(number));
        if (!step.CanBeUndone) { throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Step {number} ({step.What}) cannot be taken back."), nameof(number)); }
        if (step.UndoneBy is { } by) { return Refused(step, [by]); }
        var root = Root(step);
        var blockers = Blocking(root);
        if (blockers.Count > 0) { return Refused(step, blockers); }
        return Switch(step, root);
    }

    private UndoResult Switch(ArchiveStep step, long root)
    {
        var seen = database.Number("select ifnull(max(id), 0) from version");
        SearchDebts.Owe(database, root);
        SearchDebts.Prepare(database, root);
        var (made, blockers) = database.Write(() =>
        {
            var built = new Blockers(database, root).BuiltSince(seen).ToList();
            return built.Count > 0 ? ((0, built), false) : ((Write(step, root), built), true);
        });
        SearchDebts.TryPay(database, root);
        return blockers.Count > 0 ? Refused(step, blockers) : new UndoResult((int)made, step, []);
    }

    // The step whose rows a chain of undoing is about: undoing an undo switches what it undid.
    private long Root(ArchiveStep step)
    {
        while (step.Undoes is { } undoes) { step = StepTable.Find(database, undoes)!; } // a foreign key
        return step.Id;
    }

    private List<long> Blocking(long root)
    {
        var blockers = new Blockers(database, root);
        var found = StepTable.IsAlive(database, root)
            ? blockers.OfSwitchingOff()
            : blockers.OfSwitchingOn(database.Connection.ExecuteScalar<long>("select turned from step where id = @Id", new { Id = root }));
        return [.. found.Where(id => id != root)];
    }

    private long Write(ArchiveStep step, long root)
    {
        var words = new StepWords("undo", string.Create(CultureInfo.InvariantCulture, $"undo {step.Id}: {step.What}"), who);
        var id = StepTable.AddDone(database, words, time.GetUtcNow());
        var flip = StepTable.IsAlive(database, root) ? "insert into dead_step (id) values (@Root)" : "delete from dead_step where id = @Root";
        database.Connection.Execute($"""
            {flip};
            update step set turned = @Id where id = @Root;
            update step set undoes = @Step, (created, changed) = (select created, changed from step where id = @Root) where id = @Id
            """, new { Id = id, Root = root, Step = step.Id });
        Mark(step, id);
        RulesMark.Clear(database);
        return id;
    }

    // Down the chain every other step is taken back by the one above it, and those between count.
    private void Mark(ArchiveStep step, long undoneBy)
    {
        long? by = undoneBy;
        for (var at = step; at is not null; at = at.Undoes is { } below ? StepTable.Find(database, below) : null)
        {
            database.Connection.Execute("update step set undone_by = @By where id = @Id", new { By = by, at.Id });
            by = by is null ? at.Id : null;
        }
    }

    private UndoResult Refused(ArchiveStep step, IEnumerable<long> blockers) => new(null, step, StepTable.Find(database, blockers));
}
