using PubArchive.Archive.Facts;
using PubArchive.Archive.Identity;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Records;

/// <summary>The step in whose name versions are written.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it began: the time of what it changes.</param>
/// <param name="IsStaged">Whether others do not see it yet; what it supersedes then stays in the full-text index until it is switched on.</param>
internal sealed record WritingStep(long Id, DateTimeOffset At, bool IsStaged);

/// <summary>Writes versions of records in the name of one step. A version of another step is never changed: a new one stands on it.</summary>
internal sealed class RecordWriter(Database database, WritingStep step) : IDisposable
{
    private readonly VersionTable _versions = new(database, step.Id);
    private readonly SearchTable _search = new(database);

    /// <summary>What records are found by.</summary>
    public MarkTable Marks { get; } = new(database, step);

    /// <summary>Records this writer made.</summary>
    public int Created { get; private set; }

    /// <summary>Versions this writer put on others that show.</summary>
    public int Changed { get; private set; }

    /// <summary>Whether anything was written, shown or not.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="record">Its <see cref="RecordState.Id"/> is not looked at.</param>
    /// <param name="itemText">The item's text, which the caller has at hand.</param>
    /// <param name="work">Which work the item is, likewise.</param>
    /// <returns>The record's number.</returns>
    public long Add(RecordState record, string itemText, WorkFacts work)
    {
        var publication = record.ToPublication();
        var id = _versions.Insert(record with { Id = 0 }, publication, TextsOf(record, itemText), standsOn: null);
        _search.Add(id, publication);
        foreach (var mark in (work with { RegisterIds = record.Facts.RegisterIds }).Marks()) { Marks.AddNew(id, mark); }
        Created++;
        HasWritten = true;
        return id;
    }

    /// <summary>Writes a later state of a record, when it is one.</summary>
    /// <param name="before">The record as it was read.</param>
    /// <param name="after">As it should be; <see cref="RecordState.Changed"/> is set here.</param>
    /// <returns>Whether anything changed that shows; the weight of words and who said what do not.</returns>
    public bool Replace(RecordState before, RecordState after)
    {
        var was = before.Version!; // what was read has one
        var texts = TextsOf(after, ItemJson.Write(after.Item));
        if (IsSame(before, after) && texts == was.Texts) { return false; }
        var shows = Shows(before, after, texts);
        HasWritten = true;
        var record = shows ? after with { Changed = step.At } : after;
        if (was.Step == step.Id) { Rewrite(before, record, was.Base); }
        else { Write(before, record, texts, shows); }
        return shows;
    }

    /// <summary>Writes a version of this step anew.</summary>
    /// <param name="before">The version as it was read.</param>
    /// <param name="after">As it should be.</param>
    /// <param name="standsOn">The version it stands on.</param>
    public void Rewrite(RecordState before, RecordState after, long? standsOn)
    {
        var id = before.Version!.Id; // what was read has one
        var publication = after.ToPublication();
        _versions.Update(id, (before, after), publication, (TextsOf(after, ItemJson.Write(after.Item)), standsOn));
        _search.Remove(id);
        _search.Add(id, publication);
        Known(before, after);
    }

    /// <summary>Lets a former key lead to a record.</summary>
    public void LetLead(string formerKey, long id)
    {
        Marks.Alias(formerKey, id);
        HasWritten = true;
    }

    public void Dispose()
    {
        _versions.Dispose();
        _search.Dispose();
        Marks.Dispose();
    }

    private void Write(RecordState before, RecordState after, BodyTexts texts, bool shows)
    {
        var publication = after.ToPublication();
        var id = _versions.Insert(after, publication, texts, before.Version!.Id); // what was read has one
        _search.Add(id, publication);
        if (!step.IsStaged) { _search.Remove(before.Version.Id); }
        Known(before, after);
        if (shows) { Changed++; }
    }

    private void Known(RecordState before, RecordState after)
    {
        Marks.Add(after.Id, after.Work().Marks());
        if (before.Key != after.Key) { Marks.Alias(before.Key, after.Id); }
    }

    private static bool IsSame(RecordState before, RecordState after) =>
        before.Key == after.Key && before.Library == after.Library && before.ZoteroKey == after.ZoteroKey && before.Identity == after.Identity;

    // A text written by an earlier program may be another for the same content; only what differs is worth the second look.
    private static bool Shows(RecordState before, RecordState after, BodyTexts texts) =>
        before.Key != after.Key || before.Library != after.Library || before.ZoteroKey != after.ZoteroKey
        || (texts.Item != before.Version!.Texts.Item && texts.Item != ItemJson.Write(before.Item)) // what was read has one
        || (texts.Facts != before.Version!.Texts.Facts && texts.Facts != FactsJson.Write(before.Facts));

    private static BodyTexts TextsOf(RecordState record, string itemText) =>
        new(itemText, record.Ranks.ToString(), FactsJson.Write(record.Said), FactsJson.Write(record.Facts));
}
