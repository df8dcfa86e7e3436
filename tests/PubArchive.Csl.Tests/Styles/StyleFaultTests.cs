using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Styles;

public sealed class StyleFaultTests
{
    [TestCase("""<text variable="titel"/>""", "text", "titel", "\"title\"")]
    [TestCase("""<text variable="container_title"/>""", "text", "container_title", "\"container-title\"")]
    [TestCase("""<text variable="author"/>""", "text", "author", null)]
    [TestCase("""<text term="editr"/>""", "text", "editr", "\"editor\"")]
    [TestCase("""<text macro="autor"/>""", "text", "autor", "\"author\"")]
    [TestCase("""<text/>""", "text", "nothing to print", "variable, macro, term, value")]
    [TestCase("""<text variable="title" macro="author"/>""", "text", "macro", null)]
    [TestCase("""<text variable="title" sufix="."/>""", "text", "sufix", "\"suffix\"")]
    [TestCase("""<text variable="title">x</text>""", "text", "text between", "value")]
    [TestCase("""<txt variable="title"/>""", "txt", "does not belong", "\"text\"")]
    [TestCase("""<text variable="title" font-style="italics"/>""", "text", "italics", "\"italic\"")]
    [TestCase("""<text variable="title" quotes="yes"/>""", "text", "yes", "true")]
    [TestCase("""<number variable="title"/>""", "number", "title", null)]
    [TestCase("""<number/>""", "number", "variable is missing", null)]
    [TestCase("""<label variable="pages"/>""", "label", "pages", "\"page\"")]
    [TestCase("""<date variable="issue"/>""", "date", "issue", "\"issued\"")]
    [TestCase("""<date variable="issued"><date-part name="month" form="ordinal"/></date>""", "date-part", "month", "numeric-leading-zeros")]
    [TestCase("""<date variable="issued"><part/></date>""", "part", "does not belong", "date-part")]
    [TestCase("""<names variable="authors"/>""", "names", "authors", "\"author\"")]
    [TestCase("""<names variable="author"><name/><name/></names>""", "name", "second name", null)]
    [TestCase("""<names variable="author"><name et-al-min="three"/></names>""", "name", "three", null)]
    [TestCase("""<names variable="author"><name><name-part name="middle"/></name></names>""", "name-part", "middle", "family, given")]
    [TestCase("""<choose/>""", "choose", "begins with if", null)]
    [TestCase("""<choose><else/></choose>""", "choose", "begins with if", null)]
    [TestCase("""<choose><if/></choose>""", "if", "nothing to test", "type, variable")]
    [TestCase("""<choose><if type="journal-article"/></choose>""", "if", "journal-article", "\"article-journal\"")]
    [TestCase("""<choose><if type="article-jurnal"/></choose>""", "if", "article-jurnal", "\"article-journal\"")]
    [TestCase("""<choose><if type="book"/><else/><else-if type="map"/></choose>""", "else", "after else", null)]
    [TestCase("""<choose><if type="book"/><if type="map"/></choose>""", "if", "second if", "\"else-if\"")]
    [TestCase("""<choose><if position="ibidem"/></choose>""", "if", "ibidem", "\"ibid\"")]
    public void A_fault_names_its_element_its_value_and_a_way_out(string layout, string element, string message, string? hint)
    {
        var faults = StyleText.Faults(StyleText.With(layout, """<macro name="author"><names variable="author"/></macro>"""));
        Assert.That(faults, Has.Count.EqualTo(1));
        Assert.That(faults[0].Element, Is.EqualTo(element));
        Assert.That(faults[0].Message, Does.Contain(message));
        if (hint is not null) { Assert.That(faults[0].Hint, Does.Contain(hint)); }
    }

    [Test]
    public void An_attribute_that_is_known_elsewhere_is_not_called_misspelt()
    {
        var fault = StyleText.Faults(StyleText.With("<number variable=\"volume\" strip-periods=\"true\"/>"))[0];
        Assert.That((fault.Message, fault.Hint), Is.EqualTo(("The attribute strip-periods does not belong here.", (string?)null)));
    }

    [Test]
    public void All_faults_come_at_once_with_their_places_in_document_order()
    {
        const string style = """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="intext">
              <info><title>Test</title></info>
              <macro name="a"><text variable="titel"/></macro>
              <macro name="a"><text value="x"/></macro>
              <citation collapse="years">
                <layout>
                  <text macro="b"/>
                </layout>
              </citation>
            </style>
            """;
        Assert.That(
            StyleText.Faults(style).Select(fault => (fault.Line, fault.Element)),
            Is.EqualTo(new[] { (1, "style"), (1, "style"), (3, "text"), (4, "macro"), (5, "citation"), (7, "text") }));
    }

