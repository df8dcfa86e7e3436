using System.Text.Json;
using PubArchive.Tests.Workflows;

namespace PubArchive.Tests.Cli;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StyleCommandTests : IDisposable
{
    private const string Items = """[{"id":"b","type":"book","title":"Bogs","author":[{"family":"Dale","given":"Carl"}],"issued":{"date-parts":[[2020]]}}]""";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void The_list_has_the_built_in_styles_and_those_added()
    {
        Run("style", "add", _folder.Write("elsewhere/own.csl", CiteFlagsTests.Style("")));
        var list = Run("style", "list");
        Assert.That(list.Out, Does.Match("(?m)^apa +built in +author-date +").And.Match("(?m)^own +added +in-text +Own$").And.Match("(?m)^vancouver +built in +numeric "));
        using var json = JsonDocument.Parse(Run("style", "list", "--json").Out);
        Assert.That(json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("where").GetString()), Does.Contain("builtIn").And.Contain("added"));
    }

    [Test]
    public void An_added_style_is_named_like_a_built_in_one_and_goes_before_it()
    {
        _folder.Write("items.json", Items);
        Run("style", "add", _folder.Write("elsewhere/apa.csl", CiteFlagsTests.Style("")));
        Assert.That(Run("cite", _folder["items.json"], "--style", "apa").Out, Is.EqualTo("Dale 2020: Bogs\n"));
        Assert.That(File.Exists(_folder["styles/apa.csl"]), Is.True);
    }

    [Test]
    public void Show_tells_what_a_style_is_and_prints_a_sample()
    {
        var shown = Run("style", "show", _folder.Write("own.csl", CiteFlagsTests.Style("default-locale=\"nb-NO\"")));
        Assert.That(shown.Code, Is.Zero);
        Assert.That(shown.Out, Does.Contain("Title         Own").And.Contain("Language      nb-NO").And.Contain("  (Hill, Dale 2019)\n").And.Contain("  Hill, Dale 2019: Moss and memory"));
        Assert.That(Run("style", "show", "apa").Out, Does.Contain("Where         built in").And.Contain("(Hill & Dale, 2019, pp. 12–14)"));
        Assert.That(Run("style", "show", "vancuver"), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("Did you mean 'vancouver'?"));
    }

    [Test]
    public void Check_prints_every_fault_with_its_line_and_a_hint()
    {
        var style = CiteFlagsTests.Style("").Replace("variable=\"title\"", "varable=\"title\"", StringComparison.Ordinal).Replace("<date-part name=\"year\"/>", "<date-part name=\"yeer\"/>", StringComparison.Ordinal);
        var file = _folder.Write("bad.csl", style);
        var run = Run("style", "check", file);
        Assert.That(run.Code, Is.EqualTo(1));
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.That(lines.SkipLast(1), Is.All.StartsWith(file + ":"));
        Assert.That(lines, Has.Some.Match(":4:\\d+: date-part: .*yeer.*year").And.Some.Match(":10:\\d+: date-part: ").And.Some.Match(":10:\\d+: text: .*varable.*variable"));
        Assert.That(lines[^1], Does.StartWith("1 style checked, ").And.EndWith("in 1."));
        Assert.That(Run("style", "add", file), Has.Property("Code").EqualTo(1).And.Property("Out").Contains("0 styles added, 1 style not."));
        Assert.That(Directory.Exists(_folder["styles"]), Is.False);
    }

    [Test]
    public void A_folder_is_checked_file_by_file()
    {
        _folder.Write("many/good.csl", CiteFlagsTests.Style(""));
        _folder.Write("many/cut.csl", CiteFlagsTests.Style("")[..300]);
        var run = Run("style", "check", _folder["many"]);
        Assert.That((run.Code, run.Out.TrimEnd('\n').Split('\n').Length), Is.EqualTo((1, 2)));
        Assert.That(run.Out, Does.StartWith(_folder["many/cut.csl"] + ":").And.Contain("2 styles checked, 1 fault in 1."));
    }

    [Test]
    public void Zoteros_data_directory_is_one_of_the_places()
    {
        _folder.Write("Zotero/styles/child.csl", Child("http://www.zotero.org/styles/father"));
        _folder.Write("Zotero/styles/hidden/father.csl", CiteFlagsTests.Style(""));
        _folder.Write("Zotero/styles/own.csl", CiteFlagsTests.Style(""));
        _folder.Write("Zotero/zotero.sqlite", "");
        _folder.Write("items.json", Items);
        Assert.That(Run("style", "list", _folder["Zotero"]).Out, Does.Match("(?m)^child +.*A child").And.Match("(?m)^own "));
        Assert.That(Run("style", "add", _folder["Zotero"]).Out, Does.EndWith("2 styles added.\n"));
        Assert.That(Run("cite", _folder["items.json"], "--style", "child"), Is.EqualTo(new CliRun(0, "Dale 2020: Bogs\n", "")));
    }

    [Test]
    public void Zoteros_directory_is_found_where_its_settings_say()
    {
        _folder.Write("home/.zotero/zotero/x.default/prefs.js", $"user_pref(\"a\", 1);\nuser_pref(\"extensions.zotero.dataDir\", \"{_folder["data"].Replace("\\", "\\\\", StringComparison.Ordinal)}\");\n");
        _folder.Write("data/styles/own.csl", CiteFlagsTests.Style(""));
        var library = new StyleLibrary(_folder.Path, new StyleLibraryOptions { Home = _folder["home"] });
        Assert.That(async () => (await library.CheckAsync("zotero")).Select(entry => entry.Name), Is.EqualTo(new[] { "own" }));
        var elsewhere = new StyleLibrary(_folder.Path, new StyleLibraryOptions { Home = _folder["nowhere"] });
        Assert.That(async () => await elsewhere.CheckAsync("zotero"), Throws.InstanceOf<ProjectException>().With.Message.Contains("Zotero's data directory is not found"));
    }

    [Test]
    public void A_dependent_style_prefers_its_parent_beside_it_then_an_added_one_and_says_when_ours_stands_in()
    {
        _folder.Write("items.json", Items);
        var child = _folder.Write("apart/child.csl", Child("http://www.zotero.org/styles/vancouver"));
        var standIn = Run("cite", _folder["items.json"], "--style", child);
        Assert.That(standIn.Code, Is.Zero);
        Assert.That(standIn.Error, Does.Contain("CSL002").And.Contain("http://www.zotero.org/styles/vancouver").And.Contain("stands in"));
        Run("style", "add", _folder.Write("elsewhere/vancouver.csl", CiteFlagsTests.Style("").Replace(": ", " added: ", StringComparison.Ordinal)));
        Assert.That(Run("cite", _folder["items.json"], "--style", child), Is.EqualTo(new CliRun(0, "Dale 2020 added: Bogs\n", "")));
        _folder.Write("apart/vancouver.csl", CiteFlagsTests.Style(""));
        Assert.That(Run("cite", _folder["items.json"], "--style", child), Is.EqualTo(new CliRun(0, "Dale 2020: Bogs\n", "")));
    }

    [Test]
    public void Publishing_says_of_the_style_what_citing_says()
    {
        _folder.Write("items.json", Items);
        _folder.Write("child.csl", Child("http://www.zotero.org/styles/vancouver"));
        _folder.Write("pubarchive.yaml", "style: child.csl\n");
        var published = Run("publish", _folder.Path, "--out", _folder["site"]);
        Assert.That(published.Code, Is.Zero, published.Error);
        Assert.That(published.Error, Does.Contain("CSL002").And.Contain("stands in"));
        Assert.That(Run("export", "site", "--out", _folder["site"]).Error, Does.Contain("CSL002"));
        Assert.That(Run("export", "hugo", "--out", _folder["hugo"]).Error, Does.Contain("CSL002"));
    }

    [Test]
    public void A_style_without_bibliography_is_named_where_references_are_printed()
    {
        _folder.Write("items.json", Items);
        var style = System.Text.RegularExpressions.Regex.Replace(CiteFlagsTests.Style(""), "<bibliography>.*</bibliography>", "", System.Text.RegularExpressions.RegexOptions.Singleline);
        _folder.Write("notes.csl", style);
        _folder.Write("pubarchive.yaml", "style: notes.csl\n");
        Assert.That(Run("cite", _folder["items.json"], "--style", _folder["notes.csl"]).Error, Does.Contain("CSL004").And.Contain("no bibliography"));
        Assert.That(Run("cite", _folder["items.json"], "--style", _folder["notes.csl"], "--citations").Error, Is.Empty);
        Assert.That(Run("publish", _folder.Path, "--out", _folder["site"]).Error, Does.Contain("CSL004"));
    }

    [Test]
    public void A_language_without_locale_file_is_named()
    {
        _folder.Write("items.json", Items);
        Assert.That(Run("cite", _folder["items.json"], "--locale", "pt-BR").Error, Does.Contain("CSL005").And.Contain("pt-BR"));
        Assert.That(Run("cite", _folder["items.json"], "--locale", "de-AT").Error, Is.Empty);
        _folder.Write("pubarchive.yaml", "locales:\n  en: it-IT\n");
        Assert.That(Run("publish", _folder.Path, "--out", _folder["site"]).Error, Does.Contain("CSL005").And.Contain("it-IT"));
        _folder.Write("own/locales-it-IT.xml", "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"it-IT\"><terms><term name=\"and\">e</term></terms></locale>");
        Assert.That(Run("cite", _folder["items.json"], "--locale", "it", "--locales", _folder["own"]).Error, Is.Empty);
    }

    [Test]
    public void A_parent_that_is_nowhere_is_named()
    {
        var child = _folder.Write("child.csl", Child("http://www.zotero.org/styles/no-such-parent"));
        Assert.That(Run("style", "check", child), Has.Property("Code").EqualTo(1).And.Property("Out").Contains("no-such-parent"));
        Assert.That(Run("cite", _folder.Write("items.json", Items), "--style", child), Has.Property("Code").EqualTo(2).And.Property("Error").Contains("no-such-parent"));
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder, args);

    internal static string Child(string parent) => $"""
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
          <info><title>A child</title><id>http://www.zotero.org/styles/child</id><link href="{parent}" rel="independent-parent"/><updated>2026-01-01T00:00:00+00:00</updated></info>
        </style>
        """;
}
