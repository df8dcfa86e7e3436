using Dapper;
using PubArchive.Archive.Editing;
using PubArchive.Archive.Facts;
using PubArchive.Archive.Records;
using PubArchive.Archive.Steps;
using PubArchive.Archive.Storage;

namespace PubArchive.Archive.Duplicates;

/// <summary>What a librarian decides about records that look alike; each decision is one step in one transaction.</summary>
internal sealed class Deciding(Database database, TimeProvider time)
{
    /// <summary>The kinds of its steps.</summary>
    public const string Merge = "merge", Apart = "not-duplicate";

    /// <summary>Makes one record of several: the first keeps all it says, takes what it lacks from the others, and their addresses.</summary>
    /// <returns>How many were merged into it.</returns>
    public int MergeInto(StepWords words, string keep, IReadOnlyList<string> others, DateOnly today) => OneStep.Run(database, time, words, step =>
    {
        using var addresses = new Addresses(database);
        var id = step.Find(keep);
        var merged = others.Select(step.Find).Distinct().Where(other => other != id).ToList();
        foreach (var other in merged)
        {
            var (kept, gone) = (step.Reader.Load(id), step.Reader.Load(other));
            foreach (var address in addresses.Of(gone)) { step.Writer.LetLead(address, id); }
            step.Change(other, (held, _) => LibrarianEdits.Merged(held, kept.Key, today));
            var item = ItemFilling.Filled(kept.Item, gone.Item);
            step.Writer.Replace(kept, (kept with { Item = item }).Saying(Voices.InheritedWhole(kept.Said, gone.Said)));
        }
        return (merged.Count, merged.Count > 0);
    });

    /// <summary>Notes that two records are two.</summary>
    /// <returns>Whether that is news.</returns>
    public bool KeepApart(StepWords words, string one, string other) => OneStep.Run(database, time, words, step =>
    {
        var (first, second) = (step.Find(one), step.Find(other));
        if (first == second) { throw new ArgumentException($"'{one}' and '{other}' are one record.", nameof(other)); }
        var (key, otherKey) = (step.Reader.Key(first), step.Reader.Key(second));
        var isNews = step.Change(first, (held, _) => LibrarianEdits.ApartFrom(held, otherKey)) | step.Change(second, (held, _) => LibrarianEdits.ApartFrom(held, key));
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

    private static long Own(KeyFinder finder, string key) => finder.ByOwnKey(key) ?? finder.ByKeyOrDoi(key) ?? throw OneStep.Unknown(key);
}
