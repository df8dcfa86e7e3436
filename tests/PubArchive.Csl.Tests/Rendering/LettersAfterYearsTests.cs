namespace PubArchive.Csl.Tests.Rendering;

/// <summary>CSL 1.0.2, "Disambiguation", <c>disambiguate-add-year-suffix</c>.</summary>
internal sealed class LettersAfterYearsTests
{
    private const string YearSuffix = "<citation disambiguate-add-year-suffix=\"true\"><layout><text variable=\"publisher\"/></layout></citation>";
    private const string Accessed = "<date variable=\"accessed\"><date-part name=\"year\"/></date>";

    [Test]
    public void The_letter_follows_the_first_year_printed_even_where_it_is_that_of_access()
    {
        var entries = Rendered.By(Accessed, citation: YearSuffix).Entries("""
            {"id":"1","publisher":"P","accessed":{"date-parts":[[2020]]}},{"id":"2","publisher":"P","accessed":{"date-parts":[[2020]]}}
            """);
        Assert.That(entries, Is.EqualTo(new[] { "2020a", "2020b" }));
    }

    [Test]
    public void The_letter_looks_like_the_year_and_has_the_same_around_it()
    {
        var entries = Rendered.By("<date variable=\"issued\"><date-part name=\"year\" prefix=\"(\" suffix=\")\" font-style=\"italic\"/></date>", citation: YearSuffix).Entries("""
            {"id":"1","publisher":"P","issued":{"date-parts":[[2020]]}},{"id":"2","publisher":"P","issued":{"date-parts":[[2020]]}}
            """);
        Assert.That(entries, Is.EqualTo(new[] { "(<i>2020</i>)(<i>a</i>)", "(<i>2020</i>)(<i>b</i>)" }));
    }

    [Test]
    public void A_date_in_words_has_no_year_to_put_the_letter_to()
    {
        var entries = Rendered.By("<date variable=\"issued\"><date-part name=\"year\"/></date>", citation: YearSuffix).Entries("""
            {"id":"1","publisher":"P","issued":{"literal":"6th c."}},{"id":"2","publisher":"P","issued":{"literal":"6th c."}}
            """);
        Assert.That(entries, Is.EqualTo(new[] { "6th c.", "6th c." }));
    }

    [Test]
    public void Cites_that_differ_in_quotation_marks_alone_read_alike()
    {
        const string Citation = """
            <citation disambiguate-add-year-suffix="true"><layout>
              <choose><if type="book"><text variable="title"/></if><else><text variable="title" quotes="true"/></else></choose>
            </layout></citation>
            """;
        var entries = Rendered.By("<date variable=\"issued\"><date-part name=\"year\"/></date>", citation: Citation).Entries("""
            {"id":"1","type":"book","title":"T","issued":{"date-parts":[[2020]]}},{"id":"2","type":"chapter","title":"T","issued":{"date-parts":[[2020]]}}
            """);
        Assert.That(entries, Is.EqualTo(new[] { "2020a", "2020b" }));
    }
}