    [Test]
    public void An_attribute_at_fault_is_pointed_at() =>
        Assert.That(StyleText.Faults("<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"\n  class=\"x\"><info/><citation><layout/></citation></style>").Single(), Has.Property("Line").EqualTo(2).And.Property("Column").EqualTo(3));

    [Test]
    public void A_macro_that_calls_itself_is_shown_with_its_circle()
    {
        const string macros = """
            <macro name="a"><text macro="b"/></macro>
            <macro name="b"><group><text macro="c"/></group></macro>
            <macro name="c"><text macro="a"/></macro>
            """;
        Assert.That(StyleText.Faults(StyleText.With("", macros)).Select(fault => fault.Message), Has.Some.Contain("a → b → c → a"));
    }

    [Test]
    public void Macros_that_double_one_another_are_refused_instead_of_printed_for_ever()
    {
        var macros = string.Concat(Enumerable.Range(0, 60).Select(i => $"""<macro name="m{i}"><text macro="m{i + 1}"/><text macro="m{i + 1}"/></macro>"""));
        var faults = StyleText.Faults(StyleText.With("", macros + """<macro name="m60"><text value="x"/></macro>"""));
        Assert.That(faults.Select(fault => fault.Message), Has.Some.Contain("too often"));
    }

    [Test]
    public void A_long_chain_of_macros_is_refused_before_the_stack_ends()
    {
        string Chain(IEnumerable<int> order) => string.Concat(order.Select(i => $"""<macro name="m{i}"><text macro="m{i + 1}"/></macro>""")) + """<macro name="m20000"><text value="x"/></macro>""";
        Assert.That(StyleText.Faults(StyleText.With("", Chain(Enumerable.Range(0, 20000)))), Is.Not.Empty);
        Assert.That(StyleText.Faults(StyleText.With("", Chain(Enumerable.Range(0, 20000).Reverse()))), Is.Not.Empty);
    }

    [Test]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<group>", 100_000)) + string.Concat(Enumerable.Repeat("</group>", 100_000));
        Assert.That(StyleText.Faults(StyleText.With(deep)).Single().Message, Does.Contain("deeply"));
    }

    [TestCase("")]
    [TestCase("no xml at all")]
    [TestCase("<style")]
    [TestCase("<style xmlns='http://purl.org/net/xbiblio/csl'>&nbsp;</style>")]
    [TestCase("<!DOCTYPE style [<!ENTITY a 'b'>]><style xmlns='http://purl.org/net/xbiblio/csl'>&a;</style>")]
    [TestCase("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [TestCase("<locale xmlns='http://purl.org/net/xbiblio/csl' xml:lang='en-US' version='1.0'/>")]
    [TestCase("<style xmlns='http://purl.org/net/xbiblio/csl'/>")]
    public void What_is_no_style_is_refused(string text) => Assert.That(StyleText.Faults(text), Is.Not.Empty);

    [Test]
    public void A_style_without_the_namespace_is_told_which() =>
        Assert.That(StyleText.Faults("<style class='note' version='1.0'><info/><citation><layout/></citation></style>").Single().Hint, Does.Contain("http://purl.org/net/xbiblio/csl"));

    [TestCase("""<term name="edtior">x</term>""", "edtior", "\"editor\"")]
    [TestCase("""<term name="editor" form="longer">x</term>""", "longer", null)]
    [TestCase("""<term name="editor"><one>x</one></term>""", "one", "single")]
    [TestCase("""<term>x</term>""", "name is missing", null)]
    public void A_locale_is_checked_as_a_style_is(string term, string message, string? hint)
    {
        var refused = Assert.Throws<StyleFormatException>(() => LocaleReader.Parse($"""
            <locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US" version="1.0"><terms>{term}</terms></locale>
            """));
        Assert.That(refused!.Faults.Single().Message, Does.Contain(message));
        if (hint is not null) { Assert.That(refused.Faults.Single().Hint, Does.Contain(hint)); }
    }

    [Test]
    public void The_message_of_the_exception_lists_every_fault()
    {
        var refused = Assert.Throws<StyleFormatException>(() => StyleReader.Parse(StyleText.With("""<text variable="x1"/><text variable="x2"/>""")));
        Assert.That(refused!.Message, Does.Contain("2 faults").And.Contain("x1").And.Contain("x2"));
    }
}
