using PubArchive.Archive;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>Whatever is done and undone in whatever order: the archive is what the steps that count make of it, one after the other.</summary>
public sealed class AnyHistoryTests
{
    [FsCheck.NUnit.Property(MaxTest = 25)]
    public void An_archive_is_what_the_steps_that_count_make_one_after_the_other(Guid guid)
    {
        var seed = guid.GetHashCode();
        var random = new Random(seed);
        var history = new RandomHistory(random);
        using var archive = new StepArchive();
        using var store = archive.Open();
        using var other = archive.Open("Ola");
        var (deeds, undone, refused) = (new List<(int Id, Deed Deed)>(), 0, 0);
        for (var turn = 0; turn < 14; turn++)
        {
            var name = $"seed {seed}, turn {turn}, after {string.Join(", ", deeds.Select(deed => $"{deed.Id} {deed.Deed.Name}"))}";
            switch (random.Next(8))
            {
                case 0 or 1: Note(deeds, store, _ => Import(history, store, other, deeds)); break;
                case 2: Cancel(history, store, archive, name); break;
                case 3: Do(history.Other()); break;
                case 4 or 5: Do(history.Edit()); break;
                default:
                    if (store.History(100) is not { Count: > 0 } steps) { break; }
                    var result = store.Undo(steps[random.Next(Math.Min(steps.Count, 6))].Id);
                    if (result.IsDone) { undone++; } else { refused++; }
                    Assert.That(result.IsDone || result.InTheWay.Length > 0, Is.True, name);
                    break;
            }
            VisibleState.Check(archive.File);
        }
        Assert.That(VisibleState.Of(archive.File, withRuns: false), Is.EqualTo(Again(store, deeds)), $"seed {seed}: {string.Join(", ", store.History(100).Reverse().Select(step => $"{step.Id} {step.What}{(step.UndoneBy is { } by ? $" (undone by {by})" : "")}"))}");
        TestContext.Out.WriteLine($"seed {seed}: {deeds.Count} steps, {undone} undone, {refused} refused");

        void Do(Deed deed) => Note(deeds, store, deed.Do, deed);
    }

    // What makes no step is not part of the history.
    private static void Note(List<(int Id, Deed Deed)> deeds, ArchiveStore store, Action<ArchiveStore> work, Deed? deed = null)
    {
        var before = LastStep(store);
        work(store);
        var after = LastStep(store);
        if (deed is not null && after > before) { deeds.Add((after, deed)); }
    }

    private static int LastStep(ArchiveStore store) => store.History(1) is [var last, ..] ? last.Id : 0;

    // With edits of another program in the middle.
    private static void Import(RandomHistory history, ArchiveStore store, ArchiveStore other, List<(int Id, Deed Deed)> deeds)
    {
        var (source, items, options) = history.Import();
        using var step = store.Begin("import", $"import {items.Length} of {source.Name}");
        var edits = new List<Deed> { history.Edit(), history.Edit(), history.Edit() };
        Edit(edits[0]);
        step.Import(source, Records(items[..(items.Length / 2)]), options);
        Edit(edits[1]);
        step.Import(source with { Name = "rest of " + source.Name }, Records(items[(items.Length / 2)..]), options);
        Edit(edits[2]);
        step.Commit();
        deeds.Add((step.Id, new Deed($"import {items.Length} of {source.Name}", again =>
        {
            using var alone = again.Begin("import", $"import {items.Length} of {source.Name}");
            alone.Import(source, Records(items[..(items.Length / 2)]), options);
            alone.Import(source with { Name = "rest of " + source.Name }, Records(items[(items.Length / 2)..]), options);
            alone.Commit();
        })));

        void Edit(Deed edit) => Note(deeds, other, edit.Do, edit);
    }

    private static void Cancel(RandomHistory history, ArchiveStore store, StepArchive archive, string name)
    {
        var before = archive.State();
        var (source, items, options) = history.Import();
        using (var step = store.Begin("import", "in vain")) { step.Import(source, Records(items), options); }
        Assert.That(archive.State(), Is.EqualTo(before), name);
    }

    // The deeds are in the order in which they began to count: an import after the edits made meanwhile.
    private static string Again(ArchiveStore store, List<(int Id, Deed Deed)> deeds)
    {
        using var archive = new StepArchive();
        using var again = archive.Open();
        foreach (var (_, deed) in deeds.Where(deed => store.FindStep(deed.Id)!.UndoneBy is null)) { deed.Do(again); }
        return VisibleState.Of(archive.File, withRuns: false);
    }
}
