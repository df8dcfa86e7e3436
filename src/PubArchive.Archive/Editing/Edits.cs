using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
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
    public IReadOnlyList<bool> Change(StepWords words, IReadOnlyList<string> keys, Func<Statement, CatalogueFacts, Statement> edit) => database.Write(() =>
    {
        var step = new WritingStep(StepTable.AddDone(database, words, time.GetUtcNow()), time.GetUtcNow(), IsStaged: false);
        using var finder = new KeyFinder(database);
        using var reader = new RecordReader(database);
        using var writer = new RecordWriter(database, step);
        IReadOnlyList<bool> changed = [.. keys.Select(key => Change((reader, writer), finder.ByKeyOrDoi(key) ?? throw Unknown(key), edit))];
        StepTable.SetCounts(database, step.Id, (writer.Created, writer.Changed));
        return (changed, changed.Contains(true));
    });

    private static bool Change((RecordReader Reader, RecordWriter Writer) records, long id, Func<Statement, CatalogueFacts, Statement> edit)
    {
        var before = records.Reader.Load(id);
        var held = Voices.Librarian(before.Said);
        var said = edit(held, before.Facts);
        if (FactsJson.Write(said) == FactsJson.Write(held)) { return false; }
        records.Writer.Replace(before, before.Saying(Voices.With(before.Said, said)));
        return true;
    }

    private static ArgumentException Unknown(string key) => new($"The archive has no publication '{key}'.", nameof(key));
}
