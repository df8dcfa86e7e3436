using System.Collections.Immutable;
using PubArchive.Catalogue;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Site.Hugo;

namespace PubArchive.Tests.Site.Hugo;

public sealed class HugoExportTests
{
    private string _folder = "";

    [SetUp]
    public void Make_a_folder() => _folder = Directory.CreateTempSubdirectory("hugo-").FullName;

    [TearDown]
    public void Remove_the_folder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_bare_record_has_a_page_with_an_empty_keywords_section_and_no_other()
    {
        var page = PageOf(Record());
        Assert.That(page.Title, Is.EqualTo("Iron"));
        Assert.That(page.Keywords!.Value, Is.Empty);
        Assert.That(page.Buttons.Select(button => button.Kind), Is.EqualTo(new[] { ArchiveButtonKind.Keywords }));
        Assert.That((page.About, page.Abstract, page.Contributors), Is.EqualTo(((string?)null, (string?)null, (string?)null)));
        Assert.That(page.Goals.IsEmpty && page.UnitPaths.IsEmpty, Is.True);
    }

    [Test]
    public void The_path_ends_at_the_year_when_the_month_of_registration_is_unknown()
    {
        var facts = new CatalogueFacts { Units = [new UnitPlacement("DEPT", Origin.Librarian)] };
        var settings = new HugoSettings { Languages = ["nn"] };
        Assert.That(Names(PageOf(Record(facts, "2021"), settings)), Is.EqualTo(new[] { "Universitetet", "Kunst &amp; &lt;handverk>", "2021" }));
        Assert.That(Names(PageOf(Record(facts, "2021-12-05"), settings)), Is.EqualTo(new[] { "Universitetet", "Kunst &amp; &lt;handverk>", "2021", "Desember" }));
        Assert.That(PageOf(Record(facts, "2021-12"), settings).UnitPaths[0].Select(node => node.Key),
            Is.EqualTo(new[] { "UNI", "DEPT", "OLDYEAR1", ZoteroKey.Derive("DEPT/2021-12").Value }));
    }

    [Test]
    public void A_summary_in_another_language_is_not_shown()
    {
        var facts = new CatalogueFacts { Summaries = [new LaySummary("nn", "Jern.", Origin.ArchiveCsv)] };
        Assert.That(PageOf(Record(facts)).About, Is.Null);
        Assert.That(PageOf(Record(facts), new HugoSettings { Languages = ["nn"] }).About, Is.EqualTo("Jern."));
    }

    [Test]
    public void Tags_stand_in_for_keywords_but_not_private_ones_nor_those_that_say_a_goal()
    {
        var record = Record(new CatalogueFacts { Goals = [new GoalTag(SdgGoal.Of(3), Origin.Import, "SDG 3")] });
        record = record with { Item = record.Item with { Tags = [new Tag("iron"), new Tag("_todo"), new Tag("SDG 3"), new Tag("R&D")] } };
        Assert.That(PageOf(record).Keywords!.Value, Is.EqualTo(new[] { "iron", "R&D" }));
        record = record with { Facts = record.Facts with { Keywords = [new Keyword("Brain", "en", Origin.ArchiveCsv)] } };
        Assert.That(PageOf(record).Keywords!.Value, Is.EqualTo(new[] { "Brain" }));
    }

    [Test]
    public void A_goal_without_a_frozen_count_shows_the_snapshots_own()
    {
        var facts = new CatalogueFacts { Goals = [new GoalTag(SdgGoal.Of(7), Origin.Import), new GoalTag(SdgGoal.Of(3), Origin.Import)] };
        var settings = new HugoSettings { Languages = ["en"], GoalCounts = ImmutableSortedDictionary<int, int>.Empty.Add(3, 1358) };
        Assert.That(PageOf(Record(facts), settings).Goals, Is.EqualTo(new[] { new ArchiveGoal(3, 1358), new ArchiveGoal(7, 1) }));
    }

