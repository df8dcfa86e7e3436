using PubArchive.Archive;
using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;
using PubArchive.Tests.Catalogue;
using static PubArchive.Tests.Archive.Stores;

namespace PubArchive.Tests.Archive;

/// <summary>Who says what of a record, and whose word holds.</summary>
public sealed class FactsTests
{
    private static readonly ImportOptions s_ruled = new() { Rules = new FactsRules(new TaggingRules(Invented.Units, [new TaggingRule(RuleSubject.Tag, "nurse", "NURS")]), ["Cristin"]).From };

    private static Item Eel(params string[] tags) => Invented.Item("Eels").Tagged(tags).Keyed("AAAA2222", "groups/1");

    private static ArchiveStore WithEel(params string[] tags)
    {
        var store = New();
        store.SaveUnits(Invented.Units);
        store.Import(Json, Records(Eel(tags)), s_ruled);
        return store;
    }

    private static CatalogueFacts Facts(ArchiveStore store) => store.Find("AAAA2222")!.Facts;

    [Test]
    public void Rules_place_records_and_an_import_without_the_tag_takes_them_out()
    {
        using var store = WithEel("nurse", "SDG 3");
        Assert.That(Facts(store).UnitKeys(), Is.EqualTo(new[] { "NURS" }));
        Assert.That(Facts(store).Goals.Single().Evidence, Is.EqualTo("tag: SDG 3"));

        Assert.That(store.Import(Json, Records(Eel()), s_ruled).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Updated }));
        Assert.That(Facts(store).Units, Is.Empty);
        Assert.That(Facts(store).Goals, Is.Empty);
    }

    [Test]
    public void What_an_import_says_beside_the_item_is_kept_with_it()
    {
        using var store = New();
        var record = Records(Eel()).Single() with { Facts = new CatalogueFacts { Registered = PartialDate.Parse("2020-06"), OpenAccessUrl = "https://example.org/a.pdf" } };
        store.Import(Json, [record], ImportOptions.Default);

        Assert.That(store.Import(Json, [record], ImportOptions.Default).Changes, Is.Zero);
        Assert.That(store.Find("AAAA2222")!.Registered.ToString(), Is.EqualTo("2020-06"));
        Assert.That(store.List(new PublicationQuery()).Single().IsOpenAccess, Is.True);
    }

    [Test]
    public void What_a_librarian_took_out_no_import_rule_or_CSV_puts_back()
    {
        using var store = WithEel("nurse", "SDG 3");
        Assert.That(store.Untag("aaaa2222", "NURS", "moved"), Is.True);
        Assert.That(store.RemoveGoal("AAAA2222", SdgGoal.Of(3), null), Is.True);

        store.Import(Json, Records(Eel("nurse", "SDG 3", "new")), s_ruled);
        store.Say(Row("AAAA2222", In("NURS") with { Goals = [new GoalTag(SdgGoal.Of(3), Origin.ArchiveCsv)] }));
        store.ReplaceRuleFacts(s_ruled.Rules!);

        Assert.That(Facts(store).Units, Is.Empty);
        Assert.That(Facts(store).Goals, Is.Empty);
        Assert.That(store.Untag("AAAA2222", "NURS", null), Is.False, "it is out already");
        Assert.That(store.Tag("AAAA2222", "NURS", "back"), Is.True);
        Assert.That(Facts(store).Units.Single(), Is.EqualTo(new UnitPlacement("NURS", Origin.Librarian, "back")));
    }

    [Test]
    public void What_a_librarian_said_survives_every_import()
    {
        using var store = WithEel();
        store.Tag("AAAA2222", "HIST", "history of eels");
        store.AddGoal("AAAA2222", SdgGoal.Of(14), "sea");
        store.SetSummary("AAAA2222", "en", "By hand.");
        store.Hide(["AAAA2222"]);
        var before = PubArchive.Archive.Facts.FactsJson.Write(Facts(store));

        store.Import(Json, Records(Eel() with { Notes = [new Note("<p>Lay summary</p><p>By import.</p>")] }), s_ruled);
        store.Say(Row("AAAA2222", new CatalogueFacts { Summaries = [new LaySummary("en", "By CSV.", Origin.ArchiveCsv)], Visibility = Visibility.Public }));

        Assert.That(PubArchive.Archive.Facts.FactsJson.Write(Facts(store)), Is.EqualTo(before));
        Assert.That(store.SetSummary("AAAA2222", "en", "By hand."), Is.False);
    }

    [Test]
    public void A_summary_that_a_librarian_removed_stays_away()
    {
        using var store = WithEel();
        var row = Row("AAAA2222", new CatalogueFacts { Summaries = [new LaySummary("en", "By CSV.", Origin.ArchiveCsv), new LaySummary("nn", "Frå CSV.", Origin.ArchiveCsv)] });
        store.Say(row);
        Assert.That(store.SetSummary("AAAA2222", "en", null), Is.True);
        store.Say(row);

        Assert.That(Facts(store).Summaries.Select(summary => summary.Language), Is.EqualTo(new[] { "nn" }));
    }

    [Test]
    public void An_archive_CSV_again_changes_nothing_and_an_empty_cell_takes_nothing_away()
    {
        using var store = WithEel();
        var row = Row("AAAA2222", In("HIST") with { Registered = PartialDate.Parse("2020-06"), Keywords = [new Keyword("ål", "nn", Origin.ArchiveCsv)] });
        Assert.That(store.Say(row).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Updated }));
        Assert.That(store.Say(row).Outcomes(), Is.EqualTo(new[] { ImportOutcome.Unchanged }));

        Assert.That(store.Say(Row("AAAA2222", new CatalogueFacts { OpenAccessUrl = "https://example.org" })).Changes, Is.EqualTo(1));
        Assert.That(Facts(store).UnitKeys(), Is.EqualTo(new[] { "HIST" }));
        Assert.That(store.Find("AAAA2222")!.Registered.ToString(), Is.EqualTo("2020-06"));
    }

    [Test]
    public void Rows_of_one_CSV_add_up_and_CSVs_of_two_faculties_do_not_fight()
    {
        using var store = WithEel();
        ImportResult Say(string file, params string[] units) => store.ApplyFacts(ArchiveCsv with { Name = file }, units.Select(unit => Row("AAAA2222", In(unit))), ImportOptions.Default);
        Say("arts.csv", "HIST", "AADM");
        Say("health.csv", "NURS");

        Assert.That(Facts(store).UnitKeys(), Is.EquivalentTo(new[] { "HIST", "AADM", "NURS" }));
        Assert.That(Say("health.csv", "HADM").Changes, Is.EqualTo(1));
        Assert.That(Facts(store).UnitKeys(), Is.EquivalentTo(new[] { "HIST", "AADM", "HADM" }));
    }

    [Test]
    public void A_row_is_found_by_DOI_and_rejected_with_advice_when_it_names_none_or_several()
    {
        using var store = New();
        var doi = Doi.Parse("10.1000/EEL");
        store.Take(Json, Invented.Item("Eels").With(Field.Doi, "10.1000/eel").Keyed("AAAA2222", "groups/1"), Invented.Item("Two").With(Field.Doi, "10.1000/two").Keyed("BBBB2222", "groups/1"), Invented.Item("Two").With(Field.Doi, "10.1000/two").Keyed("CCCC2222", "groups/1"));

        var result = store.Say(Row(null, In("X"), doi), Row("ZZZZ2222", In("X")), Row(null, In("X")), Row(null, In("X"), Doi.Parse("10.1000/none")), Row(null, In("X"), Doi.Parse("10.1000/two")));

        Assert.That(result.Outcomes(), Is.EqualTo(new[] { ImportOutcome.Updated }.Concat(Enumerable.Repeat(ImportOutcome.Rejected, 4))));
        Assert.That(result.Entries.Skip(1).Select(entry => entry.Evidence), Is.EqualTo(new[]
        {
            "The archive has no publication with the key 'ZZZZ2222'. Import its export first, or correct the key.",
            "The row names neither a key nor a DOI. Give one of them.",
            "The archive has no publication with the DOI 10.1000/none. Import its export first, or correct the DOI.",
            "The DOI 10.1000/two stands on BBBB2222, CCCC2222. Give the key of the one that is meant.",
        }));
    }

    [Test]
    public void Changed_rules_are_asked_again_of_every_record_and_once_is_enough()
    {
        using var store = WithEel("nurse", "history");
        var rules = new FactsRules(new TaggingRules(Invented.Units, [new TaggingRule(RuleSubject.Tag, "history", "HIST")]), []);

        Assert.That(store.ReplaceRuleFacts(rules.From), Is.EqualTo(1));
        Assert.That(Facts(store).UnitKeys(), Is.EqualTo(new[] { "HIST" }));
        Assert.That(store.List(new PublicationQuery { UnitKey = "NURS" }), Is.Empty);
        Assert.That(store.ReplaceRuleFacts(rules.From), Is.Zero);
    }

    [Test]
    public void Notes_that_stand_alone_are_kept_and_hidden_until_somebody_shows_them()
    {
        using var store = New();
        store.Take(Json, new Item { Type = ItemType.Note, Key = "NNNN2222", Library = "groups/1", Notes = [new Note("secret")] });

        Assert.That(store.Dump(), Is.Empty);
        Assert.That(store.List(new PublicationQuery { Standings = [Standing.Hidden] }).Single().Key, Is.EqualTo("NNNN2222"));
        Assert.That(store.Restore(["NNNN2222"]), Is.EqualTo(new[] { true }));
        Assert.That(store.Dump(), Is.Not.Empty);
    }

    [Test]
    public void An_unknown_publication_or_unit_is_the_callers_mistake()
    {
        using var store = WithEel();
        Assert.That(() => store.Tag("ZZZZ2222", "NURS", null), Throws.ArgumentException);
        Assert.That(() => store.Tag("AAAA2222", "NOWHERE", null), Throws.ArgumentException);
    }

    [Test]
    public void Units_come_back_as_they_were_saved()
    {
        var unit = Invented.Units.Units[2] with { NodeKeys = Invented.Units.Units[2].NodeKeys.Add(PartialDate.Parse("2022-06"), "X78LKUEA"), From = PartialDate.Parse("1994"), Aliases = ["Sjukepleie", "\"quoted\""] };
        var path = Path.Combine(Path.GetTempPath(), $"units-{Guid.NewGuid():N}.db");
        using (var store = ArchiveStore.Open(path, new StoppedClock()))
        {
            store.SaveUnits(new UnitTree(Invented.Units.Units.SetItem(2, unit)));
        }
        using (var store = ArchiveStore.OpenReadOnly(path, new StoppedClock()))
        {
            var read = store.Units.Units[2];
            Assert.That((read.Key, read.Level, read.ParentKey, read.From, read.Until, read.Names.In("en")), Is.EqualTo((unit.Key, unit.Level, unit.ParentKey, unit.From, unit.Until, unit.Names.In("en"))));
            Assert.That(read.Aliases, Is.EqualTo(unit.Aliases));
            Assert.That(read.NodeKeys, Is.EqualTo(unit.NodeKeys));
            Assert.That(store.Units.Units.Select(each => each.Key), Is.EqualTo(Invented.Units.Units.Select(each => each.Key)));
        }
        File.Delete(path);
    }
}
