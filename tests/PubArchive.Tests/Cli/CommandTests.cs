using System.Text.Json;
using PubArchive.Cli.Output;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

/// <summary>Every command on a small archive: what people read, and what scripts read.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public CommandTests()
    {
        _folder.Write("units.yaml", """
            units:
              - key: UNI
                name: {en: Example University, nn: Eksempeluniversitetet}
                units:
                  - {key: NEURO, name: {en: Department of Neurology, nn: Institutt for nevrologi}}
                  - {key: ARCH, name: {en: Department of Architecture, nn: Institutt for arkitektur}}
            rules:
              - {unit: NEURO, tag: neurology}
            """);
        _folder.Write("export.csv", "Key,Item Type,Publication Year,Author,Title,Publication Title,DOI,Date,Manual Tags,Date Added\n"
            + "AAAA2345,journalArticle,2021,\"Hansen, Kari; Li, Wei; Berg, Åse\",Iron in the <i>brain</i>,Brain Letters,10.1234/iron,2021-03-04,SDG 3; neurology,2021-04-05 10:00:00\n"
            + "BBBB2345,book,2020,\"Bjørklund, Geir\",屋根の雪: 北国の建築とその歴史についての長い題名を持つ本,,,2020,architecture,2020-01-02 10:00:00\n");
        Assert.That(Run("import", _folder["export.csv"]).Code, Is.Zero);
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void List_shows_one_line_a_publication() => Assert.That(Run("list").Out, Is.EqualTo("""
        Key       Year  By                    Title
        AAAA2345  2021  Hansen et al.         Iron in the brain
        BBBB2345  2020  Bjørklund             屋根の雪: 北国の建築とその歴史についての…

        """.ReplaceLineEndings("\n")));

    [TestCase("--unit UNI", "AAAA2345")]
    [TestCase("--year 2020", "BBBB2345")]
    [TestCase("--type book", "BBBB2345")]
    [TestCase("--sdg 3", "AAAA2345")]
    [TestCase("--order key --limit 1", "AAAA2345")]
    [TestCase("--order key --offset 1", "BBBB2345")]
    public void List_is_narrowed(string options, string key)
    {
        var run = Run(["list", .. options.Split(' ')]);
        Assert.That(run.Out.Split('\n').Skip(1).Where(line => line.Length > 0 && line[0] != 'M').Select(line => line[..8]), Is.EqualTo(new[] { key }));
    }

    [Test]
    public void A_part_of_a_units_name_is_answered_with_the_whole() =>
        Assert.That(Run("list", "--unit", "neurology"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("perhaps 'Department of Neurology' is meant"));

    [Test]
    public void Search_folds_letters_and_shows_where_the_words_stand() =>
        Assert.That(Run("search", "bjorklund").Out, Does.StartWith("BBBB2345  2020  Bjørklund: 屋根の雪"));

    [Test]
    public void Show_tells_who_said_what()
    {
        var shown = Run("show", "10.1234/IRON").Out;
        Assert.That(shown.ReplaceLineEndings(" "), Does.Contain("Unit            Example University › Department of Neurology (a rule: tag:                 neurology)"));
        Assert.That(shown, Does.Contain("SDG             3 (the export: tag: SDG 3)").And.Contain("Registered      2021-04-05"));
        Assert.That(shown.Split('\n').Select(CellText.Width), Is.All.AtMost(80));
    }

    [Test]
    public void Changes_by_hand_say_what_is_now_and_what_was_so_already()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run("tag", "AAAA2345", "Department of Architecture", "--reason", "joint work").Out, Is.EqualTo("AAAA2345  Iron in the brain\n          now is in Department of Architecture\n"));
            Assert.That(Run("tag", "AAAA2345", "ARCH", "--reason", "joint work").Out, Does.EndWith("already is in Department of Architecture\n"));
            Assert.That(Run("untag", "AAAA2345", "NEURO").Out, Does.EndWith("now is not in Department of Neurology\n"));
            Assert.That(Run("sdg", "AAAA2345", "--add", "4", "--remove", "3", "--evidence", "teaching").Out, Is.EqualTo("SDG 4   a librarian: teaching\n"));
            Assert.That(Run("summary", "AAAA2345", "--lang", "en", "--text", "Iron gathers.").Out, Does.EndWith("now with this summary (en)\n"));
            Assert.That(Run("summary", "AAAA2345").Out, Is.EqualTo("en, from a librarian:\n  Iron gathers.\n"));
            Assert.That(Run("summary", "AAAA2345", "--lang", "en", "--remove").Out, Does.EndWith("now without a summary (en)\n"));
        });
    }

    [Test]
    public void A_summary_can_come_from_a_file()
    {
        _folder.Write("summary.txt", "First paragraph.\r\n\r\nSecond.\r\n");
        Run("summary", "BBBB2345", "--lang", "nn", "--file", _folder["summary.txt"]);
        Assert.That(Run("summary", "BBBB2345", "--lang", "nn").Out, Is.EqualTo("nn, from a librarian:\n  First paragraph.\n\n  Second.\n"));
    }

    [Test]
    public void Units_stand_indented_with_their_counts() => Assert.That(Run("units").Out, Is.EqualTo("""
        Key             Unit                                                Publications
        UNI             Example University                                             1
        NEURO             Department of Neurology                                      1
        ARCH              Department of Architecture                                   0

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Stats_count_what_is_there()
    {
        var stats = Run("stats").Out;
        Assert.That(stats, Does.Contain("Publications                      2\n").And.Contain("Journal Article").And.Contain("SDG 3").And.Contain("in no unit                        1\n"));
        Assert.That(stats.Split('\n').Select(CellText.Width), Is.All.AtMost(80));
    }

    [TestCase("list", 2)]
    [TestCase("search iron", 1)]
    [TestCase("units", 3)]
    [TestCase("sdg AAAA2345", 1)]
    [TestCase("summary AAAA2345", 0)]
    [TestCase("hide AAAA2345 BBBB2345", 2)]
    [TestCase("cite AAAA2345", 1)]
    public void Lists_are_json_arrays(string line, int length)
    {
        using var json = JsonDocument.Parse(Run([.. line.Split(' '), "--json"]).Out);
        Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(length));
    }

    [Test]
    public void Show_source_prints_the_records_as_the_files_had_them()
    {
        _folder.Write("later.ris", "TY  - JOUR\nTI  - Iron in the brain\nAU  - Hansen, Kari\nDO  - 10.1234/iron\nPY  - 2021\nRP  - In File\nER  - \n");
        Run("import", _folder["later.ris"]);
        var shown = Run("show", "AAAA2345", "--source").Out;
        Assert.That(shown, Does.Contain("export.csv, line 2\n").And.Contain("Hansen, Kari; Li, Wei; Berg, Åse").And.Contain("later.ris, line 1\nTY  - JOUR\n").And.Contain("RP  - In File\n"));
        using var json = JsonDocument.Parse(Run("show", "AAAA2345", "--source", "--json").Out);
        Assert.That(json.RootElement.EnumerateArray().Select(source => source.GetProperty("line").GetInt32()), Is.EqualTo(new[] { 2, 1 }));
    }

    [TestCase("show AAAA2345", "doi", "10.1234/iron", "fields.DOI")]
    [TestCase("stats", "records", "2", "records")]
    [TestCase("tag AAAA2345 ARCH", "changed", "True", "changed")]
    [TestCase("import export.csv --dry-run", "unchanged", "2", "counts.unchanged")]
    public void Other_results_are_json_objects(string line, string what, string expected, string path)
    {
        var run = Run([.. line.Replace("export.csv", _folder["export.csv"], StringComparison.Ordinal).Split(' '), "--json"]);
        using var json = JsonDocument.Parse(run.Out);
        var found = path.Split('.').Aggregate(json.RootElement, (element, name) => element.GetProperty(name));
        Assert.That(found.ToString(), Is.EqualTo(expected), what);
    }

    [Test]
    public void Json_keeps_letters_as_they_are() => Assert.That(Run("list", "--json").Out, Does.Contain("屋根の雪").And.Contain("Bjørklund").And.Contain("<i>brain</i>"));

    [Test]
    public void Quiet_prints_nothing_when_all_is_well()
    {
        var run = Run("import", _folder["export.csv"], "--quiet");
        Assert.That(run, Is.EqualTo(new CliRun(0, "", "")));
    }

    [Test]
    public void Convert_goes_by_the_name_or_by_what_is_said()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CliRun.Of("convert", _folder["export.csv"], _folder["x.json"]).Out, Is.EqualTo($"2 records from Zotero CSV to CSL JSON: {_folder["x.json"]}\n"));
            Assert.That(CliRun.Of("convert", _folder["export.csv"], "-", "--to", "zotero-json").Out, Does.Contain("\"AAAA2345\""));
            Assert.That(CliRun.Of("convert", _folder["export.csv"], "-"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("--to"));
            Assert.That(CliRun.Of("convert", _folder["export.csv"], _folder["x.doc"]), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("does not tell the format"));
        });
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);
}
