using PubArchive.Items;

namespace PubArchive.Tests.Items.Extra;

public sealed class ExtraLinesTests
{
    [TestCase("PMID: 123", "PMID")]
    [TestCase("pmid:123", "PMID")]
    [TestCase("Citation Key: 123", "citation-key")]
    [TestCase("series title: 123", "seriesTitle")]
    [TestCase("Original Date: 123", "original-date")]
    [TestCase("original-date: 123", "originalDate")]
    [TestCase("Cristin: 123", "cristin")]
    [TestCase("SDG: 123", "SDG")]
    [TestCase("Issue: 123", "issue")]
    [TestCase("tex.eventdate= 123", "tex.eventdate")]
    [TestCase("tex.Cvolume: 123", "tex.cvolume")]
    [TestCase("  _eprint : 123", "_eprint")]
    public void A_line_with_a_known_key_is_found_by_any_spelling_of_it(string line, string key) =>
        Assert.That(ExtraLines.Parse("free\n" + line)[key], Is.EqualTo("123"));

    [TestCase("A remark: this is no key")]
    [TestCase("https://example.org/")]
    [TestCase("PMID:")]
    [TestCase(": 3")]
    [TestCase("tex. note: 3")]
    public void Any_other_line_is_free_text(string line)
    {
        var extra = ExtraLines.Parse(line + "\nPMID: 1");
        Assert.That(extra.Lines[0].Key, Is.Null);
        Assert.That(extra.FreeText, Is.EqualTo(line));
    }

    [Test]
    public void A_key_says_which_field_creator_and_CSL_variable_it_stands_for()
    {
        var extra = ExtraLines.Parse("Event Place: Oslo\noriginal-date: 1920\nEditor: Li || Na\ntype: dataset\nDOI: 10.1000/182\ncontainer-title: Acta");
        Assert.That(extra.Lines.Select(line => (line.Key!.Field, line.Key.Creator, line.Key.CslVariable)), Is.EqualTo(new (Field?, CreatorType?, string?)[]
        {
            (Field.EventPlace, null, "event-place"), (Field.OriginalDate, null, "original-date"), (null, CreatorType.Editor, "editor"),
            (Field.Type, null, "type"), (Field.Doi, null, "DOI"), (Field.PublicationTitle, null, "container-title"),
        }));
    }

    [Test]
    public void A_field_is_asked_for_whatever_its_spelling() =>
        Assert.That(ExtraLines.Parse("series-title: A\nISSN: 0028-0836")[Field.Issn], Is.EqualTo("0028-0836"));

    [Test]
    public void Summaries_carry_the_language_of_their_key()
    {
        var lines = ExtraLines.Parse("Lay summary (nn): Eit samandrag\nLay summary: A summary").Find("lay summary");
        Assert.That(lines.Select(line => (line.Language, line.Value)), Is.EqualTo(new[] { ("nn", "Eit samandrag"), (null, "A summary") }));
    }

    [TestCase("PMID: 33088838 PMCID: PMC7575194", "PMID: 33088838|PMCID: PMC7575194")]
    [TestCase("Citation Key: li2020 DOI: 10.1007/x_21 tex.cpublisher: Springer International Publishing", "Citation Key: li2020|DOI: 10.1007/x_21|tex.cpublisher: Springer International Publishing")]
    [TestCase("Publisher: Cambridge University Press DOI: 10.1017/9781316460214", "Publisher: Cambridge University Press|DOI: 10.1017/9781316460214")]
    [TestCase("Publisher: Taylor & Francis _eprint: https://doi.org/10.1057/x", "Publisher: Taylor & Francis|_eprint: https://doi.org/10.1057/x")]
    [TestCase("Series Title: Lecture Notes Place: Cham", "Series Title: Lecture Notes|Place: Cham")]
    [TestCase("arXiv: 2107.02612 version: 1", "arXiv: 2107.02612|version: 1")]
    [TestCase("A remark. PMID: 1 Section: Report", "A remark.|PMID: 1|Section: Report")]
    [TestCase("Library Catalog: mcn.edu Section: Community", "Library Catalog: mcn.edu|Section: Community")]
    [TestCase("Original Date: 1920 Num Pages: 9", "Original Date: 1920|Num Pages: 9")]
    [TestCase("Cristin: 2028777 Lay summary (nn): Kort. Tittel: ja SDG: 3", "Cristin: 2028777|Lay summary (nn): Kort. Tittel: ja|SDG: 3")]
    public void One_line_is_split_at_known_keys_and_nowhere_else(string line, string expected)
    {
        var split = ExtraLines.SplitOneLine(line, out var wasSplit);
        Assert.That((split.Replace('\n', '|'), wasSplit), Is.EqualTo((expected, true)));
    }

    [TestCase("PMID: 1")]
    [TestCase("Review of Title: Subtitle")]
    [TestCase("see section: three")]
    [TestCase("Lay summary: What we did. Section: none of the keys in prose count")]
    [TestCase("number: 3 see section of Note that: x")]
    [TestCase("https://example.org/DOI:10")]
    [TestCase("PMID: 1\nPMCID: 2 DOI: 3")]
    [TestCase("")]
    public void A_line_without_second_key_stays_as_it_is(string line)
    {
        Assert.That(ExtraLines.SplitOneLine(line, out var wasSplit), Is.EqualTo(line));
        Assert.That(wasSplit, Is.False);
    }

    [Test]
    public void Settings_add_keys()
    {
        var keys = ExtraKeys.Default.With(["Swepub", "Populärvetenskaplig sammanfattning"]);
        Assert.That(ExtraLines.SplitOneLine("PMID: 1 Swepub: 22", out _, keys), Is.EqualTo("PMID: 1\nSwepub: 22"));
        Assert.That(ExtraLines.Parse("swepub: 22", keys)["Swepub"], Is.EqualTo("22"));
        Assert.That(ExtraLines.Parse("Swepub: 22").Lines[0].Key, Is.Null);
    }

    [FsCheck.NUnit.Property]
    public bool Nothing_is_lost_in_parsing_or_splitting(string? text, byte pick)
    {
        string[] keys = ["PMID: ", " DOI: 10.1000/x", "Section: ", " tex.a: b ", ":", "Lay summary (nn): ", "\n"];
        var extra = $"{text}{keys[pick % 7]}{text} {keys[pick / 7 % 7]}{text}";
        var split = ExtraLines.SplitOneLine(extra, out var wasSplit);
        var isSame = wasSplit ? split.Replace('\n', ' ') == extra : split == extra;
        return isSame && ExtraLines.Parse(extra).ToString() == string.Join('\n', extra.Split('\n').Select(line => line.TrimEnd('\r')));
    }
}
