using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Rendering;

/// <summary>What a caller sees: formats, modes, warnings, sessions of edits, many threads.</summary>
internal sealed class FormatsAndSessionsTests
{
    private static readonly CslItem s_bogs = Book("bogs", "Dale", "Bogs & *fens* {wet}", 2020);
    private static readonly CslItem s_more = Book("more", "Dale", "Ålo 雪", 2020);
    private static readonly CitationProcessor s_apa = new(BuiltInStyles.Get("apa"), BuiltInLocales.Instance);

    [Test]
    public void An_entry_is_written_in_every_format()
    {
        var entry = s_apa.RenderEntry(s_bogs);
        Assert.Multiple(() =>
        {
            Assert.That(entry.ToHtml(), Is.EqualTo("<div class=\"csl-entry\">Dale, C. (2020). <i>Bogs &#38; *fens* {wet}</i>.</div>"));
            Assert.That(entry.ToText(), Is.EqualTo("Dale, C. (2020). Bogs & *fens* {wet}."));
            Assert.That(entry.ToMarkdown(), Does.Contain("""\*fens\* \{wet\}"""));
            Assert.That(s_apa.RenderEntry(s_more).ToMarkdown(), Is.EqualTo("Dale, C. (2020). *Ålo 雪*."));
            Assert.That(entry.ToRtf(), Does.Contain("Dale, C. (2020).").And.Contain(@"Bogs & *fens* \{wet\}"));
        });
    }

    [Test]
    public void Rich_text_format_is_ascii_whatever_the_script() =>
        Assert.That(s_apa.RenderBibliography([s_more]).ToRtf(), Does.StartWith(@"{\rtf1").And.Contain(@"\u197").And.EndWith("}").And.Matches("^[\\x00-\\x7F]*$"));

    [Test]
    public void A_bibliography_has_ids_and_layout_values()
    {
        var bibliography = s_apa.RenderBibliography([s_more, s_bogs]);
        Assert.That(bibliography.Entries.Select(entry => entry.Id), Is.EqualTo(new[] { "more", "bogs" }));
        Assert.That((bibliography.Layout.HangingIndent, bibliography.Layout.LineSpacing), Is.EqualTo((true, 2)));
    }

    [TestCase(CiteMode.Whole, "(Dale, 2020)")]
    [TestCase(CiteMode.SuppressAuthor, "(2020)")]
    [TestCase(CiteMode.AuthorOnly, "Dale")]
    [TestCase(CiteMode.AuthorInText, "Dale (2020)")]
    public void Names_can_stand_in_the_sentence(CiteMode mode, string expected) =>
        Assert.That(s_apa.Process([s_bogs], [new Citation { Items = [new CitationItem { Id = "bogs", Mode = mode }] }]).Citations[0].ToText(), Is.EqualTo(expected));

    [Test]
    public void What_is_not_given_or_prints_nothing_is_warned_of()
    {
        var silent = new CslItem { Id = "silent", Type = "book" };
        var style = StyleReader.Parse("""
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title></info>
              <citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>
            """);
        var result = new CitationProcessor(style, BuiltInLocales.Instance).Process([s_bogs, silent], [Citation.Of("silent") with { Id = "c1" }, Citation.Of("bogs", "gone")]);
        Assert.That(result.Warnings, Is.EqualTo(new[] { "No item \"gone\" was given.", "The style prints nothing for the citation \"c1\".", "The style prints no entry for the item \"silent\"." }));
    }

    [Test]
    public void An_edit_says_which_citations_read_otherwise()
    {
        var text = new CitedText(s_apa, id => id == "bogs" ? s_bogs : s_more);
        Assert.That(text.Insert(0, Citation.Of("bogs") with { Id = "one" }).Result.Citations[0].ToText(), Is.EqualTo("(Dale, 2020)"));
        var second = text.Insert(1, Citation.Of("more") with { Id = "two" });
        Assert.That(second.Changed.Select(citation => (citation.Id, citation.ToText())), Is.EqualTo(new[] { ("one", "(Dale, 2020b)"), ("two", "(Dale, 2020a)") }));
        Assert.That(text.Remove("two").Changed.Select(citation => (citation.Id, citation.ToText())), Is.EqualTo(new[] { ("one", "(Dale, 2020)") }));
        Assert.That(() => text.Remove("two"), Throws.ArgumentException);
    }

    [Test]
    public void A_citation_whose_numbers_stand_for_other_items_now_is_said_to_have_changed()
    {
        var processor = Rendered.Citing("<citation collapse=\"citation-number\"><sort><key variable=\"citation-number\"/></sort><layout delimiter=\",\"><text variable=\"citation-number\"/></layout></citation>");
        var text = new CitedText(processor, id => Rendered.Items($$"""{"id":"{{id}}","title":"T"}""")[0]);
        text.Insert(0, Citation.Of("b", "c", "a") with { Id = "all" });
        var update = text.Insert(0, Citation.Of("a") with { Id = "first" });
        Assert.That(update.Changed.Select(citation => (citation.Id, citation.ToText())), Is.EqualTo(new[] { ("first", "1"), ("all", "1–3") }));
    }

    [Test]
    public void Many_threads_print_the_same()
    {
        var items = StyleKindsItems();
        var alone = items.ConvertAll(item => s_apa.RenderEntry(item).ToHtml());
        var bibliography = s_apa.RenderBibliography(items);
        var whole = bibliography.ToText();
        Parallel.For(0, 200, run =>
        {
            Assert.That(s_apa.RenderEntry(items[run % items.Count]).ToHtml(), Is.EqualTo(alone[run % items.Count]));
            Assert.That(bibliography.ToText(), Is.EqualTo(whole));
            if (run % 20 == 0) { Assert.That(s_apa.RenderBibliography(items).ToText(), Is.EqualTo(whole)); }
        });
    }

    private static List<CslItem> StyleKindsItems() => [.. Enumerable.Range(0, 60).Select(index => Book("b" + index, index % 7 == 0 ? "Dale" : "Hill" + index % 5, "Title " + index, 2000 + index % 4))];

    private static CslItem Book(string id, string family, string title, int year) => new()
    {
        Id = id,
        Type = "book",
        Texts = { [Variable.Title] = title },
        Names = { [Variable.Author] = [CslName.Person(family, "Carl")] },
        Dates = { [Variable.Issued] = CslDate.Of(year) },
    };
}
