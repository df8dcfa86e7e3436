using System.Diagnostics;
using System.Text;
using PubArchive.Benchmarks.Generating;
using PubArchive.Formats;
using PubArchive.Formats.ArchivePages;
using PubArchive.Items;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats.ArchivePages;

/// <summary>Pages of an existing archive as records, and invented ones by the thousand.</summary>
public sealed class ArchivePageRecordsTests
{
    private const int Publications = 2500;

    [Test]
    public void Ten_thousand_invented_pages_in_both_dialects_and_languages_come_back_byte_for_byte_within_ten_seconds()
    {
        var texts = Enumerable.Range(0, Publications).SelectMany(number => Enum.GetValues<ArchivePageDialect>().SelectMany(dialect => new[] { "en", "nn" }.Select(language => ArchivePageWriter.Write(InventedPages.At(7, number, language), dialect)))).ToList();
        Assert.That(texts, Has.Count.EqualTo(10_000));
        var watch = Stopwatch.StartNew();
        var different = texts.Where(text => ArchivePageReader.Read(text) is not ({ Page: { } page, Diagnostics.IsEmpty: true } read) || ArchivePageWriter.Write(page, read.Dialect) != text).Take(1).ToList();
        TestContext.Out.WriteLine($"{texts.Count} pages read and written in {watch.Elapsed.TotalSeconds:F2} s");
        Assert.That(different, Is.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Pages_of_one_key_that_stand_together_are_one_record_in_any_dialect()
    {
        foreach (var dialect in Enum.GetValues<ArchivePageDialect>())
        {
            var text = string.Concat(Enumerable.Range(0, 50).SelectMany(number => new[] { "en", "nn" }.Select(language => ArchivePageWriter.Write(InventedPages.At(1, number, language), dialect))));
            var bytes = Encoding.UTF8.GetBytes(text);
            Assert.That(RecordFormats.Detect(bytes.AsSpan(0, 4096)), Is.EqualTo(FormatId.ArchivePages));
            var records = ArchivePageRecords.Read(new MemoryStream(bytes)).ToList();
            Assert.That(records, Has.Count.EqualTo(50));
            Assert.That(records.Select(record => record.Pages.Length), Is.All.EqualTo(2));
            Assert.That(string.Concat(records.Select(record => record.Read.Source)), Is.EqualTo(text), "the source text is kept");
            Assert.That(records.SelectMany(record => record.Read.Diagnostics.Select(notice => notice.Code)), Is.All.EqualTo("PAGE005"), "cards are left with the staff pages, and said so");
            Assert.That(records.Where(record => !record.Read.Diagnostics.IsEmpty), Is.EqualTo(records.Where(record => record.Pages.Any(page => page.Contributors is not null))).And.Not.Empty);
        }
    }

    [Test]
    public void What_is_no_page_is_named_with_its_line_and_the_others_are_read()
    {
        var (first, second) = (Page(1), Page(2));
        var records = ItemText.Read(FormatId.ArchivePages, first + second.Replace("<h1>Publication</h1>", "<h1>Hello</h1>", StringComparison.Ordinal) + Page(3));
        Assert.That(records.Items(), Has.Count.EqualTo(2));
        var fault = records.SelectMany(record => record.Diagnostics).Single(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.That((fault.Code, fault.Line), Is.EqualTo(("PAGE001", first.Count(character => character == '\n') + second[..second.IndexOf("<h1>", StringComparison.Ordinal)].Count(character => character == '\n') + 1)));
    }

    [Test]
    public void A_quote_in_the_key_of_a_unit_is_a_fault_of_the_page()
    {
        var whole = Enumerable.Range(1, 50).Select(Page).First(page => page.Contains("archive/?key=", StringComparison.Ordinal));
        var records = ItemText.Read(FormatId.ArchivePages, whole.Replace("archive/?key=", "archive/?key=A\"", StringComparison.Ordinal));
        Assert.That(records.SelectMany(record => record.Diagnostics).Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "PAGE001" }));
    }

    [TestCase("Li, W., &#38; Ødegård, A. (2020). Innledning. In W. Li (Ed.), <i>Om <sup>14</sup>C i myr</i> (pp. 9–17). Invented Press.", "BookSection Li|W. Ødegård|A. Li|W. date=2020 title=Innledning bookTitle=Om <sup>14</sup>C i myr pages=9–17 publisher=Invented Press")]
    [TestCase("Li, W. (2020). Innledning. I A. B. Aas &#38; W. Li (Red.), <i>Myr</i> (s. 9). Forlag.", "BookSection Li|W. Aas|A. B. Li|W. date=2020 title=Innledning bookTitle=Myr pages=9 publisher=Forlag")]
    [TestCase("Aasen, Ø., van der Berg, T., &#38; Sørli, K.-M. (2019). Spruce: What? <i>Journal of Trees</i>, <i>7</i>(2), 11–29. <a href=\"https://doi.org/10.5555/jif.2019.11\">https://doi.org/10.5555/jif.2019.11</a>", "JournalArticle Aasen|Ø. van der Berg|T. Sørli|K.-M. date=2019 title=Spruce: What? publicationTitle=Journal of Trees volume=7 issue=2 pages=11–29 DOI=10.5555/jif.2019.11")]
    [TestCase("Norwegian Institute. (2021). <i>Report on moss</i> (2nd ed.). Press. <a href=\"https://example.org/r?a=1&#38;b=2\">https://example.org</a>", "Book Norwegian Institute| date=2021 title=Report on moss edition=2nd publisher=Press url=https://example.org/r?a=1&b=2")]
    [TestCase("Li, W. (n.d.). A title without a place.", "JournalArticle Li|W. title=A title without a place")]
    public void A_reference_tells_people_title_and_place(string html, string expected)
    {
        var reference = PageReference.Read(html);
        var fields = reference.Fields.Select(pair => $"{ZoteroSchema.Name(ZoteroSchema.FieldFor(reference.Type, pair.Key) ?? pair.Key)}={pair.Value}");
        Assert.That($"{reference.Type} {string.Join(' ', reference.Creators.Select(creator => $"{creator.LastName}|{creator.FirstName}"))} {string.Join(' ', fields)}", Is.EqualTo(expected));
    }

    [Test]
    public void The_seeds_pages_give_key_library_and_bibliography()
    {
        var pages = Directory.GetFiles(SharedData.Path("seeds", "pages", "seed"), "*.md", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(File.ReadAllText);
        var items = ItemText.Read(FormatId.ArchivePages, string.Concat(pages)).Items();
        Assert.That(items.Select(item => (item.Key, item.Library, item.Type)), Is.EqualTo(new[] { ("NQ3EMPT9", "groups/5555555", ItemType.BookSection), ("QK7TREE2", "groups/5555555", ItemType.JournalArticle) }));
        Assert.That(items[1][Field.Doi], Is.EqualTo("10.5555/jif.2019.11"));
    }

    [FsCheck.NUnit.Property]
    public void No_text_makes_a_reference_throw(string? text) => Assert.That(PageReference.Read((text ?? "") + " (2020). <i>" + text).Type, Is.AnyOf(ItemType.Book, ItemType.BookSection, ItemType.JournalArticle));

    private static string Page(int number) => ArchivePageWriter.Write(InventedPages.At(1, number, "en"), ArchivePageDialect.Current);
}
