using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Rendering;

internal sealed class EntryTests
{
    private const string TitleAndLink = """
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
          <info><title>t</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>
          <citation><layout><text variable="title"/></layout></citation>
          <bibliography><layout suffix="."><group delimiter=" "><text variable="title" font-style="italic"/><text variable="URL"/><text variable="DOI" prefix="https://doi.org/"/></group></layout></bibliography>
        </style>
        """;

    [Test]
    public void Five_lines_render_an_item()
    {
        var style = StyleReader.Parse(TitleAndLink);
        var processor = new CitationProcessor(style, BuiltInLocales.Instance);
        var item = new CslItem { Id = "a", Type = "book", Texts = { [Variable.Title] = "Iron & brain" } };
        var entry = processor.RenderEntry(item);
        Assert.That((entry.ToHtml(), entry.ToInnerHtml(), entry.ToText()), Is.EqualTo(("<div class=\"csl-entry\"><i>Iron &#38; brain</i>.</div>", "<i>Iron &#38; brain</i>.", "Iron & brain.")));
    }

    [TestCase("javascript:alert(1)", ExpectedResult = "javascript:alert(1).")]
    [TestCase("data:text/html,<b>", ExpectedResult = "data:text/html,&#60;b&#62;.")]
    [TestCase("https://example.org/?a=\"b\"&c", ExpectedResult = "<a href=\"https://example.org/?a=&#34;b&#34;&#38;c\">https://example.org/?a=\"b\"&#38;c</a>.")]
    [TestCase("ftp://example.org/x", ExpectedResult = "<a href=\"ftp://example.org/x\">ftp://example.org/x</a>.")]
    public string Only_addresses_of_known_schemes_become_links(string address) =>
        Render(new CslItem { Id = "a", Texts = { [Variable.Url] = address } });

    [Test]
    public void The_resolver_in_the_prefix_moves_into_the_link() =>
        Assert.That(Render(new CslItem { Id = "a", Texts = { [Variable.Doi] = "10.1000/x" } }), Is.EqualTo("<a href=\"https://doi.org/10.1000/x\">https://doi.org/10.1000/x</a>."));

    [Test]
    public void Links_can_be_left_out()
    {
        var processor = new CitationProcessor(StyleReader.Parse(TitleAndLink), BuiltInLocales.Instance, options: new CitationOptions { Links = false });
        Assert.That(processor.RenderEntry(new CslItem { Id = "a", Texts = { [Variable.Doi] = "10.1000/x" } }).ToInnerHtml(), Is.EqualTo("https://doi.org/10.1000/x."));
    }

    [TestCase("A <i>b</i> c", ExpectedResult = "<i>A <span style=\"font-style:normal;\">b</span> c</i>.")]
    [TestCase("<script>alert(1)</script>", ExpectedResult = "<i>&#60;script&#62;alert(1)&#60;/script&#62;</i>.")]
    [TestCase("a <i>b", ExpectedResult = "<i>a &#60;i&#62;b</i>.")]
    [TestCase("a \"b 'c' d\" don't", ExpectedResult = "<i>a “b ‘c’ d” don’t</i>.")]
    [TestCase("What?", ExpectedResult = "<i>What?</i>")]
    public string Markup_quotes_and_punctuation_of_a_title(string title) =>
        Render(new CslItem { Id = "a", Texts = { [Variable.Title] = title } });

    [TestCase("tr", "ilk ışık", ExpectedResult = "İLK IŞIK")]
    [TestCase("az-Latn-AZ", "ilk", ExpectedResult = "İLK")]
    [TestCase("en", "ilk ışık", ExpectedResult = "ILK IŞIK")]
    [TestCase("zh-CN", "ilk å ǆ", ExpectedResult = "ILK Å Ǆ")]
    public string Letters_change_case_as_their_language_has_it(string language, string title)
    {
        var style = StyleReader.Parse(TitleAndLink.Replace("variable=\"title\" font-style=\"italic\"", "variable=\"title\" text-case=\"uppercase\"", StringComparison.Ordinal).Replace(" suffix=\".\"", "", StringComparison.Ordinal));
        var item = new CslItem { Id = "a", Texts = { [Variable.Title] = title, [Variable.Language] = language } };
        return new CitationProcessor(style, BuiltInLocales.Instance).RenderEntry(item).ToInnerHtml();
    }

    [Test]
    public void An_item_in_use_can_no_longer_be_changed()
    {
        var item = new CslItem { Id = "a", Texts = { [Variable.Title] = "T" } };
        Render(item);
        Assert.That(() => item.Texts.Add(Variable.Title, "U"), Throws.InvalidOperationException);
    }

    private static string Render(CslItem item) =>
        new CitationProcessor(StyleReader.Parse(TitleAndLink), BuiltInLocales.Instance).RenderEntry(item).ToInnerHtml();
}