    [TestCase("javascript:alert(1)", null)]
    [TestCase("data:text/html,x", null)]
    [TestCase("/relative", null)]
    [TestCase("https://x.org/a?b=1&c=2", "https://x.org/a?b=1&c=2")]
    [TestCase("https://x.org/\" onclick=\"alert(1)", "https://x.org/%22%20onclick=%22alert(1)")]
    [TestCase("https://x.org/{{< ref >}}", "https://x.org/%7B%7B%3C%20ref%20%3E%7D%7D")]
    public void Only_web_addresses_become_buttons(string url, string? expected)
    {
        var page = PageOf(Record(new CatalogueFacts { OpenAccessUrl = url }));
        Assert.That(page.Buttons.Where(button => button.Url is not null).Select(button => button.Url).Distinct(), Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));
    }

    [Test]
    public void The_buttons_of_register_and_library_follow_the_settings()
    {
        var record = Record(new CatalogueFacts { RegisterIds = [new RegisterId("Cristin", "7/8")] });
        record = record with { Item = record.Item with { Key = "ABCD2345" } };
        var settings = new HugoSettings { Languages = ["en"], ZoteroLibrary = "groups/42", RegisterUrls = ImmutableSortedDictionary<string, string>.Empty.Add("Cristin", "https://cristin.example/?id={id}") };
        Assert.That(PageOf(record, settings).Buttons.Select(button => button.Url), Is.EqualTo(new[] { "https://cristin.example/?id=7%2F8", "http://zotero.org/groups/42/items/ABCD2345", null }));
    }

    [TestCase("Li & Ødegård <i>Om <sup>14</sup>C</i>.", "Li &#38; Ødegård <i>Om <sup>14</sup>C</i>.")]
    [TestCase("A &#38; B. <a href=\"https://doi.org/10.5555/a&#38;b\">x</a>", "A &#38; B. <a href=\"https://doi.org/10.5555/a&#38;b\">x</a>")]
    [TestCase("<script>alert(1)</script>", "&#60;script>alert(1)&#60;/script>")]
    [TestCase("<a href=\"javascript:alert(1)\">x</a>", "&#60;a href=\"javascript:alert(1)\">x</a>")]
    [TestCase("<i onclick=\"x\">y</i>", "&#60;i onclick=\"x\">y</i>")]
    [TestCase("a\nb", "a b")]
    [TestCase("{{< readfile x >}} {{% y %}} {a}", "&#123;{&#60; readfile x >}} &#123;{% y %}} {a}")]
    public void A_reference_keeps_its_bytes_and_nothing_dangerous(string published, string expected)
    {
        var facts = new CatalogueFacts { PublishedCitation = LocalizedText.Of("en", published) };
        Assert.That(PageOf(Record(facts)).ReferenceHtml, Is.EqualTo(expected));
    }

    [TestCase("p < .05, p<.05 & <i>E. coli</i>", "p < .05, p<.05 & <i>E. coli</i>")]
    [TestCase("<script>x</script><img src=x onerror=y>", "&lt;script>x&lt;/script>&lt;img src=x onerror=y>")]
    [TestCase("<b onclick=x>", "&lt;b onclick=x>")]
    [TestCase("{{< evil >}}", "{&#123;< evil >}}")]
    public void A_summary_keeps_plain_markup_only(string summary, string expected) =>
        Assert.That(PageOf(Record(new CatalogueFacts { Summaries = [new LaySummary("en", summary, Origin.ArchiveCsv)] })).About, Is.EqualTo(expected));

    [Test]
    public void An_abstract_is_raw_but_calls_no_shortcode()
    {
        var record = Record();
        record = record with { Item = record.Item with { Fields = record.Item.Fields.With(Field.AbstractNote, "a < b & c\r\n\nd {{< evil >}}") } };
        Assert.That(PageOf(record).Abstract, Is.EqualTo("a < b & c\r\n\nd {&#123;< evil >}}"));
    }

    [Test]
    public void A_second_export_writes_nothing_a_change_rewrites_one_page_and_a_hidden_record_takes_its_pages_along()
    {
        Assert.That(Counts([Record(), Record(key: "BBBB2222")]), Is.EqualTo((4, 4, 0, 0)));
        Assert.That(Counts([Record(), Record(key: "BBBB2222")]), Is.EqualTo((4, 0, 4, 0)));
        var changed = Record(new CatalogueFacts { Summaries = [new LaySummary("nn", "Jern.", Origin.Librarian)] }, key: "BBBB2222");
        Assert.That(Counts([Record(), changed]), Is.EqualTo((4, 1, 3, 0)));
        Assert.That(Counts([changed]), Is.EqualTo((2, 0, 2, 2)));
        Assert.That(Files(), Is.EqualTo(new[] { "en/BBBB2222.md", "nn/BBBB2222.md" }));
    }

    [Test]
    public void Files_of_others_stay_and_a_page_of_the_old_generator_is_replaced()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "en"));
        File.WriteAllText(Path.Combine(_folder, "en", "_index.md"), "mine");
        File.WriteAllText(Path.Combine(_folder, "en", "ABCD2345.md"), "old");
        Assert.That(Counts([Record()]), Is.EqualTo((2, 2, 0, 0)));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "en", "_index.md")), Is.EqualTo("mine"));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "en", "ABCD2345.md")), Does.StartWith("---\ntitle: Iron\n"));
    }

    [TestCase("../../et")]
    [TestCase("ABCD/345")]
    public void A_key_that_is_a_path_is_not_written(string key)
    {
        Assert.That(() => Counts([Record(key: key)]), Throws.ArgumentException);
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public void A_language_without_words_is_refused_before_anything_is_written()
    {
        Assert.That(() => HugoExport.Write(Snapshot([Record()]), _folder, new HugoSettings { Languages = ["sv"] }), Throws.ArgumentException);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder), Is.Empty);
    }

    private (int Pages, int Written, int Unchanged, int Removed) Counts(Publication[] records)
    {
        var report = HugoExport.Write(Snapshot(records), _folder, new HugoSettings());
        return (report.Pages, report.Written, report.Unchanged, report.Removed);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static ArchivePage PageOf(Publication record, HugoSettings? settings = null)
    {
        settings ??= new HugoSettings { Languages = ["en"] };
        return new HugoPage(Snapshot([record]), settings).Of(record, settings.Languages[0]);
    }

    private static string[] Names(ArchivePage page) => [.. page.UnitPaths.Single().Select(node => node.NameHtml)];

    private static Publication Record(CatalogueFacts? facts = null, string registered = "2022-06", string key = "ABCD2345") => new()
    {
        Key = key,
        Item = new Item { Type = ItemType.Book, Fields = ItemFields.From([new(Field.Title, "Iron")]) },
        Facts = facts ?? CatalogueFacts.None,
        Registered = PartialDate.Parse(registered),
        Changed = DateTimeOffset.UnixEpoch,
    };

    private static MemorySnapshot Snapshot(Publication[] records) => new(
        new UnitTree(
        [
            new Unit { Key = "UNI", Level = UnitLevel.Institution, Names = Both("University", "Universitetet") },
            new Unit
            {
                Key = "DEPT", Level = UnitLevel.Faculty, ParentKey = "UNI", Names = Both("Arts & <crafts>", "Kunst & <handverk>"),
                NodeKeys = ImmutableSortedDictionary<PartialDate, string>.Empty.Add(PartialDate.Parse("2021"), "OLDYEAR1"),
            },
        ]), records);

    private static LocalizedText Both(string english, string nynorsk) => new(LocalizedText.Of("en", english).Texts.Add("nn", nynorsk));
}
