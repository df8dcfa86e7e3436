using Dapper;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;

namespace PubArchive.Archive.Duplicates;

/// <summary>What a librarian decides about records that look alike; each decision is one step in one transaction.</summary>
internal sealed class Deciding(Database database, TimeProvider time)
{
    /// <summary>The kinds of its steps.</summary>
    public const string Merge = "merge", Apart = "not-duplicate";

    /// <summary>Makes one record of several: the first keeps all it says, takes what it lacks from the others, and their addresses.</summary>
    /// <returns>How many were merged into it.</returns>
    public int MergeInto(StepWords words, string keep, IReadOnlyList<string> others, DateOnly today) => Write(words, (finder, reader, writer) =>
    {
        using var addresses = new Addresses(database);
        var (id, merged) = (Find(finder, keep), 0);
        foreach (var other in others.Select(key => Find(finder, key)).Distinct().Where(other => other != id).ToList())
        {
            var (kept, gone) = (reader.Load(id), reader.Load(other));
            foreach (var address in addresses.Of(gone)) { writer.LetLead(address, id); }
            writer.Replace(gone, gone.Saying(Voices.With(gone.Said, MergedInto(kept.Key, gone, today))));
            var item = ItemFilling.Filled(kept.Item, gone.Item);
            var said = Voices.InheritedWhole(kept.Said, gone.Said);
            writer.Replace(kept, kept with { Item = item, Said = said, Facts = Voices.Holding(item, said) });
            merged++;
        }
        return (merged, merged > 0);
    });

    /// <summary>Notes that two records are two.</summary>
    /// <returns>Whether that is news.</returns>
    public bool KeepApart(StepWords words, string one, string other) => Write(words, (finder, reader, writer) =>
    {
        var (first, second) = (Find(finder, one), Find(finder, other));
        if (first == second) { throw new ArgumentException($"'{one}' and '{other}' are one record.", nameof(other)); }
        var isNews = Deny(reader, writer, first, reader.Key(second)) | Deny(reader, writer, second, reader.Key(first));
        return (isNews, isNews);
    });

    /// <summary>The latest decision about two records that counts; <see langword="null"/> when there is none.</summary>
    public int? Latest(string one, string other)
    {
        using var finder = new KeyFinder(database);
        return (int?)database.Connection.ExecuteScalar<long?>("""
            select max(id) from step where kind in (@Merge, @Apart) and id not in (select id from dead_step)
                and exists (select 1 from version where step = step.id and record_id = @One) and exists (select 1 from version where step = step.id and record_id = @Other)
            """, new { Merge, Apart, One = Own(finder, one), Other = Own(finder, other) });
    }

    // The record that has the key itself: a merged one yields its address to another.
    private long Own(KeyFinder finder, string key) =>
        database.Connection.ExecuteScalar<long?>("select record_id from record where key = @Key", new { Key = key.Trim().ToUpperInvariant() }) ?? Find(finder, key);

    private T Write<T>(StepWords words, Func<KeyFinder, RecordReader, RecordWriter, (T, bool)> work) => database.Write(() =>
    {
        var now = time.GetUtcNow();
        var step = new WritingStep(StepTable.AddDone(database, words, now), now, IsStaged: false);
        using var finder = new KeyFinder(database);
        using var reader = new RecordReader(database);
        using var writer = new RecordWriter(database, step);
        var result = work(finder, reader, writer);
        StepTable.SetCounts(database, step.Id, (writer.Created, writer.Changed));
        return result;
    });

    private static bool Deny(RecordReader reader, RecordWriter writer, long id, string other)
    {
        var before = reader.Load(id);
        var held = Voices.Librarian(before.Said);
        if (held.Denies.Same.Contains(other)) { return false; }
        writer.Replace(before, before.Saying(Voices.With(before.Said, held with { Denies = held.Denies with { Same = held.Denies.Same.Add(other) } })));
        return true;
    }

    private static Statement MergedInto(string key, RecordState gone, DateOnly today)
    {
        var held = Voices.Librarian(gone.Said);
        return held with { Says = held.Says with { Removal = held.Says.Removal ?? new Removal(null, today), MergedInto = key }, Denies = held.Denies with { Removal = false } };
    }

    private static long Find(KeyFinder finder, string key) => finder.ByKeyOrDoi(key) ?? throw new ArgumentException($"The archive has no publication '{key}'.", nameof(key));
}
