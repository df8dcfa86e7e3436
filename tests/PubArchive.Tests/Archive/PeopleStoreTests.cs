using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>The people in the archive, and which rules its records were asked.</summary>
public sealed class PeopleStoreTests
{
    private static readonly Person s_kari = new()
    {
        Id = "kari", Name = "Hansen, Kari", Variants = ["Berg, \"K\""], IsKnownByInitials = false, Orcid = Orcid.Parse("0000-0002-1825-0097"), Affiliation = "Fjordby",
        Units = [new Membership("NURS", PartialDate.Parse("2010"), PartialDate.Parse("2015-06")), new Membership("HIST", null, null)], OptOut = OptOut.Name,
    };

    private static ImportOptions Asking(string mark) => new() { Rules = _ => CatalogueFacts.None, RulesMark = mark };

    private static void Take(ArchiveStore store, string key, ImportOptions options) => store.Import(Json, Records(Invented.Item("Eels").Keyed(key, "groups/1")), options);

    [Test]
    public void People_come_back_as_they_were_saved_and_undoing_takes_them_back()
    {
        using var store = New();
        Assert.That(Save(), Is.True);
        Assert.That(Save(), Is.False, "the same people again");
        Assert.That(store.People.Select(Text), Is.EqualTo(new[] { Text(s_kari), Text(new Person { Id = "x", Name = "X" }) }));
        store.Undo(store.History(1)[0].Id);
        Assert.That(store.People, Is.Empty);

        bool Save()
        {
            using var step = store.Begin("people", "replace the people");
            var isChanged = step.SavePeople([s_kari, new Person { Id = "x", Name = "X" }]);
            if (isChanged) { step.Commit(); }
            return isChanged;
        }
    }

    [Test]
    public void Known_creators_are_kept_with_the_record_and_withheld_in_its_rows()
    {
        using var store = New();
        var rules = new FactsRules(new TaggingRules(UnitTree.Empty, []), []) { People = new PeopleIndex([s_kari]) };
        store.Import(Json, Records(Invented.Item("Eels").By("Hansen", "Kari").By("Berg", "Å").Keyed("AAAA2222", "groups/1")), new ImportOptions { Rules = rules.From });
        Assert.That(store.Find("AAAA2222")!.Facts.People, Is.EqualTo(new[] { new CreatorPerson(0, null, null, OptOut.Name) }));
        Assert.That(store.Find("AAAA2222")!.Item.Creators[0].LastName, Is.EqualTo("Hansen"), "the librarian's view");
        Assert.That(store.List(new PublicationQuery()).Single().Creators, Is.EqualTo(new[] { Withholding.Name, "Berg" }));
        using var snapshot = store.OpenSnapshot();
        Assert.That(snapshot.Publications().Single().Item.Creators[0].LastName, Is.EqualTo(Withholding.Name));
        Assert.That(snapshot.Rows.Single().Creators[0], Is.EqualTo(Withholding.Name));
    }

    [Test]
    public void The_archive_knows_which_rules_all_its_records_were_asked()
    {
        using var store = New();
        Assert.That(store.RulesMark, Is.Null);
        Take(store, "AAAA2222", Asking("one"));
        Assert.That(store.RulesMark, Is.EqualTo("one"), "all there are");
        Take(store, "BBBB2222", Asking("one"));
        Assert.That(store.RulesMark, Is.EqualTo("one"));
        Take(store, "CCCC2222", Asking("two"));
        Assert.That(store.RulesMark, Is.Null, "some were asked others");
        store.ReplaceRuleFacts(_ => CatalogueFacts.None, "two");
        Assert.That(store.RulesMark, Is.EqualTo("two"));
        Take(store, "DDDD2222", Asking("two"));
        store.Undo(store.History(1)[0].Id);
        Assert.That(store.RulesMark, Is.Null, "what an undo brings back may be older than the rules");
    }

    [Test]
    public void A_trial_leaves_the_mark_as_it_was()
    {
        using var store = New();
        Take(store, "AAAA2222", Asking("one"));
        Take(store, "BBBB2222", Asking("two") with { DryRun = true });
        Assert.That(store.RulesMark, Is.EqualTo("one"));
    }

    private static string Text(Person person) =>
        string.Join('|', person.Id, person.Name, string.Join(';', person.Variants), person.IsKnownByInitials, person.Orcid, person.Affiliation, string.Join(';', person.Units), person.OptOut);
}
