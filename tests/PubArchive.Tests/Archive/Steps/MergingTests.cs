using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive.Steps;

/// <summary>Edits of others while a step is under way, and the step: neither is lost.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MergingTests : IDisposable
{
    private readonly StepArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    private static Item Eel(string key, string title = "Eels") => Invented.Item(title).Keyed(key, "groups/1");

    private static readonly ImportOptions s_ruled = new() { Rules = item => new CatalogueFacts { Units = [new UnitPlacement("NURS", Origin.Rule, item.Title)] } };

    [TestCase(false)]
    [TestCase(true)]
    public void An_edit_made_before_or_after_the_step_wrote_its_record_survives_and_so_does_the_item(bool before)
    {
        using var store = _archive.Open();
        using var other = _archive.Open("Ola");
        store.SaveUnits(Invented.Units);
        store.Import(Json, Records(Eel("AAAA2222"), Eel("BBBB2222")), s_ruled);
        var step = store.Begin("import", "import again");
        if (before) { Edit(); }
        step.Import(Json, Records(Eel("AAAA2222", "Herrings"), Eel("CCCC2222")), s_ruled);
        if (!before) { Edit(); }
        Assert.That(other.Find("AAAA2222")!.Item.Title, Is.EqualTo("Eels"));
        step.Commit();
        step.Dispose();

        var found = other.Find("AAAA2222")!;
        Assert.That((found.Item.Title, found.Facts.Summaries.Single().Text), Is.EqualTo(("Herrings", "Fish.")));
        Assert.That(found.Facts.Units, Is.EqualTo(new[] { new UnitPlacement("HIST", Origin.Librarian, "old") }), "the librarian took the rule's unit out");
        Assert.That(other.Search("fish", 9).Select(hit => hit.Row.Title), Is.EqualTo(new[] { "Herrings" }));
        Assert.That(other.Find("BBBB2222")!.Facts.Summaries.Single().Text, Is.EqualTo("Other."));
        _archive.Check();

        void Edit()
        {
            other.SetSummary("AAAA2222", "en", "Wrong.");
            other.SetSummary("AAAA2222", "en", "Fish.");
            other.Untag("AAAA2222", "NURS", null);
            other.Tag("AAAA2222", "HIST", "old");
            other.SetSummary("BBBB2222", "en", "Other.");
        }
    }

    [Test]
    public void While_records_are_read_nobody_waits()
    {
        using var store = _archive.Open();
        using var other = _archive.Open("Ola");
        store.Take(Json, Eel("AAAA2222"));
        var edits = 0;
        IEnumerable<Item> Slow()
        {
            for (var number = 0; number < 3000; number++)
            {
                if (number % 700 == 3 && other.SetSummary("AAAA2222", "en", $"Summary {number}")) { edits++; }
                yield return Eel(number == 1500 ? "AAAA2222" : $"BBB{number:D5}".Replace('0', 'X').Replace('1', 'Y'), $"Eels {number}");
            }
        }

        Assert.That(store.Import(Json, Records(Slow()), ImportOptions.Default).Changes, Is.EqualTo(3000));
        Assert.That((edits, other.Find("AAAA2222")!.Item.Title, other.Find("AAAA2222")!.Facts.Summaries.Single().Text), Is.EqualTo((5, "Eels 1500", "Summary 2803")));
        _archive.Check();
    }

    [Test]
    public void A_step_that_is_given_up_leaves_the_edits_of_others()
    {
        using var store = _archive.Open();
        using var other = _archive.Open("Ola");
        store.Take(Json, Eel("AAAA2222"));
        string after;
        using (var step = store.Begin("import", "in vain"))
        {
            step.Import(Json, Records(Eel("AAAA2222", "Herrings")), ImportOptions.Default);
            other.SetSummary("AAAA2222", "en", "Fish.");
            step.Import(Json, Records(Eel("AAAA2222", "Cod")), ImportOptions.Default);
            after = _archive.State();
        }
        Assert.That(_archive.State(), Is.EqualTo(after));
        Assert.That((other.Find("AAAA2222")!.Item.Title, other.Find("AAAA2222")!.Facts.Summaries.Length), Is.EqualTo(("Eels", 1)));
        _archive.Check();
    }

    [Test]
    public void An_edit_made_during_an_import_is_below_it_so_that_the_import_is_undone_first()
    {
        using var store = _archive.Open();
        using var other = _archive.Open("Ola");
        store.Take(Json, Eel("AAAA2222"));
        using (var step = store.Begin("import", "import again"))
        {
            step.Import(Json, Records(Eel("AAAA2222", "Herrings")), ImportOptions.Default);
            other.SetSummary("AAAA2222", "en", "Fish.");
            step.Commit();
        }
        Assert.That(store.Undo(3).InTheWay.Select(step => step.Id), Is.EqualTo(new[] { 2 }));
        Assert.That(store.Undo(2).IsDone, Is.True);
        Assert.That((store.Find("AAAA2222")!.Item.Title, store.Find("AAAA2222")!.Facts.Summaries.Single().Text), Is.EqualTo(("Eels", "Fish.")));
        Assert.That(store.Undo(3).IsDone, Is.True);
        Assert.That(store.Find("AAAA2222")!.Facts.Summaries, Is.Empty);
        _archive.Check();
    }

    [Test]
    public void Units_that_another_saved_meanwhile_are_below_those_of_the_step()
    {
        using var store = _archive.Open();
        using var other = _archive.Open("Ola");
        store.SaveUnits(Invented.Units);
        using (var step = store.Begin("import", "import"))
        {
            step.SaveUnits(new UnitTree(Invented.Units.Units[..3]));
            other.SaveUnits(new UnitTree(Invented.Units.Units[..4]));
            step.Commit();
        }
        Assert.That(store.Units.Units, Has.Length.EqualTo(3));
        Assert.That(VisibleState.Rows(_archive.File, "select count(*) from unit"), Is.EqualTo(new[] { "3" }));
        Assert.That(store.Undo(2).IsDone, Is.True);
        Assert.That(store.Units.Units, Has.Length.EqualTo(4));
    }
}
