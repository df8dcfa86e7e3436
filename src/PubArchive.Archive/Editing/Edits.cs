using PubArchive.Archive.Facts;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Editing;

/// <summary>Changes what the librarian says of records; each change is one step in one transaction.</summary>
internal sealed class Edits(Database database, TimeProvider time)
{
    /// <summary>Changes the librarian's statements on several records in the same way, all of them or none.</summary>
    /// <param name="words">What the step is called.</param>
    /// <param name="keys">Keys, former keys or DOIs.</param>
    /// <param name="edit">The statement as it should be, from the one that is and the facts that hold.</param>
    /// <returns>For each key, in order, whether something changed: in what is said, or in what holds.</returns>
    public IReadOnlyList<bool> Change(StepWords words, IReadOnlyList<string> keys, Func<Statement, CatalogueFacts, Statement> edit) => OneStep.Run(database, time, words, step =>
    {
        IReadOnlyList<bool> changed = [.. keys.Select(key => step.Change(step.Find(key), edit))];
        return (changed, changed.Contains(true));
    });
}
