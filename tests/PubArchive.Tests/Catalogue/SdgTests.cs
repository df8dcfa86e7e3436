using PubArchive.Catalogue;
using PubArchive.Catalogue.Rules;

namespace PubArchive.Tests.Catalogue;

public sealed class SdgTests
{
    [TestCase("SDG 3")]
    [TestCase("sdg:3")]
    [TestCase("SDG3: Good health and well-being")]
    [TestCase("SDG03")]
    [TestCase("sdg-3")]
    [TestCase("SDG_3")]
    [TestCase("#SDG3")]
    [TestCase("UN SDG 3")]
    [TestCase("SDG 3.4")]
    [TestCase("SDG 3.b")]
    [TestCase("SDG 3 – Good Health")]
    [TestCase("Sustainable Development Goal 3")]
    [TestCase("FN bærekraftsmål 3")]
    [TestCase("FNs bærekraftsmål 3: God helse")]
    [TestCase("Bærekraftsmål 3")]
    [TestCase("BEREKRAFTSMÅL 3")]
    [TestCase("Goal 3: Good Health and Well-being")]
    [TestCase("goal 3 good health and wellbeing")]
    public void A_tag_names_goal_three(string tag)
    {
        Assert.That(SdgTagText.TryParse(tag, out var goal), Is.True);
        Assert.That(goal, Is.EqualTo(SdgGoal.Of(3)));
    }

    [TestCase("SDG 18")]
    [TestCase("SDG 0")]
    [TestCase("sdg3x")]
    [TestCase("SDG 3 and 4")]
    [TestCase("SDG 173")]
    [TestCase("SDG")]
    [TestCase("SDGs")]
    [TestCase("Goal 3")]
    [TestCase("Goal 3: score more")]
    [TestCase("Goal 4: Good Health and Well-being")]
    [TestCase("msdg 3")]
    [TestCase("3")]
    [TestCase("")]
    [TestCase(null)]
    public void Other_tags_name_none(string? tag) => Assert.That(SdgTagText.TryParse(tag, out _), Is.False);

    [Test]
    public void Every_goal_is_found_by_its_own_name_in_every_language()
    {
        string[] languages = ["en", "nb", "nn"];
        var missed = from number in Enumerable.Range(1, 17) from language in languages
                     let tag = FormattableString.Invariant($"Goal {number}: {SdgGoal.Of(number).Name(language)}")
                     where !SdgTagText.TryParse(tag, out var goal) || goal.Number != number select tag;
        Assert.That(missed, Is.Empty);
    }

    [Test]
    public void A_goal_has_the_name_colour_and_page_its_publishers_gave_it()
    {
        var goal = SdgGoal.Of(14);
        Assert.That((goal.Name("en"), goal.Name("nb-NO"), goal.Name("nn")), Is.EqualTo(("Life Below Water", "Livet i havet", "Livet i havet")));
        Assert.That(goal.Colour, Is.EqualTo("#0a97d9"));
        Assert.That(goal.ReadMoreUrl("en"), Is.EqualTo("https://sdgs.un.org/goals/goal14"));
        Assert.That(goal.ReadMoreUrl("nn"), Is.EqualTo("https://fn.no/om-fn/fns-baerekraftsmaal/livet-i-havet?lang=nno-NO"));
        Assert.That(goal.ReadMoreUrl("no"), Is.EqualTo("https://fn.no/om-fn/fns-baerekraftsmaal/livet-i-havet?lang=nob-NO"));
    }

    [Test]
    public void Colours_and_pages_are_seventeen_each()
    {
        var goals = Enumerable.Range(1, 17).Select(SdgGoal.Of).ToList();
        Assert.That(goals.Select(goal => goal.Colour).Distinct().Count(), Is.EqualTo(17));
        Assert.That(goals.Select(goal => goal.ReadMoreUrl("nn")).Distinct().Count(), Is.EqualTo(17));
        Assert.That(goals.SelectMany(goal => new[] { goal.Name("en"), goal.Name("nb"), goal.Name("nn") }), Has.None.Empty);
    }

    [FsCheck.NUnit.Property]
    public bool Whatever_follows_the_number_the_goal_is_the_number(string? text, byte number)
    {
        _ = SdgTagText.TryParse(text, out _);
        var isGoal = SdgTagText.TryParse($"SDG {number}: {text}", out var goal);
        return number is >= 1 and <= 17 ? isGoal && goal.Number == number : !isGoal;
    }
}
