using PubArchive.Items;

namespace PubArchive.Tests.Items.Identifiers;

public sealed class DoiTests
{
    [TestCase("10.1000/182", "10.1000/182")]
    [TestCase(" doi:10.1000/182 ", "10.1000/182")]
    [TestCase("DOI: 10.1000/182.", "10.1000/182")]
    [TestCase("https://doi.org/10.1000/ABC", "10.1000/ABC")]
    [TestCase("http://dx.doi.org/10.1000/182", "10.1000/182")]
    [TestCase("https://www.doi.org/10.1000/182", "10.1000/182")]
    [TestCase("https://doi.org/doi:10.1000/182", "10.1000/182")]
    [TestCase("https://doi.org/10.1000/182?ref=mail#top", "10.1000/182")]
    [TestCase("https://doi.org/10.1002%2F(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2", "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2")]
    [TestCase("10.1016%2Fj.cell.2019.01.001", "10.1016/j.cell.2019.01.001")]
    [TestCase("10.1016/S0140-6736(05)67889-0", "10.1016/S0140-6736(05)67889-0")]
    [TestCase("10.1000/182)", "10.1000/182")]
    [TestCase("info:doi/10.1000.10/123456", "10.1000.10/123456")]
    [TestCase("<https://doi.org/10.1000/182>", "10.1000/182")]
    public void One_identifier_is_read_whatever_stands_around_it(string text, string value)
    {
        Assert.That(Doi.TryParse(text, out var doi), Is.True);
        Assert.That(doi.Value, Is.EqualTo(value));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("10.1000")]
    [TestCase("10.1000/")]
    [TestCase("10.12/182")]
    [TestCase("10.1000/a b")]
    [TestCase("https://example.org/10.1000/182")]
    [TestCase("11.1000/182")]
    public void Anything_else_is_none(string? text) => Assert.That(Doi.TryParse(text, out _), Is.False);

    [Test]
    public void Case_does_not_tell_two_apart()
    {
        Assert.That(Doi.Parse("10.1000/ABI"), Is.EqualTo(Doi.Parse("10.1000/abi")));
        Assert.That(Doi.Parse("10.1000/ABI").GetHashCode(), Is.EqualTo(Doi.Parse("10.1000/abi").GetHashCode()));
        Assert.That(Doi.Parse("10.1000/ABI").Normal, Is.EqualTo("10.1000/abi"));
    }

    [TestCase("10.1000/182", "https://doi.org/10.1000/182")]
    [TestCase("10.1002/a<1::b>3.0.CO;2-#", "https://doi.org/10.1002/a%3C1::b%3E3.0.CO;2-%23")]
    [TestCase("10.1000/ø", "https://doi.org/10.1000/%C3%B8")]
    public void The_address_is_a_valid_URL_that_leads_back(string value, string url)
    {
        Assert.That(Doi.Parse(value).Url, Is.EqualTo(url));
        Assert.That(Doi.Parse(url).Value, Is.EqualTo(value));
    }

    [TestCase("See (doi:10.1000/182), p. 3.", "10.1000/182")]
    [TestCase("PMID: 1 DOI: 10.1000/182 Issue: 3", "10.1000/182")]
    [TestCase("https://www.frontiersin.org/articles/10.3389/fpsyg.2019.00001/full", "10.3389/fpsyg.2019.00001")]
    [TestCase("https://link.springer.com/content/pdf/10.1007/s11192-019-03217-6.pdf?x=1", "10.1007/s11192-019-03217-6")]
    [TestCase("<a href=\"https://doi.org/10.1000/182\">10.1000/182</a>", "10.1000/182")]
    [TestCase("10.1000/182,10.1000/183", "10.1000/182")]
    [TestCase("https://login.proxy/login?url=https%3A%2F%2Fdoi.org%2F10.1000%2F182", "10.1000/182")]
    [TestCase("version 10.12/2 of 10.1000/182", "10.1000/182")]
    public void It_is_found_in_running_text(string text, string value) => Assert.That(Doi.Find(text)?.Value, Is.EqualTo(value));

    [TestCase(null)]
    [TestCase("chapter 10.1 and 110.1000/5")]
    public void Nothing_is_found_where_none_is(string? text) => Assert.That(Doi.Find(text), Is.Null);

    [FsCheck.NUnit.Property]
    public bool What_was_read_reads_as_itself_and_no_text_throws(string? text) =>
        Reads(text) && Reads("10.1000/" + text) && Reads("https://doi.org/10.1000/x" + text);

    private static bool Reads(string? text)
    {
        _ = Doi.Find(text);
        return !Doi.TryParse(text, out var doi) || Doi.Parse(doi.ToString()).Value == doi.Value && Doi.Parse(doi.Url) == doi;
    }
}
