using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.BuiltIn;

/// <summary>Citations in a text in each style, over the works of <c>kinds.json</c>. In a case citations are parted by |, cites by +; a place follows the id, in words where it is no page: <c>book chapter 3</c>. Notes are told apart among the works cited, the others among all.</summary>
internal sealed class StyleCitationTests
{
    [TestCase("article + article-many + article-number + in-press", "(1–3,5)")]
    [TestCase("in-press + article", "(1,5)")]
    [TestCase("article 284 + book", "(1 p. 284,10)")]
    [TestCase("article + book figure 2", "(1,10 fig. 2)")]
    public void Vancouver_numbers_and_joins_runs_of_three(string citations, string expected) =>
        Assert.That(Cite("vancouver", "en-US", citations), Is.EqualTo(expected));

    [TestCase("article 285 | article 286 | article 286 | book 12 | article 287", "Ann B. Hill and Carl Dale, “Peat and Memory: What Bogs Keep,” <i>Journal of Wetland Studies</i> 12, no. 3 (2019): 285, <a href=\"https://doi.org/10.5555/jws.2019.12\">https://doi.org/10.5555/jws.2019.12</a>. | Hill and Dale, 286. | Hill and Dale, 286. | Ann B. Hill et al., <i>Medical Mosses</i>, 4th ed., Bog Library 12 (Moss Press, 2002), 12. | Hill and Dale, “Peat and Memory,” 287.")]
    [TestCase("chapter 95 + book-nameless chapter 2 | film + book-nameless chapter 3-4", "Ida Moor, “On Raised Bogs,” in <i>Bogs of the North</i>, ed. Carl Dale and Eva Fell, 2nd ed., vol. 1 (Peat Books, 2002), 95; <i>Moss for All</i> (Peat Books, ca. 1999), chap. 2. | Kim Rivers, dir., <i>The Bog</i> (Bog Films, 2016), DVD; <i>Moss for All</i>, chaps. 3–4.")]
    [TestCase("letter | case 484 | letter | case 485", "Ann Hill, letter to Carl Dale, September 25, 1918, Dale Papers, Bog Library, Oslo. | Moss v. Board of Bogs, 947 U.S. 483 (1994), 484. | Hill, letter to Carl Dale. | <i>Moss v. Board of Bogs</i>, 485.")]
    public void Chicago_notes_are_full_then_short_and_leave_out_a_title_just_cited(string citations, string expected) =>
        Assert.That(Cite("chicago-notes", "en-US", citations), Is.EqualTo(expected));

    [TestCase("article 285", "(A. B. Hill and Dale 2019, 285)")]
    [TestCase("book-many 3", "(A. Hill et al. 2003, 3)")]
    [TestCase("paper + chapter chapter 2 + blog", "(Moor 2002a, 2002b, chap. 2; Rivers 2015)")]
    [TestCase("dataset + software + patent", "(Stone 2019a, 2019c, 2018)")]
    [TestCase("magazine + newspaper + blog", "(Lake 2017, 2018; Rivers 2015)")]
    [TestCase("web-undated + in-press", "(Moss Society, n.d.; Moor, in press)")]
    [TestCase("book-translated + book-nameless", "(A. B. Hill [1920] 2020; <i>Moss for All</i> ca. 1999)")]
    [TestCase("personal", "(Eva Fell, personal communication, May 6, 2022)")]
    public void Chicago_author_date_tells_people_by_initials_and_works_by_letters(string citations, string expected) =>
        Assert.That(Cite("chicago-author-date", "en-US", citations), Is.EqualTo(expected));

    [TestCase("article 285", "(A. B. Hill &#38; Dale, 2019, p. 285)")]
    [TestCase("magazine + newspaper + blog", "(Lake, 2017, 2018; Rivers, 2015)")]
    [TestCase("personal", "(E. Fell, personal communication, May 6, 2022)")]
    public void APA_sorts_within_the_parentheses(string citations, string expected) =>
        Assert.That(Cite("apa", "en-US", citations), Is.EqualTo(expected));

    private static string Cite(string style, string language, string citations)
    {
        var processor = new CitationProcessor(BuiltInStyles.Get(style), BuiltInLocales.Instance, language);
        var works = StyleKindsTests.Works();
        if (style == "chicago-notes") { works.RemoveAll(work => !citations.Split(' ').Contains(work.Id)); }
        var result = processor.Process(works, [.. citations.Split(" | ").Select((text, index) => Read(text, index + 1))]);
        return string.Join(" | ", result.Citations.Select(citation => citation.ToHtml()));
    }

    private static Citation Read(string text, int note) =>
        new() { NoteNumber = note, Items = [.. text.Split(" + ").Select(Item)] };

    private static CitationItem Item(string text) => text.Split(' ') switch
    {
        [var id] => new CitationItem { Id = id },
        [var id, var page] => new CitationItem { Id = id, Locator = page },
        [var id, var kind, var place] => new CitationItem { Id = id, Locator = place, LocatorType = Enum.Parse<LocatorType>(kind, ignoreCase: true) },
        _ => throw new ArgumentException(text, nameof(text)),
    };
}
