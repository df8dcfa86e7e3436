using PubArchive.Catalogue;
using PubArchive.Catalogue.People;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;

namespace PubArchive.Tests.Catalogue;

/// <summary>Who the creators of a record are, and what follows from it.</summary>
public sealed class PeopleTests
{
    private static readonly Orcid s_orcid = Orcid.Parse("0000-0002-1825-0097");

    private static readonly Person s_kari = new()
    {
        Id = "kari", Name = "Hansen, Kari Beate", Variants = ["Hansen-Berg, Kari", "カリ・ハンセン"], Orcid = s_orcid, Affiliation = "University of Fjordby",
        Units = [new Membership("NURS", PartialDate.Parse("2010"), PartialDate.Parse("2015-06")), new Membership("HIST", PartialDate.Parse("2015-07"), null)],
    };

    private static readonly Person s_bjorn = new() { Id = "bjorn", Name = "Bjørklund, Åse" };

    private static PeopleIndex Known(params Person[] people) => new([.. people]);

    private static FactsRules Rules(PeopleIndex people, params TaggingRule[] rules) => new(new TaggingRules(Invented.Units, rules), []) { People = people };

    [TestCase("Hansen", "Kari Beate", "kari")]
    [TestCase("HANSEN", "kari beate", "kari", Description = "letter case does not count")]
    [TestCase("Hansen-Berg", "Kari", "kari", Description = "a variant")]
    [TestCase("Hansen Berg", "Kari", "kari", Description = "hyphens do not count")]
    [TestCase("Bjorklund", "Ase", "bjorn", Description = "neither do Nordic letters")]
    [TestCase("Hansen", "K. B.", "kari")]
    [TestCase("Hansen", "K.B.", "kari")]
    [TestCase("Hansen", "K.-B.", "kari")]
    [TestCase("Hansen", "KB", "kari")]
    [TestCase("Hansen", "Kari B.", "kari")]
    [TestCase("Hansen-Berg", "K.", "kari")]
    [TestCase("Bjørklund", "Å.", "bjorn")]
    [TestCase("Hansen", "K.", null, Description = "one initial of two may be anybody's")]
    [TestCase("Hansen", "Kari", null, Description = "so may one name of two")]
    [TestCase("Hansen", "Kb", null, Description = "a short name is no initials")]
    [TestCase("Hansen", null, null)]
    [TestCase("Beate Hansen", "Kari", "kari", Description = "the same words in the same order")]
    [TestCase("Hansen", "Beate Kari", null)]
    public void A_creator_is_known_by_the_whole_name_a_variant_or_all_initials(string family, string? given, string? id) =>
        Assert.That(Known(s_kari, s_bjorn).Match(Creator.Person(CreatorType.Author, family, given)).Person?.Id, Is.EqualTo(id));

    [TestCase("カリ・ハンセン", "kari")]
    [TestCase("Kari Beate Hansen", "kari")]
    [TestCase("Hansen, Kari Beate", "kari", Description = "a name that an import did not take apart")]
    [TestCase("K. B. Hansen", "kari")]
    [TestCase("Ministry of Kari", null)]
    [TestCase("", null)]
    public void So_is_a_name_in_one_field(string name, string? id) =>
        Assert.That(Known(s_kari, s_bjorn).Match(Creator.OneField(CreatorType.Author, name)).Person?.Id, Is.EqualTo(id));

    [Test]
    public void Between_two_people_of_one_name_nobody_guesses_and_the_report_says_so()
    {
        var knut = new Person { Id = "knut", Name = "Berg, Knut" };
        var kjell = new Person { Id = "kjell", Name = "Berg, Kjell", Variants = ["Berg, Kj."] };
        var item = Invented.Item("Eels").By("Berg", "K.").By("Berg", "Kj.").By("Berg", "Knut");
        var rules = Rules(Known(knut, kjell));

        Assert.That(rules.From(item).People, Is.EqualTo(new[] { new CreatorPerson(1, "kjell", null, OptOut.None), new CreatorPerson(2, "knut", null, OptOut.None) }));
        var doubt = rules.Doubts(item, 7).Single();
        Assert.That((doubt.Severity, doubt.Line, doubt.Code), Is.EqualTo((Severity.Warning, 7, "PPL201")));
        Assert.That(doubt.Message, Is.EqualTo("The creator 'Berg, K.' could be 'Berg, Knut' (knut) or 'Berg, Kjell' (kjell) and was taken for neither; give the name as a variant to the one who is meant."));
    }

