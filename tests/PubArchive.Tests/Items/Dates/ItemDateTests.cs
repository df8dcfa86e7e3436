using PubArchive.Items;

namespace PubArchive.Tests.Items.Dates;

public sealed class ItemDateTests
{
    // ISO 8601 and EDTF
    [TestCase("2019", "2019")]
    [TestCase("2019-04", "2019-04")]
    [TestCase("2019-04-30", "2019-04-30")]
    [TestCase("2019-04-30T12:30:00Z", "2019-04-30")]
    [TestCase("2015-01-31 16:24:56", "2015-01-31")]
    [TestCase("2019-11-05T8:43 am", "2019-11-05")]
    [TestCase("2018/2019", "2018/2019")]
    [TestCase("1979-01-02/1980-04-08", "1979-01-02/1980-04-08")]
    [TestCase("2004-01-01/..", "2004-01-01/..")]
    [TestCase("../2004", "../2004")]
    [TestCase("1999-uu-uu", "1999")]
    [TestCase("1723?~", "1723~")]
    [TestCase("2018-23", "2018-23")]
    [TestCase("y52000", "y52000")]
    [TestCase("-0300", "-0300")]

    // Two parts
    [TestCase("2019-04-30 April 30, 2019", "2019-04-30")]
    [TestCase("2019-00-00 2019", "2019")]
    [TestCase("2024-03-00 2024-03", "2024-03")]
    [TestCase("2018-00-00 Fall 2018", "2018-23")]
    [TestCase("2018-06-00 June-July 2018", "2018-06/2018-07")]

    // RIS
    [TestCase("2018///Fall", "2018-23")]
    [TestCase("2025///", "2025")]
    [TestCase("2016/09//", "2016-09")]
    [TestCase("2018/05/04/", "2018-05-04")]
    [TestCase("2021/01/04/08:03:08", "2021-01-04")]
    [TestCase("JAN-MAR 2018", "2018-01/2018-03")]
    [TestCase("2010 Sep-Oct", "2010-09/2010-10")]
    [TestCase("1996 Nov 15", "1996-11-15")]

    // Numbers
    [TestCase("4/30/2019", "2019-04-30")]
    [TestCase("30/4/2019", "2019-04-30")]
    [TestCase("5/23/2023 9:34", "2023-05-23")]
    [TestCase("24/06/2019 17:55:20 +00:00", "2019-06-24")]
    [TestCase("4/4/2019", "2019-04-04")]
    [TestCase("30.4.2019", "2019-04-30")]
    [TestCase("3.4.2019", "2019-04-03")]
    [TestCase("2012.09.27", "2012-09-27")]
    [TestCase("2023-6-25", "2023-06-25")]
    [TestCase("11/2023", "2023-11")]
    [TestCase("20190430", "2019-04-30")]
    [TestCase("2019年4月30日", "2019-04-30")]
    [TestCase("2019年", "2019")]
    [TestCase("２０１９年４月", "2019-04")]
    [TestCase("2019년 4월 30일", "2019-04-30")]

    // Words
    [TestCase("April 2019", "2019-04")]
    [TestCase("30 Apr 2019", "2019-04-30")]
    [TestCase("Apr 30, 2019", "2019-04-30")]
    [TestCase("Apr. 30th, 2019", "2019-04-30")]
    [TestCase("Monday, June 16, 2014", "2014-06-16")]
    [TestCase("Thu Mar 28 2019 15:20:00 GMT+0100 (CET)", "2019-03-28")]
    [TestCase("Dec./1997", "1997-12")]
    [TestCase("09Sep2019", "2019-09-09")]
    [TestCase("APRIL 2019", "2019-04")]
    [TestCase("30. april 2019", "2019-04-30")]
    [TestCase("17. desember 2019", "2019-12-17")]
    [TestCase("mai 2019", "2019-05")]
    [TestCase("tysdag 5. mars 2019", "2019-03-05")]
    [TestCase("3 maj 2011", "2011-05-03")]
    [TestCase("den 4 augusti 1999", "1999-08-04")]
    [TestCase("3. März 2012", "2012-03-03")]
    [TestCase("15 février 2015", "2015-02-15")]
    [TestCase("1er août 2010", "2010-08-01")]
    [TestCase("16 de mayo de 2017", "2017-05-16")]
    [TestCase("7 dicembre 2001", "2001-12-07")]
    [TestCase("Fall 2018", "2018-23")]
    [TestCase("høst 2018", "2018-23")]
    [TestCase("våren 2019", "2019-21")]
    [TestCase("été 2012", "2012-22")]
    [TestCase("Winter 2018/2019", "2018-24")]
    [TestCase("1983a", "1983")]

