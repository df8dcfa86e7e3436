using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>Taking steps back, and back again.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UndoTests : IDisposable
{
    private readonly StepArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    private static Item Eel(string key, string title = "Eels") => Invented.Item(title).Keyed(key, "groups/1");

    private static int[] InTheWay(UndoResult result) => [.. result.InTheWay.Select(step => step.Id)];

    [Test]
    public void An_undone_import_is_as_if_it_had_never_been_and_done_again_it_is_as_the_first_time()
    {
        using var store = _archive.Open();
        store.SaveUnits(Invented.Units);
        store.Take(Json, Eel("AAAA2222"), Invented.Item("Herrings").By("Ås").With(Field.Doi, "10.1000/h"));
        store.Tag("AAAA2222", "HIST", "old");
        var before = _archive.State();
        Item[] news = [Eel("AAAA2222", "Other eels"), Eel("BBBB2222"), Invented.Item("Herrings").By("Ås").With(Field.Doi, "10.1000/h").Keyed("HHHH2222", "groups/1"), Invented.Item("Cod").By("Li")];
        var first = store.Import(Json, Records(news), ImportOptions.Default);
        var after = _archive.State();

        var undo = store.Undo(4);

        Assert.That((undo.StepId, undo.Undone.What, undo.InTheWay.Length), Is.EqualTo((5, "import library.json", 0)));
        Assert.That(_archive.State(), Is.EqualTo(before));
        Assert.That((store.Search("other", 9).Count, store.Search("eels", 9).Count, store.Find("BBBB2222"), store.Runs().Count), Is.EqualTo((0, 1, (Publication?)null, 1)));
        _archive.Check();

        var again = store.Import(Json, Records(news), ImportOptions.Default);
        Assert.That(again.Entries, Is.EqualTo(first.Entries));
        Assert.That(_archive.State(), Is.EqualTo(after));
        _archive.Check();
    }

    [Test]
    public void An_undo_is_a_step_that_can_be_undone()
    {
        using var store = _archive.Open();
        store.Take(Json, Eel("AAAA2222"));
        store.Take(Json, Eel("AAAA2222", "Herrings"), Eel("BBBB2222"));
        var (before, after) = ("", _archive.State());
        for (var undo = 2; undo < 6; undo++)
        {
            Assert.That(store.Undo(undo).StepId, Is.EqualTo(undo + 1));
            if (undo == 2) { before = _archive.State(); }
            Assert.That(_archive.State(), Is.EqualTo(undo % 2 == 0 ? before : after));
            _archive.Check();
        }
        Assert.That(before, Is.Not.EqualTo(after));
        Assert.That(store.History(9).Select(step => (step.Id, step.Undoes, step.UndoneBy)),
            Is.EqualTo(new (int, int?, int?)[] { (6, 5, null), (5, 4, 6), (4, 3, null), (3, 2, 4), (2, null, null), (1, null, null) }));
        Assert.That((store.Undo(3).IsDone, InTheWay(store.Undo(3))), Is.EqualTo((false, new[] { 4 })).Using<int[]>((left, right) => left.SequenceEqual(right)), "it was undone by step 4");
    }

    [Test]
    public void What_later_steps_build_on_is_not_undone_before_them()
    {
        using var store = _archive.Open();
        store.Take(Json, Eel("AAAA2222"), Eel("BBBB2222"));
        store.Take(Json, Eel("AAAA2222", "Herrings"));
        store.SetSummary("AAAA2222", "en", "Fish.");
        store.SetSummary("AAAA2222", "nn", "Fisk.");
        store.SetSummary("BBBB2222", "en", "Long.");
        var state = _archive.State();

        Assert.That((InTheWay(store.Undo(1)), InTheWay(store.Undo(2)), InTheWay(store.Undo(3))), Is.EqualTo((new[] { 5, 2 }, new[] { 3 }, new[] { 4 })).Using<int[]>((left, right) => left.SequenceEqual(right)));
        Assert.That(_archive.State(), Is.EqualTo(state));
        foreach (var step in new[] { 4, 3, 2 }) { Assert.That(store.Undo(step).IsDone, Is.True); }
        Assert.That((store.Find("AAAA2222")!.Item.Title, store.Find("BBBB2222")!.Facts.Summaries.Length), Is.EqualTo(("Eels", 1)));
        Assert.That(InTheWay(store.Undo(1)), Is.EqualTo(new[] { 5 }));
        _archive.Check();
    }

    [Test]
    public void An_edit_between_others_of_other_records_is_undone_alone()
    {
        using var store = _archive.Open();
        store.Take(Json, Eel("AAAA2222"), Eel("BBBB2222"));
        store.SetSummary("AAAA2222", "en", "Fish.");
        store.SetSummary("BBBB2222", "en", "Long.");
        Assert.That(store.Undo(2).IsDone, Is.True);
        Assert.That((store.Find("AAAA2222")!.Facts.Summaries.Length, store.Find("BBBB2222")!.Facts.Summaries.Length), Is.EqualTo((0, 1)));
        Assert.That(store.SetSummary("AAAA2222", "en", "Other."), Is.True);
        Assert.That(InTheWay(store.Undo(4)), Is.EqualTo(new[] { 5 }), "another summary stands in its place");
        Assert.That(store.Undo(5).IsDone && store.Undo(4).IsDone, Is.True);
        Assert.That(store.Find("AAAA2222")!.Facts.Summaries.Single().Text, Is.EqualTo("Fish."));
        _archive.Check();
    }

    [Test]
    public void What_was_undone_does_not_come_back_over_what_it_stood_on_or_what_was_imported_since()
    {
        using var store = _archive.Open();
        store.Take(Json, Eel("AAAA2222"));
        store.SetSummary("AAAA2222", "en", "Fish.");
        store.Undo(2);
        store.Undo(1);
        Assert.That(InTheWay(store.Undo(3)), Is.EqualTo(new[] { 4 }), "its record is gone");
        store.Take(Json, Eel("AAAA2222"));
        Assert.That(InTheWay(store.Undo(4)), Is.EqualTo(new[] { 5 }), "the record was brought anew");
        Assert.That(store.Undo(5).IsDone && store.Undo(4).IsDone && store.Undo(3).IsDone, Is.True);
        Assert.That(store.Find("AAAA2222")!.Facts.Summaries, Has.Length.EqualTo(1));
        _archive.Check();
    }

    [Test]
    public void An_import_that_found_nothing_new_to_show_in_records_keeps_them_from_going()
    {
        using var store = _archive.Open();
        store.Take(Json, Eel("AAAA2222"));
        Assert.That(store.Take(Csv, Eel("AAAA2222")).Changes, Is.Zero);
        Assert.That(InTheWay(store.Undo(1)), Is.EqualTo(new[] { 2 }));
        Assert.That(store.Undo(2).IsDone && store.Undo(1).IsDone, Is.True);
        Assert.That(store.Statistics().Records, Is.Zero);
        _archive.Check();
    }

    [Test]
    public void Units_and_what_rules_said_are_undone_like_all_else()
    {
        using var store = _archive.Open();
        store.SaveUnits(Invented.Units);
        store.Take(Json, Eel("AAAA2222"), Eel("BBBB2222"));
        var before = _archive.State();
        store.ReplaceRuleFacts(_ => new CatalogueFacts { Units = [new UnitPlacement("HIST", Origin.Rule, "all")] });
        store.SaveUnits(new UnitTree(Invented.Units.Units[..3]));
        store.SaveUnits(new UnitTree(Invented.Units.Units[..4]));

        Assert.That(InTheWay(store.Undo(4)), Is.EqualTo(new[] { 5 }));
        Assert.That(store.Undo(3).IsDone && store.Undo(5).IsDone && store.Undo(4).IsDone, Is.True);
        Assert.That(_archive.State(), Is.EqualTo(before));
        Assert.That(store.Units.Units, Has.Length.EqualTo(Invented.Units.Units.Length));
        Assert.That(store.Undo(6).IsDone, Is.True);
        Assert.That(store.List(new PublicationQuery { UnitKey = "ARTS" }), Has.Count.EqualTo(2));
        _archive.Check();
    }

    [Test]
    public void Units_do_not_go_while_publications_were_placed_in_them_since()
    {
        using var store = _archive.Open();
        store.SaveUnits(new UnitTree(Invented.Units.Units[..3]));
        store.Take(Json, Eel("AAAA2222"));
        store.SaveUnits(Invented.Units);
        store.Tag("AAAA2222", "NURS", null);
        Assert.That(store.Undo(3).IsDone && store.Undo(5).IsDone, Is.True, "the unit was there before");
        store.Tag("AAAA2222", "HIST", null);
        Assert.That(InTheWay(store.Undo(3)), Is.EqualTo(new[] { 7 }));
        Assert.That(store.Undo(7).IsDone && store.Undo(3).IsDone, Is.True);
    }

    [Test]
    public void Only_what_was_done_can_be_undone()
    {
        using var store = _archive.Open();
        Assert.That(() => store.Undo(1), Throws.ArgumentException.With.Message.Contains("no step 1"));
    }

    [Test]
    public void The_history_of_a_publication_says_what_changed_in_words()
    {
        using var store = _archive.Open("Kari");
        store.SaveUnits(Invented.Units);
        store.Take(Json, Eel("AAAA2222").With(Field.Volume, "1").Tagged("sea"));
        store.Take(Json, Eel("AAAA2222", "Herrings").With(Field.Issue, "3").Tagged("salt"));
        store.Tag("AAAA2222", "HIST", "old");
        store.AddGoal("AAAA2222", SdgGoal.Of(14), null);
        store.SetSummary("AAAA2222", "en", "Fish.");
        store.Hide(["AAAA2222"]);
        store.Undo(7);

        Assert.That(store.History("aaaa2222", 9).Select(change => $"{change.Step.Id} {change.Step.Who} {change.Step.What}{(change.Step.UndoneBy is null ? "" : ", undone")}: {string.Join(", ", change.Changes)}"), Is.EqualTo(new[]
        {
            "7 Kari hide AAAA2222, undone: visibility: hidden added",
            "6 Kari summary AAAA2222 en: summary en: Fish. added",
            "5 Kari sdg AAAA2222 add 14: goal: 14 added",
            "4 Kari tag AAAA2222 HIST: unit: HIST added",
            "3 Kari import library.json: title: Eels → Herrings, volume: 1 taken away, issue: 3 added, tag: salt added, tag: sea taken away",
            "2 Kari import library.json: added",
        }));
        Assert.That(store.History("ZZZZ2222", 9), Is.Empty);
        Assert.That(store.History("AAAA2222", 2), Has.Count.EqualTo(2));
    }
}
