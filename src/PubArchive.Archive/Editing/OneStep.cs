using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Editing;

/// <summary>Work that is one step in one transaction: what finds, reads and writes records in its name.</summary>
internal sealed class OneStep : IDisposable
{
    private OneStep(Database database, WritingStep step) =>
        (Finder, Reader, Writer) = (new KeyFinder(database), new RecordReader(database), new RecordWriter(database, step));

    public KeyFinder Finder { get; }

    public RecordReader Reader { get; }

    public RecordWriter Writer { get; }

    /// <summary>Does it.</summary>
    /// <param name="database">The archive.</param>
    /// <param name="time">The clock.</param>
    /// <param name="words">What the step is called.</param>
    /// <param name="work">What it does, and whether something changed; if not, nothing is kept, not even the step.</param>
    public static T Run<T>(Database database, TimeProvider time, StepWords words, Func<OneStep, (T Result, bool IsChanged)> work) => database.Write(() =>
    {
        var now = time.GetUtcNow();
        var step = new WritingStep(StepTable.AddDone(database, words, now), now, IsStaged: false);
        using var one = new OneStep(database, step);
        var result = work(one);
        StepTable.SetCounts(database, step.Id, (one.Writer.Created, one.Writer.Changed));
        return result;
    });

    /// <summary>The record with a key, former key or DOI.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public long Find(string key) => Finder.ByKeyOrDoi(key) ?? throw Unknown(key);

    /// <summary>Changes the librarian's statement on a record.</summary>
    /// <returns>Whether it is another now.</returns>
    public bool Change(long id, Func<Statement, CatalogueFacts, Statement> edit)
    {
        var before = Reader.Load(id);
        var held = Voices.Librarian(before.Said);
        var said = edit(held, before.Facts);
        if (FactsJson.Write(said) == FactsJson.Write(held)) { return false; }
        Writer.Replace(before, before.Saying(Voices.With(before.Said, said)));
        return true;
    }

    /// <summary>Says that there is no such publication.</summary>
    public static ArgumentException Unknown(string key) => new($"The archive has no publication '{key}'.", nameof(key));

    public void Dispose()
    {
        Finder.Dispose();
        Reader.Dispose();
        Writer.Dispose();
    }
}