    [Test]
    public void A_name_that_stands_in_the_file_goes_before_initials()
    {
        var known = Known(new Person { Id = "knut", Name = "Berg, Knut", Variants = ["Berg, K."] }, new Person { Id = "kjell", Name = "Berg, Kjell" });
        Assert.That(known.Match(Creator.Person(CreatorType.Author, "Berg", "K.")).Person?.Id, Is.EqualTo("knut"));
    }

    [Test]
    public void Initials_can_be_switched_off_for_a_person() =>
        Assert.That(Known(s_bjorn with { IsKnownByInitials = false }).Match(Creator.Person(CreatorType.Author, "Bjørklund", "Å.")).Person, Is.Null);

    [Test]
    public void Known_creators_get_ORCIDs_and_links_by_the_rules_voice()
    {
        var facts = Rules(Known(s_kari, s_bjorn)).From(Invented.Item("Eels").By("Stranger", "A.").By("Hansen", "K. B.").By("Bjørklund", "Åse"));
        Assert.Multiple(() =>
        {
            Assert.That(facts.Orcids, Is.EqualTo(new[] { new CreatorOrcid(1, s_orcid) }));
            Assert.That(facts.People, Is.EqualTo(new[] { new CreatorPerson(1, "kari", "University of Fjordby", OptOut.None), new CreatorPerson(2, "bjorn", null, OptOut.None) }));
        });
    }

    [TestCase("2009", "")]
    [TestCase("2010", "NURS")]
    [TestCase("2015", "NURS HIST", Description = "known to the year only, it may be either")]
    [TestCase("2015-06", "NURS")]
    [TestCase("2015-07-01", "HIST")]
    [TestCase("2026", "HIST")]
    [TestCase("in press", "", Description = "without a date, nothing is known")]
    public void A_publication_belongs_to_the_units_its_people_were_in_at_the_time(string date, string units)
    {
        var facts = Rules(Known(s_kari)).From(Invented.Item("Eels", ItemType.JournalArticle, (Field.Date, date)).By("Hansen", "Kari Beate"));
        Assert.That(string.Join(' ', facts.UnitKeys()), Is.EqualTo(units));
        Assert.That(facts.Units.Select(placement => (placement.Origin, placement.Reason)), Is.All.EqualTo((Origin.Rule, "person: Hansen, Kari Beate")));
    }

    [TestCase("Hansen, Kari Beate")]
    [TestCase("Hansen-Berg, Kari")]
    [TestCase("kari")]
    public void A_rule_about_an_author_may_name_the_person_by_any_name(string author) =>
        Assert.That(Rules(Known(s_kari with { Units = [] }), new TaggingRule(RuleSubject.Author, author, "ARTS")).From(Invented.Item("Eels").By("Hansen", "K. B.")).UnitKeys(), Is.EqualTo(new[] { "ARTS" }));

    [TestCase(OptOut.Data)]
    [TestCase(OptOut.Name)]
    public void Nothing_follows_from_somebody_who_opted_out(OptOut optOut)
    {
        var rules = Rules(Known(s_kari with { OptOut = optOut }), new TaggingRule(RuleSubject.Author, "Hansen, Kari Beate", "ARTS"));
        var facts = rules.From(Invented.Item("Eels", ItemType.JournalArticle, (Field.Date, "2012")).By("Hansen", "Kari Beate"));
        Assert.That((facts.Orcids.Length, facts.Units.Length, facts.People.Single()), Is.EqualTo((0, 0, new CreatorPerson(0, null, null, optOut))));
    }

