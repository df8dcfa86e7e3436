using PubArchive.Catalogue;
using PubArchive.Items;
using PubArchive.Site.Publishing;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Site.Publishing;

public sealed class AbstractRulesTests
{
    private const string Text = "What was found, in the publisher's words.";

    [Test]
    public void Without_rules_every_abstract_is_shown() => Assert.That(Allows(AbstractRules.ShowAll), Is.True);

    [TestCase("Letters on Iron")]
    [TestCase("letters on íron")]
    [TestCase("Lett. Iron")]
    [TestCase("Letters*")]
    [TestCase("2049-3630")]
    [TestCase("20493630")]
    public void A_journal_is_known_by_title_abbreviation_or_number(string name) =>
        Assert.That(Allows(new AbstractRules { Denied = new AbstractSelection { Journals = [name] } }), Is.False);

    [TestCase("Letters")]
    [TestCase("Iron*")]
    [TestCase("2049-3631")]
    [TestCase("")]
    public void Another_journal_is_another(string name) =>
        Assert.That(Allows(new AbstractRules { Denied = new AbstractSelection { Journals = [name] } }), Is.True);

    [TestCase("Smith & Daughters Ltd", ExpectedResult = false)]
    [TestCase("Smith and Daughters", ExpectedResult = true)]
    [TestCase("smith*", ExpectedResult = false)]
    [TestCase("10.5555", ExpectedResult = false)]
    [TestCase("10.55", ExpectedResult = true)]
    [TestCase("10.5555/x", ExpectedResult = true)]
    public bool A_publisher_is_known_by_name_or_by_its_DOIs(string name) =>
        Allows(new AbstractRules { Denied = new AbstractSelection { Publishers = [name] } });

    [Test]
    public void What_is_said_of_the_record_goes_before_the_journal_and_that_before_the_publisher()
    {
        var (key, journal, publisher) = (new AbstractSelection { Keys = ["AAAA2222"] }, new AbstractSelection { Journals = ["Letters on Iron"] }, new AbstractSelection { Publishers = ["10.5555"] });
        Assert.Multiple(() =>
        {
            Assert.That(Allows(new AbstractRules { Denied = journal, Allowed = key }), Is.True);
            Assert.That(Allows(new AbstractRules { Denied = key, Allowed = journal }), Is.False);
            Assert.That(Allows(new AbstractRules { Denied = publisher, Allowed = journal }), Is.True);
            Assert.That(Allows(new AbstractRules { Denied = journal, Allowed = publisher }), Is.False);
            Assert.That(Allows(new AbstractRules { IsShownUnlessSaid = false, Allowed = publisher }), Is.True);
            Assert.That(Allows(new AbstractRules { Denied = journal, Allowed = journal }), Is.False, "of two that say opposite things, the one that withholds");
        });
    }

    [Test]
    public void A_withheld_abstract_is_on_no_page_and_in_no_file()
    {
        using var folder = new ScratchFolder();
        var rules = new AbstractRules { Denied = new AbstractSelection { Journals = ["Letters on Iron"] } };
        folder.Write("pubarchive.yaml", "abstracts: {deny: {journals: Letters on Iron}}\n");
        folder.Write("x.csv", $"Key,Item Type,Title,Publication Title,Abstract Note,Extra\nAAAA2222,journalArticle,Iron,Letters on Iron,\"{Text}\",\"abstract: {Text}\"\n");
        using var project = ArchiveProject.Open(folder.Path);
        project.Import(folder["x.csv"]);
        project.ExportSite(folder["out/site"]);
        project.ExportHugo(folder["out/hugo"]);
        foreach (var format in (string[])["csv", "csljson", "zotero-json", "bbt-json", "archive-csv"]) { project.Export(folder[$"out/{format}"], format); }
        var files = Directory.GetFiles(folder["out"], "*", SearchOption.AllDirectories);
        Assert.That(files.Where(file => File.ReadAllText(file).Contains("What was found", StringComparison.Ordinal)), Is.Empty);
        Assert.That(files.Count(file => File.ReadAllText(file).Contains("Iron", StringComparison.Ordinal)), Is.GreaterThan(7));
        project.Export(folder["private.csv"], "csv", isPrivate: true);
        Assert.That(File.ReadAllText(folder["private.csv"]), Does.Contain(Text));
    }

    private static bool Allows(AbstractRules rules) => rules.Allows(new Publication
    {
        Key = "AAAA2222",
        Item = new Item
        {
            Type = ItemType.JournalArticle,
            Fields = ItemFields.From(new Dictionary<Field, string> { [Field.PublicationTitle] = "Letters on <i>Iron</i>", [Field.JournalAbbreviation] = "Lett. Iron", [Field.Issn] = "0317-8471, 2049-3630", [Field.Publisher] = "Smith & Daughters Ltd", [Field.Doi] = "10.5555/iron.1" }),
        },
        Registered = PartialDate.Parse("2024"),
        Changed = DateTimeOffset.UnixEpoch,
    });
}
