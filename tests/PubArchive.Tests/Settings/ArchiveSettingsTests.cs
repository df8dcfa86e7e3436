using PubArchive.Settings;
using PubArchive.Site.Publishing;

namespace PubArchive.Tests.Settings;

public sealed class ArchiveSettingsTests
{
    [TestCase("")]
    [TestCase("# only a comment\n")]
    [TestCase("title:\n")]
    public void A_file_that_says_nothing_gives_the_defaults(string text)
    {
        var settings = ArchiveSettings.Parse(text);
        Assert.That((settings.Style, settings.Archive, string.Join(' ', settings.Languages), settings.Title.In("nn")),
            Is.EqualTo(("apa", "archive.pubarchive", "en nn", "Publikasjonsarkiv")));
    }

    [Test]
    public void Every_setting_is_read()
    {
        var settings = ArchiveSettings.Parse("""
            title: {en: Research at Fjord, nn: Forsking ved Fjord}
            languages: [nn, en]
            base_url: https://archive.example.org/pub
            archive: data/fjord.pubarchive
            zotero: {group: 5881554}
            registers:
              Cristin: {url: "https://app.cristin.no/results/show.jsf?id={id}"}
            proxy: "https://proxy.example.org/login?url={url}"
            style: styles/house.csl
            locales: {en: en-GB}
            locales_folder: locales
            hugo: {dialect: seed, sdg_counts: {3: 1358}}
            archive_csv: {columns: {key: Nøkkel}}
            licence: {name: Open Data Licence, url: "https://data.example.org/licence"}
            abstracts: {show: none, allow: {keys: ABCD2345, journals: [Letters]}, deny: {publishers: [Example*, "10.5555"]}}
            contact: archive@example.org
            """);
        Assert.Multiple(() =>
        {
            Assert.That(settings.Title.In("nn"), Is.EqualTo("Forsking ved Fjord"));
            Assert.That(settings.Languages, Is.EqualTo(new[] { "nn", "en" }));
            Assert.That(settings.BaseUrl, Is.EqualTo(new Uri("https://archive.example.org/pub/")));
            Assert.That(settings.Archive, Is.EqualTo("data/fjord.pubarchive"));
            Assert.That(settings.ZoteroLibrary, Is.EqualTo("groups/5881554"));
            Assert.That(settings.Registers["Cristin"], Is.EqualTo("https://app.cristin.no/results/show.jsf?id={id}"));
            Assert.That(settings.ProxyTemplate, Is.EqualTo("https://proxy.example.org/login?url={url}"));
            Assert.That(settings.Style, Is.EqualTo("styles/house.csl"));
            Assert.That((settings.LocaleOf("en"), settings.LocaleOf("nn")), Is.EqualTo(("en-GB", "nn-NO")));
            Assert.That(settings.LocalesFolder, Is.EqualTo("locales"));
            Assert.That(settings.HugoDialect, Is.EqualTo(HugoDialect.Seed));
            Assert.That(settings.SdgCounts[3], Is.EqualTo(1358));
            Assert.That(settings.ArchiveCsvColumns["key"], Is.EqualTo("Nøkkel"));
            Assert.That((settings.Licence, settings.Contact), Is.EqualTo((new SiteLicence("Open Data Licence", "https://data.example.org/licence"), "archive@example.org")));
            Assert.That((settings.Abstracts.IsShownUnlessSaid, settings.Abstracts.Allowed.Keys[0], settings.Abstracts.Allowed.Journals[0], settings.Abstracts.Denied.Publishers[1]), Is.EqualTo((false, "ABCD2345", "Letters", "10.5555")));
        });
    }

    [Test]
    public void An_unknown_key_is_named_with_its_line_and_the_key_that_was_meant() =>
        Assert.That(Faults("style: apa\nbase-url: https://x.org/\n"), Is.EqualTo(new[]
        {
            "pubarchive.yaml:2: SET002: 'base-url' is no setting of the file; did you mean 'base_url'?",
        }));

    [Test]
    public void An_unknown_key_near_to_nothing_is_answered_with_what_is_known_there() =>
        Assert.That(Faults("zotero:\n  library: 12\n"), Is.EqualTo(new[]
        {
            "pubarchive.yaml:2: SET002: 'library' is no setting of 'zotero'; known here: group, user.",
        }));

