using System.Globalization;
using PubArchive.Archive;

namespace PubArchive;

// What was done to the archive, and taking it back.
public sealed partial class ArchiveProject
{
    /// <summary>What was done to the archive, or to one publication, latest first.</summary>
    /// <param name="keyOrDoi">The publication; <see langword="null"/> for the whole archive.</param>
    /// <param name="limit">At most so many steps.</param>
    /// <exception cref="ProjectException">There is no archive, or no such publication in it.</exception>
    public IReadOnlyList<HistoryEntry> History(string? keyOrDoi = null, int limit = 50)
    {
        if (keyOrDoi is null) { return [.. Reading().History(limit).Select(Entry)]; }
        return [.. Reading().History(Find(keyOrDoi).Key, limit).Select(change => Entry(change.Step) with { Changes = change.Changes })];
    }

    /// <summary>Takes a step back: an import, an edit, an undo. Everything is then as if it had never been.</summary>
    /// <param name="step">Its number, as <see cref="History"/> tells it.</param>
    /// <returns>Whether it was done, and if not, what has to be undone first.</returns>
    /// <exception cref="ProjectException">There is no archive, no such step, or it cannot be undone.</exception>
    public UndoReport Undo(int step)
    {
        if (Reading().FindStep(step) is not { } found) { throw new ProjectException(string.Create(CultureInfo.InvariantCulture, $"The archive's history has no step {step}."), "'pubarchive history' lists the steps."); }
        if (!found.CanBeUndone) { throw new ProjectException(string.Create(CultureInfo.InvariantCulture, $"Step {step} ({found.What}) cannot be undone."), "It stands for all that was there before, or is under way."); }
        var result = WritingAsItIs().Undo(step);
        return new UndoReport(result.StepId, Entry(result.Undone), [.. result.InTheWay.Select(Entry)]);
    }

    private static HistoryEntry Entry(ArchiveStep step) => new()
    {
        Step = step.Id,
        Kind = step.Kind,
        What = step.What,
        Who = step.Who,
        When = step.Finished ?? step.Started,
        Created = step.Created,
        Changed = step.Changed,
        Undoes = step.Undoes,
        UndoneBy = step.UndoneBy,
    };
}
