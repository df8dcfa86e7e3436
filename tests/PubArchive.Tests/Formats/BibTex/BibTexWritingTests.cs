using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Tests.Formats.BibTex;

/// <summary>Dates and sites as other programs understand them, and as they were.</summary>
public sealed class BibTexWritingTests
{
    [TestCase("2014-07", "date = {2014-07}", null)]
    [TestCase("7/2014", "date = {2014-07}", "rawdate = {7/2014}")]
    [TestCase("4/5/2019", "date = {2019}", "rawdate = {4/5/2019}")]
    [TestCase("Winter 2003", "date = {2003-24}", "rawdate = {Winter 2003}")]
    [TestCase("1995/..", "date = {1995/}", null)]
    [TestCase("1850~", "date = {1850~}", null)]
    [TestCase("-0300", "date = {-0299}", null)]
    [TestCase("forthcoming", "year = {forthcoming}", null)]
    public void Biblatex_dates_are_EDTF_and_come_back_as_they_were(string text, string written, string? raw) => AssertWritten(FormatId.BibLaTex, text, written, raw);

    [TestCase("2014-07-05", "year = {2014},\n\tmonth = jul,\n\tday = {5}", null)]
    [TestCase("7/2014", "year = {2014},\n\tmonth = jul", "rawdate = {7/2014}")]
    [TestCase("2018-07/2018-08", "year = {2018},\n\tmonth = jul", "rawdate = {2018-07/2018-08}")]
    [TestCase("in press", "year = {in press}", null)]
    public void BibTeX_dates_are_year_and_month_and_come_back_as_they_were(string text, string written, string? raw) => AssertWritten(FormatId.BibTex, text, written, raw);

    [Test]
    public void A_date_changed_by_hand_wins_over_the_words_beside_it()
    {
        var item = ItemText.Read(FormatId.BibLaTex, "@book{a, title = {T}, date = {2015}, rawdate = {7/2014}}").Items().Single();
        Assert.That(item[Field.Date], Is.EqualTo("2015"));
        Assert.That(item[Field.Extra], Is.EqualTo("tex.rawdate: 7/2014"));
    }

    [Test]
    public void A_site_is_the_organization_and_an_addition_to_the_title_before_that()
    {
        var items = ItemText.Read(FormatId.BibLaTex, "@online{a, title = {T}, organization = {S}}\n@online{b, title = {T}, titleaddon = {S}, organization = {O}}").Items();
        Assert.That(items.Select(item => item[Field.WebsiteTitle]), Is.EqualTo(new[] { "S", "S" }));
        Assert.That(items[1][Field.Publisher], Is.EqualTo("O"));
        ItemText.AssertRoundTrip(FormatId.BibLaTex, items, "sites");
        ItemText.AssertRoundTrip(FormatId.BibTex, items, "sites");
    }

    [Test]
    public void A_family_name_alone_stays_in_one_piece()
    {
        var item = new Item { Type = ItemType.Book, Fields = ItemFields.Empty.With(Field.Title, "T"), CiteKey = "a", Creators = [Creator.Person(CreatorType.Author, "Center for Constitutional Rights", "")] };
        var again = ItemText.Read(FormatId.BibTex, ItemText.Write(FormatId.BibTex, [item])).Items().Single();
        Assert.That(again.Creators.Single().SortName, Is.EqualTo("Center for Constitutional Rights"));
    }

    [Test]
    public void Key_words_with_commas_stay_in_one_piece()
    {
        foreach (var words in new string[][] { ["Tolkien, J. R. R."], ["a", "b; c", "d"], ["x, y", "z"] })
        {
            var item = new Item { Type = ItemType.Book, Fields = ItemFields.Empty.With(Field.Title, "T"), CiteKey = "a", Tags = [.. words.Select(word => new Tag(word))] };
            ItemText.AssertRoundTrip(FormatId.BibLaTex, [item], words[0]);
        }
        Assert.That(ItemText.Read(FormatId.BibTex, "@book{a, title={T}, keywords={{one, two}}}").Items().Single().Tags.Select(tag => tag.Name), Is.EqualTo(new[] { "one", "two" }));
    }

    private static void AssertWritten(FormatId format, string text, string written, string? raw)
    {
        var fields = ItemFields.Empty.With(Field.Title, "T").With(Field.Date, text);
        var item = new Item { Type = ItemType.Book, Fields = fields, CiteKey = "a" };
        var bib = System.Text.Encoding.UTF8.GetString(ItemText.Write(format, [item]));
        Assert.That(bib, Does.Contain(written));
        Assert.That(bib, raw is null ? Does.Not.Contain("rawdate") : Does.Contain(raw));
        ItemText.AssertRoundTrip(format, [item], text);
    }
}
