using System.Text.Json;
using PubArchive.Testing;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CiteFlagsTests : IDisposable
{
    private const string Items = """
        [{"id":"b","type":"book","title":"Bogs","author":[{"family":"Dale","given":"Carl"}],"issued":{"date-parts":[[2020]]},"DOI":"10.5555/bogs"},
         {"id":"none","type":"personal_communication","title":"","author":[{"family":"Aas","given":"Eva"}]},
         {"id":"a","type":"book","title":"Ash","author":[{"family":"Berg","given":"Åse"}],"issued":{"date-parts":[[2019]]}},
         {"id":"c","type":"book","title":"Coal","author":[{"family":"Dale","given":"Carl"}],"issued":{"date-parts":[[2020]]}}]
        """;

    private readonly ScratchFolder _folder = new();

    private string File => _folder.Write("items.json", Items);

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Sorted_is_one_bibliography_told_apart_with_the_empty_entries_last()
    {
        var lines = CliRun.Of("cite", File, "--sorted", "--jsonl", "--style", OwnStyle()).Out.TrimEnd('\n').Split('\n');
        Assert.That(lines, Is.EqualTo(new[]
        {
            """{"id":"a","html":"<div class=\"csl-entry\">Berg 2019: Ash</div>"}""",
            """{"id":"b","html":"<div class=\"csl-entry\">Dale 2020a: Bogs</div>"}""",
            """{"id":"c","html":"<div class=\"csl-entry\">Dale 2020b: Coal</div>"}""",
            """{"id":"none","html":""}""",
        }));
    }

    [Test]
    public void Citations_are_what_stands_in_a_text() =>
        Assert.That(CliRun.Of("cite", File, "--citations", "--style", OwnStyle()).Out, Is.EqualTo("(Dale 2020)\n(Aas)\n(Berg 2019)\n(Dale 2020)\n"));

    [Test]
    public void Several_files_make_one_sorted_bibliography()
    {
        var more = _folder.Write("more.json", """[{"id":"z","type":"book","title":"Adder","author":[{"family":"Aas"}],"issued":{"date-parts":[[2001]]}}]""");
        Assert.That(CliRun.Of("cite", File, more, "--sorted", "--style", OwnStyle()).Out, Does.StartWith("Aas 2001: Adder\nBerg 2019: Ash\n"));
    }

    [Test]
    public void Links_can_be_left_out()
    {
        Assert.That(CliRun.Of("cite", File, "--format", "html").Out, Does.Contain("<a href=\"https://doi.org/10.5555/bogs\">"));
        Assert.That(CliRun.Of("cite", File, "--format", "html", "--no-links").Out, Does.Contain("https://doi.org/10.5555/bogs").And.Not.Contain("<a "));
    }

    [Test]
    public void Other_formats_are_markdown_and_rtf()
    {
        Assert.That(CliRun.Of("cite", File, "--format", "markdown").Out, Does.Contain("*Ash*"));
        Assert.That(CliRun.Of("cite", File, "--format", "rtf").Out, Does.Contain("\\i"));
    }

    [Test]
    public void A_style_written_for_a_language_keeps_it_unless_forced_and_says_so()
    {
        var german = _folder.Write("german.csl", Style("default-locale=\"de-DE\"").Replace("<text variable=\"title\"/>", "<text term=\"and\"/>", StringComparison.Ordinal));
        var kept = CliRun.Of("cite", File, "--style", german, "--locale", "nb-NO");
        Assert.That(kept.Out, Does.Contain(": und\n"));
        Assert.That(kept.Error, Does.Contain("CSL003").And.Contain("de-DE").And.Contain("--force-locale"));
        Assert.That(CliRun.Of("cite", File, "--style", german, "--locale", "nb-NO", "--force-locale"), Has.Property("Out").Contains(": og\n").And.Property("Error").Empty);
    }

    [Test]
    public void Sorted_and_citations_exclude_each_other() =>
        Assert.That(CliRun.Of("cite", File, "--sorted", "--citations"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("cannot be combined"));

    [TestCase("apa")]
    [TestCase("modern-language-association")]
    public void Sorted_lines_are_those_of_the_reference_processor_in_its_order(string style)
    {
        var items = SharedData.Path("data", "csl-agreement", "items.json");
        var run = CliRun.Of("cite", items, "--jsonl", "--sorted", "--style", SharedData.Path("data", "csl-styles", style + ".csl"), "--locales", SharedData.Path("data", "csl-locales"));
        var expected = System.IO.File.ReadAllLines(SharedData.Path("data", "csl-agreement", style + ".sorted.jsonl"));
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.That(lines.Zip(expected).Count(pair => pair.First == pair.Second), Is.GreaterThanOrEqualTo(expected.Length * 99 / 100));
    }

    [Test]
    public void Json_has_the_same_entries()
    {
        using var json = JsonDocument.Parse(CliRun.Of("cite", File, "--sorted", "--json", "--style", OwnStyle()).Out);
        Assert.That(json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()), Is.EqualTo(new[] { "a", "b", "c", "none" }));
    }

    private string OwnStyle() => _folder.Write("own.csl", Style(""));

    internal static string Style(string attributes) => $"""
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {attributes}>
          <info><title>Own</title><id>http://example.org/styles/own</id><updated>2026-01-01T00:00:00+00:00</updated></info>
          <citation disambiguate-add-year-suffix="true">
            <layout prefix="(" suffix=")"><group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date></group></layout>
          </citation>
          <bibliography>
            <sort><key variable="author"/></sort>
            <layout>
              <choose><if type="book">
                <group delimiter=": "><group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date></group><text variable="title"/></group>
              </if></choose>
            </layout>
          </bibliography>
        </style>
        """;
}