    [TestCase("languages: [en, de]", "'de' is no value for 'languages': the site speaks en, nb and nn.")]
    [TestCase("base_url: archive.example.org", "'archive.example.org' is no value for 'base_url'")]
    [TestCase("base_url: javascript:alert(1)", "is no value for 'base_url'")]
    [TestCase("zotero: {group: abc}", "'abc' is no value for 'group'")]
    [TestCase("zotero: {group: 1, user: 2}", "not both")]
    [TestCase("zotero: 5881554", "'zotero' must hold settings of the shape 'key: value'")]
    [TestCase("registers: {Cristin: {url: 'https://x.org/'}}", "with {id} in it")]
    [TestCase("registers: {Cristin: {url: 'javascript:{id}'}}", "with {id} in it")]
    [TestCase("registers: {Cristin: {}}", "'url' is missing in 'Cristin'")]
    [TestCase("proxy: https://x.org/", "with {url} in it")]
    [TestCase("hugo: {dialect: old}", "write current or seed")]
    [TestCase("hugo: {sdg_counts: {18: 1}}", "goals are numbered 1 to 17")]
    [TestCase("hugo: {sdg_counts: {3: many}}", "write a whole number")]
    [TestCase("archive_csv: {columns: {departement: Institutt}}", "'departement' is no value for 'columns': before the colon stands what the column holds")]
    [TestCase("licence: {url: 'https://x.org/'}", "'name' is missing in 'licence'")]
    [TestCase("licence: {name: X, url: 'javascript:alert(1)'}", "write a web address")]
    [TestCase("abstracts: {show: some}", "write all or none")]
    [TestCase("abstracts: {deny: {journal: X}}", "did you mean 'journals'?")]
    [TestCase("style: [apa]", "'style' must be a single text")]
    [TestCase("title: {english: Archive}", "name each language by its two or three letters")]
    [TestCase("style: apa\nstyle: ieee", "not readable YAML")]
    [TestCase("title: \"open", "not readable YAML")]
    [TestCase("- a list", "must hold settings of the shape")]
    public void A_value_that_cannot_be_used_is_named_with_a_hint(string text, string expected) =>
        Assert.That(Faults(text), Has.Length.EqualTo(1).And.All.Contains(expected));

    [Test]
    public void All_faults_are_named_at_once_in_the_order_of_the_text() =>
        Assert.That(Faults("hugo: {dialect: x}\nstil: apa\nlanguages: de\n").Select(fault => fault.Split(": ")[0]),
            Is.EqualTo(new[] { "pubarchive.yaml:1", "pubarchive.yaml:2", "pubarchive.yaml:3" }));

    [Test]
    public void The_template_says_what_holds_without_it()
    {
        var settings = ArchiveSettings.Parse(SettingsTemplates.Text(ArchiveSettings.FileName));
        Assert.That((settings.Title.In("en"), settings.Title.In("nn"), string.Join(' ', settings.Languages), settings.Style),
            Is.EqualTo(("Publication archive", "Publikasjonsarkiv", "en nn", "apa")));
    }

    [Test]
    public void The_template_with_every_example_switched_on_is_valid()
    {
        var examples = SettingsTemplates.Text(ArchiveSettings.FileName).Split('\n')
            .Select(line => line.StartsWith("# ", StringComparison.Ordinal) && line.AsSpan(2).TrimStart(' ').IndexOfAny(":-") > 0 && IsSetting(line) ? line[2..] : line);
        Assert.That(ArchiveSettings.Parse(string.Join('\n', examples)).Contact, Is.EqualTo("archive@example.org"));
    }

    // Prose lines of the template have blanks before their colon, if any; settings have none.
    private static bool IsSetting(string line) => !line[2..].TrimStart().Split(':')[0].Contains(' ', StringComparison.Ordinal);

    private static string[] Faults(string text)
    {
        var thrown = Assert.Throws<SettingsException>(() => ArchiveSettings.Parse(text))!;
        return [.. thrown.Faults.Select(fault => fault.ToString())];
    }
}