    // Ranges
    [TestCase("2018-2019", "2018/2019")]
    [TestCase("2018–2019", "2018/2019")]
    [TestCase("1992--1993", "1992/1993")]
    [TestCase("1973/74", "1973/1974")]
    [TestCase("1908-13", "1908/1913")]
    [TestCase("3-7 June 2018", "2018-06-03/2018-06-07")]
    [TestCase("June 3–7, 2018", "2018-06-03/2018-06-07")]
    [TestCase("June 28 - July 2, 2018", "2018-06-28/2018-07-02")]
    [TestCase("30 Dec 2018 - 3 Jan 2019", "2018-12-30/2019-01-03")]
    [TestCase("1 Jan 2019 to 5 Feb 2019", "2019-01-01/2019-02-05")]
    [TestCase("12/2019-01/2020", "2019-12/2020-01")]
    [TestCase("Spring/Summer 2018", "2018-21/2018-22")]
    [TestCase("1995-", "1995/..")]
    [TestCase("2008–", "2008/..")]
    [TestCase("2018-2018", "2018")]

    // About and before Christ
    [TestCase("c. 1850", "1850~")]
    [TestCase("ca. 1850-1860", "1850~/1860~")]
    [TestCase("[1850?]", "1850~")]
    [TestCase("about 1600", "1600~")]
    [TestCase("[2007]", "2007")]
    [TestCase("300 BC", "-0300")]
    [TestCase("535 BCE", "-0535")]
    [TestCase("44 B.C.", "-0044")]
    [TestCase("300–200 BC", "-0300/-0200")]
    [TestCase("50 BC - 20 AD", "-0050/0020")]
    [TestCase("300 v. Chr.", "-0300")]
    [TestCase("200 f.Kr.", "-0200")]
    [TestCase("52 av. J.-C.", "-0052")]
    public void What_the_text_says_is_read_and_no_more(string text, string iso)
    {
        var date = ItemDate.Parse(text);
        Assert.That((date.ToIso(), date.IsGuess, date.Literal), Is.EqualTo((iso, false, default(string))));
        Assert.That(date.Raw, Is.EqualTo(text));
    }

    [TestCase("4/5/2019", "2019-04-05")]
    [TestCase("3-08-2020", "2020-08-03")]
    [TestCase("05 01, 2018", "2018-05-01")]
    [TestCase("1/29/25", "2025-01-29")]
    [TestCase("31/12/99", "1999-12-31")]
    [TestCase("26-Jun-98", "1998-06-26")]
    [TestCase("1955 [2005]", "1955")]
    [TestCase("[1989]2007", "2007")]
    [TestCase("1911/12", "1911-12")]
    [TestCase("1857-8", "1857/1858")]
    [TestCase("c1850", "1850")]
    [TestCase("201904", "2019-04")]
    [TestCase("2018///nan", "2018")]
    [TestCase("2012//22/04", "2012")]
    [TestCase("BS 7991:2001", "2001")]
    [TestCase("2020 in press", "2020")]
    [TestCase("2019-02-30", "2019")]
    public void What_could_mean_something_else_is_said_to_be_a_guess(string text, string iso)
    {
        var date = ItemDate.Parse(text);
        Assert.That((date.ToIso(), date.IsGuess, date.Literal), Is.EqualTo((iso, true, default(string))));
    }

