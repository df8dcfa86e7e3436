using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Rendering;

internal sealed class TextForNothingTests
{
    private const string Style = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Test</title></info>
          <citation><layout prefix="(" suffix=")" delimiter="; "><choose><if type="song"><text variable="genre"/></if><else><text variable="citation-number"/></else></choose></layout></citation>
          <bibliography><layout><text variable="title"/></layout></bibliography>
        </style>
        """;

    [Test]
    public void What_a_style_prints_nothing_for_is_empty()
    {
        var result = Process(null);
        Assert.That((result.Citations[0].ToHtml(), result.Bibliography.Entries[1].IsEmpty), Is.EqualTo(("(1)", true)));
    }

    [Test]
    public void Whoever_compares_with_the_reference_asks_for_its_text()
    {
        var result = Process("[none]");
        Assert.That((result.Citations[0].ToHtml(), result.Bibliography.Entries[1].ToText()), Is.EqualTo(("([none]; 1)", "2. [none]")));
    }

    [Test]
    public void Only_the_first_cite_of_a_citation_is_named_so() => Assert.That(Process("[none]").Citations[1].ToHtml(), Is.EqualTo("(1)"));

    private static CitationResult Process(string? text)
    {
        var processor = new CitationProcessor(StyleReader.Parse(Style), BuiltInLocales.Instance, options: new CitationOptions { TextForNothing = text });
        return processor.Process(Rendered.Items("""{"id":"a","type":"book","title":"A"},{"id":"b","type":"song"}"""), [Citation.Of("b", "a"), Citation.Of("a", "b")]);
    }
}
