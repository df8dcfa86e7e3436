using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;
using PubArchive.Items;

namespace PubArchive.Tests.Catalogue;

public sealed class RulesTests
{
    [TestCase("SDG 3", "3")]
    [TestCase("sdg:3", "3")]
    [TestCase("SDG3: Good health and well-being", "3")]
    [TestCase("SDG-03", "3")]
    [TestCase("SDG 3.4", "3")]
    [TestCase("SDG 3, 4 and 17", "3 4 17")]
    [TestCase("Sustainable Development Goal 13", "13")]
    [TestCase("Bærekraftsmål 5", "5")]
    [TestCase("Berekraftsmål 16: Fred", "16")]
    [TestCase("SDG", "")]
    [TestCase("SDGs", "")]
    [TestCase("SDG 18", "")]
    [TestCase("SDG 2030", "")]
    [TestCase("3", "")]
    [TestCase("Health 3", "")]
    public void A_tag_names_goals_in_many_spellings(string tag, string goals) =>
        Assert.That(string.Join(' ', SdgTagText.Goals(tag)), Is.EqualTo(goals));

    [Test]
    public void Goals_come_from_tags_and_Extra_each_once_with_evidence()
    {
        var item = Invented.Item("A", ItemType.Report, (Field.Extra, "Citation Key: a1\nSDG: 4, 3\nfree text")).Tagged("SDG 3", "nursing");

        var goals = GoalRules.From(item);

        Assert.That(goals.Select(goal => goal.ToString()), Is.EqualTo(new[]
        {
            new GoalTag(SdgGoal.Of(3), Origin.Import, "tag: SDG 3").ToString(),
            new GoalTag(SdgGoal.Of(4), Origin.Import, "Extra: SDG: 4, 3").ToString(),
        }));
    }

    [Test]
    public void Keywords_are_the_tags_without_goals_private_ones_and_repeats()
    {
        var publication = Invented.Published(Invented.Item("A").Tagged("Iron", "SDG 3", "_todo", "iron", "Brain"));
        Assert.That(KeywordRules.For(publication, "nn"), Is.EqualTo(new[] { "Iron", "Brain" }));
    }

    [Test]
    public void Keywords_of_a_language_win_over_tags_in_that_language_only()
    {
        var publication = Invented.Published(Invented.Item("A").Tagged("Iron"), new Keyword("Jern", "nn", Origin.ArchiveCsv), new Keyword("Hjerne", "nn", Origin.ArchiveCsv));
        Assert.That(KeywordRules.For(publication, "nn"), Is.EqualTo(new[] { "Jern", "Hjerne" }));
        Assert.That(KeywordRules.For(publication, "en"), Is.EqualTo(new[] { "Iron" }));
    }

    [Test]
    public void A_tag_that_was_given_as_a_word_of_one_language_is_no_word_of_another()
    {
        var publication = Invented.Published(Invented.Item("A").Tagged("Iron", "Brain"), new Keyword("iron", "en", Origin.ArchiveCsv));
        Assert.That(KeywordRules.For(publication, "nn"), Is.EqualTo(new[] { "Brain" }));
    }

    [TestCase("<h1>Lay summary</h1><p>Iron &amp; brain.</p><p>It <b>rusts</b>: p < 0.05</p>", "en", "Iron & brain.\n\nIt rusts: p < 0.05")]
    [TestCase("<p>Lay summary (nn)</p>\n<p>Jern i hjernen.</p>", "nn", "Jern i hjernen.")]
    [TestCase("<p>Populærvitenskapelig sammendrag</p><ul><li>En</li><li>To</li></ul>", "nb", "En\nTo")]
    [TestCase("Lay summary: all in one line", "en", "all in one line")]
    [TestCase("<p>Lay summary</p><script>alert(1)</script><p>Text</p>", "en", "Text")]
    public void A_note_titled_lay_summary_is_one_as_plain_text(string html, string language, string text)
    {
        var summary = LaySummaryRules.From(Invented.Item("A") with { Notes = [new Note("<p>Comment</p>"), new Note(html)] });
        Assert.That(summary, Is.EqualTo(new[] { new LaySummary(language, text, Origin.Import) }));
    }

    [Test]
    public void A_lay_summary_stands_in_Extra_too()
    {
        var item = Invented.Item("A", ItemType.Book, (Field.Extra, "Lay summary: Iron.\nLay summary nn: Jern."));
        Assert.That(LaySummaryRules.From(item).Select(summary => (summary.Language, summary.Text)), Is.EqualTo(new[] { ("en", "Iron."), ("nn", "Jern.") }));
    }

    [Test]
    public void A_note_that_only_mentions_summaries_is_none() =>
        Assert.That(LaySummaryRules.From(Invented.Item("A") with { Notes = [new Note("<p>We need a lay summary here</p><p>soon</p>"), new Note("<p>Lay summary</p>")] }), Is.Empty);