    [TestCase("26-Jun")]
    [TestCase("SEP 16")]
    [TestCase("JAN-MAR")]
    [TestCase("Winter")]
    [TestCase("23-27 September")]
    [TestCase("n.d.")]
    [TestCase("forthcoming")]
    [TestCase("in press")]
    [TestCase("6th-7th c.")]
    [TestCase("6th, 11th-12th c.")]
    [TestCase("19XX")]
    [TestCase("199u")]
    [TestCase("1990s")]
    [TestCase("17")]
    [TestCase("98")]
    [TestCase("0000")]
    [TestCase("1979, 1967")]
    [TestCase("99999999999999999999")]
    [TestCase("???")]
    public void Words_without_a_year_stay_words(string text)
    {
        var date = ItemDate.Parse(text);
        Assert.That((date.Literal, date.Start, date.End, date.Published), Is.EqualTo((text, default(DatePoint?), default(DatePoint?), default(PartialDate?))));
    }

    [Test]
    public void The_typed_half_of_two_parts_is_the_words_when_there_is_no_date() =>
        Assert.That(ItemDate.Parse("0000-00-00 n.d.").Literal, Is.EqualTo("n.d."));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Nothing_is_an_empty_date(string? text) => Assert.That(ItemDate.Parse(text).IsEmpty, Is.True);

    [Test]
    public void A_text_longer_than_any_date_is_not_searched()
    {
        var text = new string('x', 3_000_000) + " 2019";
        Assert.That(ItemDate.Parse(text).Literal, Is.EqualTo(text));
    }

    [TestCase("April 2019", "2019-04")]
    [TestCase("Fall 2018", "2018")]
    [TestCase("June 3-7, 2018", "2018-06-03")]
    public void Published_is_the_start_as_calendar_date(string text, string published) =>
        Assert.That(ItemDate.Parse(text).Published, Is.EqualTo(PartialDate.Parse(published)));

    [TestCase("300 BC")]
    [TestCase("../2004")]
    [TestCase("y52000")]
    public void What_no_calendar_date_can_say_has_none(string text) => Assert.That(ItemDate.Parse(text).Published, Is.Null);

    [Test]
    public void A_day_that_never_was_is_no_point()
    {
        Assert.That(DatePoint.TryCreate(2019, 2, 29, out _), Is.False);
        Assert.That(DatePoint.TryCreate(0, null, null, out _), Is.False);
        Assert.That(DatePoint.TryCreate(2019, null, 3, out _), Is.False);
        Assert.That(DatePoint.TryCreateSeason(2019, 5, out _), Is.False);
    }

    [FsCheck.NUnit.Property]
    public bool What_is_written_reads_as_the_same_date(int startSeed, int endSeed, byte flags)
    {
        var (start, end) = (Point(startSeed), Point(endSeed));
        if (start.CompareTo(end) > 0) { (start, end) = (end, start); }
        var date = ItemDate.From(start, (flags & 1) != 0 && start != end ? end : null, (flags & 2) != 0);
        if (date.End is null && (flags & 4) != 0) { date = date with { IsOpenEnd = true }; }
        var read = ItemDate.Parse(date.ToIso());
        return (read.Start, read.End, read.IsOpenEnd, read.IsCirca, read.IsGuess, read.Literal) == (date.Start, date.End, date.IsOpenEnd, date.IsCirca, false, null);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool No_text_throws_and_none_is_lost(string? text, int number, byte month)
    {
        string[] names = ["Apr", "JUNE", "høst", "c.", "BC", "–", "/", "-", "[", "]", "年", "to", "12:30", "\uD800", "İ"];
        var mixed = $"{text} {number} {names[month % names.Length]}{text}{number % 32}{names[month / 16 % names.Length]} {number % 3000}";
        return Keeps(text) && Keeps(mixed);
    }

    private static bool Keeps(string? text)
    {
        var date = ItemDate.Parse(text);
        return date.Raw == (text ?? "") && (date.Start is not null || date.End is not null || date.Literal == text!.Trim() || string.IsNullOrWhiteSpace(text) && date.IsEmpty);
    }

    private static DatePoint Point(int seed)
    {
        var random = new Random(seed);
        var year = random.Next(5) == 0 ? -random.Next(1, 20000) : random.Next(1, 20000);
        if (random.Next(4) == 0 && DatePoint.TryCreateSeason(year, random.Next(1, 5), out var season)) { return season; }
        int? month = random.Next(3) > 0 ? random.Next(1, 13) : null;
        return DatePoint.TryCreate(year, month, month is null || random.Next(2) == 0 ? null : random.Next(1, 29), out var point) ? point : default;
    }
}
