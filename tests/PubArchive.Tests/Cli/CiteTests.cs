using System.Text.Json;
using PubArchive.Testing;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

public sealed class CiteTests
{
    private const string Items = """
        [{"id":"a","type":"book","title":"On & off","author":[{"family":"Berg","given":"Åse"}],"issued":{"date-parts":[[2020]]},"publisher":"Press"},
         {"id":7,"type":"book","title":"Untitled things","issued":{"date-parts":[[2021]]},"publisher":"Press"}]
        """;

    [Test]
    public void Json_lines_are_those_of_the_reference_processor_byte_by_byte()
    {
        var items = SharedData.Path("data", "csl-agreement", "items.json");
        var run = CliRun.Of("cite", items, "--jsonl", "--style", SharedData.Path("data", "csl-styles", "apa.csl"), "--locales", SharedData.Path("data", "csl-locales"));
        var expected = File.ReadAllLines(SharedData.Path("data", "csl-agreement", "apa.alone.jsonl"));
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.That(run.Code, Is.Zero);
        Assert.That(lines, Has.Length.EqualTo(expected.Length));
        Assert.That(lines.Zip(expected).Count(pair => pair.First == pair.Second), Is.GreaterThanOrEqualTo(expected.Length * 99 / 100));
    }

    [Test]
    public void A_file_is_printed_as_text_html_lines_and_json()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("items.json", Items);
        Assert.Multiple(() =>
        {
            Assert.That(CliRun.Of("cite", file).Out, Is.EqualTo("Berg, Å. (2020). On & off. Press.\nUntitled things. (2021). Press.\n"));
            Assert.That(CliRun.Of("cite", file, "--format", "html").Out, Does.StartWith("<div class=\"csl-entry\">Berg, Å. (2020). <i>On &#38; off</i>. Press.</div>\n"));
            Assert.That(CliRun.Of("cite", file, "--jsonl").Out, Does.StartWith("{\"id\":\"a\",\"html\":\"<div class=\\\"csl-entry\\\">Berg").And.Contain("\n{\"id\":\"7\","));
            using var json = JsonDocument.Parse(CliRun.Of("cite", file, "--json").Out);
            Assert.That(json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("text").GetString()), Has.Exactly(2).Items);
        });
    }

    [Test]
    public void A_locale_changes_the_words()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("items.json", """[{"id":"a","type":"book","title":"Title","editor":[{"family":"Berg","given":"Åse"}],"issued":{"date-parts":[[2020]]}}]""");
        Assert.That(CliRun.Of("cite", file, "--locale", "nn-NO").Out, Is.Not.EqualTo(CliRun.Of("cite", file).Out));
    }

    [Test]
    public void Of_a_file_cut_in_half_the_whole_records_are_printed()
    {
        using var folder = new ScratchFolder();
        var run = CliRun.Of("cite", folder.Write("items.json", Items[..^60]));
        Assert.That((run.Code, run.Out), Is.EqualTo((1, "Berg, Å. (2020). On & off. Press.\n")));
        Assert.That(run.Error, Does.Contain("items.json").And.Contain("CSL001"));
    }

    [Test]
    public void All_faults_of_a_style_are_named()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("items.json", Items);
        var style = folder.Write("bad.csl", """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>Bad</title><id>x</id><updated>2020-01-01T00:00:00+00:00</updated></info>
              <citation><layout><text varable="title"/></layout></citation>
              <bibliography><layout><nmes variable="author"/></layout></bibliography>
            </style>
            """);
        var run = CliRun.Of("cite", file, "--style", style);
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("line 3").And.Contain("line 4").And.Contain("Next: "));
    }

    [TestCase("--style", "no-such-style", "built-in style: ")]
    [TestCase("--locales", "/no/such/folder", "locales-en-US.xml")]
    public void What_is_not_there_is_named(string option, string value, string next)
    {
        using var folder = new ScratchFolder();
        var run = CliRun.Of("cite", folder.Write("items.json", Items), option, value);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(value).And.Contain(next));
    }

    [Test]
    public void A_file_that_is_not_there_is_no_key() =>
        Assert.That(CliRun.Of("cite", "none.json"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("There is no file none.json"));
}