    [Test]
    public void Register_numbers_are_read_from_Extra_for_the_registers_of_the_settings()
    {
        var item = Invented.Item("A", ItemType.Book, (Field.Extra, "cristin: 2028777\nNVA: x1"));
        Assert.That(RegisterRules.From(item, ["Cristin"]), Is.EqualTo(new[] { new RegisterId("Cristin", "2028777") }));
    }

    [Test]
    public void Registered_is_what_the_register_says_else_added_else_first_seen()
    {
        var (added, seen) = (DateTimeOffset.Parse("2021-03-31T23:30:00-02:00", null), DateTimeOffset.Parse("2026-11-22T00:00:00Z", null));
        var item = Invented.Item("A");
        var facts = new CatalogueFacts { Registered = PartialDate.Parse("2020-06") };

        Assert.That(RegistrationRules.From(item with { DateAdded = added }, facts, seen).ToString(), Is.EqualTo("2020-06"));
        Assert.That(RegistrationRules.From(item with { DateAdded = added }, CatalogueFacts.None, seen).ToString(), Is.EqualTo("2021-04-01"));
        Assert.That(RegistrationRules.From(item, CatalogueFacts.None, seen).ToString(), Is.EqualTo("2026-11-22"));
    }

    [Test]
    public void Collections_place_by_name_key_or_alias_and_the_nearest_one_counts()
    {
        var rules = new TaggingRules(Invented.Units, []);
        var year = new Collection("C1", "2022", new Collection("C2", "sjukepleie", new Collection("C3", "Faculty of Health")));

        Assert.That(rules.Placements(Invented.Item("A") with { Collections = [year, new Collection("HIST", null)] }).Select(placement => placement.UnitKey), Is.EqualTo(new[] { "NURS", "HIST" }));
    }

    [Test]
    public void A_name_of_two_units_is_decided_by_the_collections_above_or_doubted()
    {
        var rules = new TaggingRules(Invented.Units, []);
        var below = Invented.Item("A") with { Collections = [new Collection(null, "Administration", new Collection(null, "Faculty of Arts"))] };
        var alone = Invented.Item("B") with { Collections = [new Collection(null, "Administration")] };

        Assert.That(rules.Placements(below).Single().UnitKey, Is.EqualTo("AADM"));
        Assert.That(rules.Doubts(below, 1), Is.Empty);
        Assert.That(rules.Placements(alone), Is.Empty);
        Assert.That(rules.Doubts(alone, 7).Single().ToString(), Does.StartWith("-:7: UNIT002: The collection 'Administration' could mean several units (HADM, AADM)"));
    }

    [TestCase(RuleSubject.Tag, "Dept: nursing")]
    [TestCase(RuleSubject.Keyword, "DEPT: NURSING")]
    [TestCase(RuleSubject.Author, "bjorklund")]
    [TestCase(RuleSubject.Author, "Bjørklund, Geir")]
    [TestCase(RuleSubject.Author, "geir bjørklund")]
    [TestCase(RuleSubject.Collection, "Project X")]
    public void A_rule_looks_at_one_subject_and_ignores_case_and_accents(RuleSubject subject, string text)
    {
        var item = Invented.Item("A").Tagged("dept: nursing").By("Bjørklund", "Geir") with { Collections = [new Collection(null, "project x")] };
        var placements = new TaggingRules(Invented.Units, [new TaggingRule(subject, text, "NURS")]).Placements(item);
        Assert.That(placements.Select(placement => (placement.UnitKey, placement.Origin)), Is.EqualTo(new[] { ("NURS", Origin.Rule) }));
    }

    [Test]
    public void A_rule_for_a_unit_that_is_not_there_is_named_and_ignored()
    {
        var rules = new TaggingRules(Invented.Units, [new TaggingRule(RuleSubject.Tag, "x", "GONE")]);
        Assert.That(rules.Diagnostics.Single().Code, Is.EqualTo("UNIT001"));
        Assert.That(rules.Placements(Invented.Item("A").Tagged("x")), Is.Empty);
    }

    [TestCase("Bjørklund", "bjorklund")]
    [TestCase("Ångström ÆØÅ", "angstrom aeoa")]
    [TestCase("Þórður Straße Łódź", "thordur strasse lodz")]
    [TestCase("ISTANBUL İstanbul ılık", "istanbul istanbul ilik")]
    [TestCase("Ελλάδα Ёлка", "ελλαδα елка")]
    [TestCase("ﬁn Ｆull", "fin full")]
    public void Folding_leaves_out_case_accents_and_Nordic_letters(string text, string folded) => Assert.That(TextFold.Fold(text), Is.EqualTo(folded));

    [TestCase("<i>Salmo salar</i>: H<sub>2</sub>O, & “more”—a < b", "salmo salar h2o more a b")]
    [TestCase("  ", "")]
    public void The_words_of_a_title_stand_without_markup_and_punctuation(string title, string words) => Assert.That(TextFold.Words(title), Is.EqualTo(words));
}
