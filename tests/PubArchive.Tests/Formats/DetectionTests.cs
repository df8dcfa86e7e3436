using System.IO.Compression;
using System.Text;
using PubArchive.Formats;

namespace PubArchive.Tests.Formats;

public sealed class DetectionTests
{
    private static readonly Dictionary<string, FormatId> s_folders = new(StringComparer.Ordinal)
    {
        ["zotero-csv"] = FormatId.ZoteroCsv,
        ["csl-json"] = FormatId.CslJson,
        ["zotero-api-json"] = FormatId.ZoteroApiJson,
        ["zotero-item-json"] = FormatId.ZoteroApiJson,
        ["bbt-json"] = FormatId.BetterBibTexJson,
        ["ris"] = FormatId.Ris,
        ["bibtex"] = FormatId.BibTex,
        ["biblatex"] = FormatId.BibLaTex,
        ["zotero-rdf"] = FormatId.ZoteroRdf,
        ["endnote-xml"] = FormatId.EndNoteXml,
        ["mods"] = FormatId.Mods,
        ["nbib"] = FormatId.Nbib,
        ["wos"] = FormatId.WebOfScience,
    };

    [Test]
    public void A_name_with_half_a_surrogate_pair_does_not_hide_the_others() =>
        Assert.That(RecordFormats.Detect(Encoding.UTF8.GetBytes("""[{"x\uDC00":1,"type":"book","issued":{"date-parts":[[2000]]}}]""")), Is.EqualTo(FormatId.CslJson));

    [Test]
    public void Every_real_file_is_known_by_its_first_bytes_or_refused_by_name()
    {
        Assert.Multiple(() =>
        {
            foreach (var file in RealExports.All())
            {
                var bytes = File.ReadAllBytes(file.Path);
                var opening = bytes.AsSpan(0, Math.Min(bytes.Length, RecordFormats.OpeningLength));
                FormatId? expected = s_folders.TryGetValue(file.Format, out var format) ? format : null;
                // One grammar: which of the two a file is, its fields tell, and not all do.
                var found = RecordFormats.Detect(opening) is var detected && detected is FormatId.BibLaTex ? FormatId.BibTex : detected;
                Assert.That(found, Is.EqualTo(expected is FormatId.BibLaTex ? FormatId.BibTex : expected), file.ToString());
                Assert.That(RecordFormats.Explain(opening)?.Code, Is.EqualTo(expected is null ? "FILE003" : null), file.ToString());
            }
        });
        Assert.That(RealExports.All().Any(), Is.EqualTo(PubArchive.Testing.SharedData.IsPresent));
    }

    [TestCase("\"Key\",\"Item Type\",\"Title\"\n", FormatId.ZoteroCsv)]
    [TestCase("title;item_type;key\n", FormatId.ZoteroCsv)]
    [TestCase("Author,Title,Abstract Note,Date\n", FormatId.ZoteroCsv)]
    [TestCase("key,department,lay summary en\n", FormatId.ArchiveCsv)]
    [TestCase("DOI;Lay_Summary_NN;Title;Author;Date\n", FormatId.ArchiveCsv)]
    [TestCase("[{\"id\":1,\"type\":\"article-journal\"}]", FormatId.CslJson)]
    [TestCase("{\"references\":[{\"id\":\"a\",\"issued\":{\"raw\":\"2020\"}}]}", FormatId.CslJson)]
    [TestCase("{\"items\":[{\"key\":\"AAAAAAAA\",\"data\":{\"itemType\":\"book\"}}]}", FormatId.ZoteroApiJson)]
    [TestCase("{\"itemType\":\"book\",\"title\":\"x\"}", FormatId.ZoteroApiJson)]
    [TestCase("{\"config\":{\"id\":\"x\",\"label\":\"BetterBibTeX JSON\"},\"items\":[]}", FormatId.BetterBibTexJson)]
    [TestCase("TY  - JOUR\r\nER  - \r\n", FormatId.Ris)]
    [TestCase("% a comment\n@article{a, title={T}}\n", FormatId.BibTex)]
    [TestCase("<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:z=\"http://www.zotero.org/namespaces/export#\"><z:Collection/></rdf:RDF>", FormatId.ZoteroRdf)]
    [TestCase("<xml><records><record><ref-type name=\"Book\">6</ref-type></record></records></xml>", FormatId.EndNoteXml)]
    [TestCase("<modsCollection xmlns=\"http://www.loc.gov/mods/v3\"/>", FormatId.Mods)]
    [TestCase("<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle\" \"https://dtd.nlm.nih.gov/x.dtd\">\n<PubmedArticleSet></PubmedArticleSet>", FormatId.PubMedXml)]
    [TestCase("\nPMID- 12\nTI  - T\n", FormatId.Nbib)]
    [TestCase("\nOWN - ERIC\nTI  - T\n", FormatId.Nbib)]
    [TestCase("Refworks Export Tagged Format\n\nRT Journal Article\nT1 T\n", FormatId.RefWorks)]
    [TestCase("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI T\nER\n", FormatId.WebOfScience)]
    public void A_text_is_known_by_its_content_in_any_encoding(string text, FormatId expected)
    {
        foreach (var encoding in new[] { Encoding.UTF8, new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false) })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            Assert.That(RecordFormats.Detect(bytes), Is.EqualTo(expected), encoding.WebName);
            Assert.That(RecordFormats.Detect(Zipped(bytes)), Is.EqualTo(expected), "gzip of " + encoding.WebName);
        }
    }

    [TestCase("", "FILE001")]
    [TestCase(" \r\n\t", "FILE001")]
    [TestCase("%PDF-1.7", "FILE002")]
    [TestCase("PK\u0003\u0004xl/worksheets", "FILE002")]
    [TestCase("\u0000\u0001\u0002\u0000\u0000", "FILE002")]
    [TestCase("Dear reader, this is a letter.", "FILE003")]
    [TestCase("name,phone\nA,1\n", "FILE003")]
    [TestCase("[{\"id\":1,\"type\":\"journalArticle\"}]", "FILE003")]
    [TestCase("{\"a\":", "FILE003")]
    [TestCase("<html><body>no</body></html>", "FILE003")]
    [TestCase("<xml><records><record/></records></xml>", "FILE003")]
    [TestCase("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:owl=\"http://www.w3.org/2002/07/owl#\"><owl:Ontology/></rdf:RDF>", "FILE003")]
    public void What_is_none_of_the_formats_is_refused_with_the_reason(string text, string code)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.That(RecordFormats.Detect(bytes), Is.Null);
        Assert.That(RecordFormats.Explain(bytes)?.Code, Is.EqualTo(code));
    }

    [FsCheck.NUnit.Property]
    public void No_bytes_make_detection_throw(byte[] bytes) =>
        Assert.That(RecordFormats.Detect(bytes) is null, Is.EqualTo(RecordFormats.Explain(bytes) is not null));

    [FsCheck.NUnit.Property]
    public void Names_of_formats_are_read_back(int number)
    {
        var format = RecordFormats.All[(int)((uint)number % RecordFormats.All.Length)];
        Assert.That(RecordFormats.TryParse(RecordFormats.Name(format).ToUpperInvariant(), out var parsed), Is.True);
        Assert.That(parsed, Is.EqualTo(format));
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) { gzip.Write(bytes); }
        return packed.ToArray();
    }
}