    [Test]
    public void A_name_that_may_be_that_of_somebody_who_wants_it_withheld_is_withheld()
    {
        var rules = Rules(Known(new Person { Id = "knut", Name = "Berg, Knut", OptOut = OptOut.Name }, new Person { Id = "kjell", Name = "Berg, Kjell" }));
        var item = Invented.Item("Eels").By("Berg", "K.").By("Berg", "Kjell");
        Assert.That(rules.From(item).People, Is.EqualTo(new[] { new CreatorPerson(0, null, null, OptOut.Name), new CreatorPerson(1, "kjell", null, OptOut.None) }));
        Assert.That(rules.Doubts(item, 1).Single().Message, Does.EndWith("The name is withheld, because one of them asked for that."));
    }

    [Test]
    public void Data_that_were_opted_out_are_shown_to_no_reader_whoever_gave_them()
    {
        var publication = Published(OptOut.Data);
        var shown = Withholding.Shown(publication);
        Assert.That(shown.Facts.Orcids.Select(orcid => orcid.Position), Is.EqualTo(new[] { 1 }));
        Assert.That(shown.Item, Is.SameAs(publication.Item), "the name is part of the work");
    }

    [Test]
    public void A_withheld_name_stands_nowhere()
    {
        var shown = Withholding.Shown(Published(OptOut.Name));
        Assert.Multiple(() =>
        {
            Assert.That(shown.Item.Creators.Select(creator => creator.DisplayName), Is.EqualTo(new[] { "[name withheld]", "Åse Bjørklund" }));
            Assert.That(shown.Item.Creators[0].Type, Is.EqualTo(CreatorType.Author));
            Assert.That(shown.Item.CiteKey, Is.Null);
            Assert.That(shown.Item.Tags.Select(tag => tag.Name), Is.EqualTo(new[] { "eels" }));
            Assert.That(shown.Facts.PublishedCitation, Is.Null);
            Assert.That(PublicationRows.From(Published(OptOut.Name)).Creators, Is.EqualTo(new[] { "[name withheld]", "Bjørklund" }));
            Assert.That(PublicationRows.From(Published(OptOut.Name)).SortName, Is.EqualTo("[name withheld]"));
            using var snapshot = new MemorySnapshot(UnitTree.Empty, [Published(OptOut.Name)]);
            Assert.That(snapshot.Publications().Single().Item.Creators[0].LastName, Is.EqualTo(Withholding.Name));
        });
    }

    [Test]
    public void Whoever_asks_for_nothing_is_shown_as_before()
    {
        var publication = Published(OptOut.None);
        Assert.That(Withholding.Shown(publication), Is.SameAs(publication));
    }

    [Test]
    public void An_id_that_stands_twice_is_the_callers_mistake() => Assert.That(() => Known(s_kari, s_kari), Throws.ArgumentException);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void No_name_breaks_the_index(string? family, string? given, string? written)
    {
        var known = Known(new Person { Id = "x", Name = written ?? "", Variants = [$"{family}, {given}"] });
        Assert.That(() => known.Match(Creator.Person(CreatorType.Author, family ?? "", given)).Candidates.Length + known.Match(Creator.OneField(CreatorType.Author, written ?? "")).Candidates.Length, Throws.Nothing);
    }

    private static Publication Published(OptOut optOut) => Invented.Published(Invented.Item("Eels").By("Hansen", "Kari").By("Bjørklund", "Åse").Tagged("Hansen, Kari", "Kari Hansen", "eels") with { CiteKey = "hansen2020eels" }) with
    {
        Facts = new CatalogueFacts
        {
            Orcids = [new CreatorOrcid(0, s_orcid), new CreatorOrcid(1, Orcid.Parse("0000-0001-5109-3700"))],
            People = [new CreatorPerson(0, null, null, optOut)],
            PublishedCitation = LocalizedText.Of("en", "Hansen, K. (2020). <i>Eels</i>."),
        },
    };
}
