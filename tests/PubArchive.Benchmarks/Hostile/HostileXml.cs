using PubArchive.Formats;

namespace PubArchive.Benchmarks.Hostile;

/// <summary>Hostile RDF, EndNote XML, MODS and PubMed XML.</summary>
internal static class HostileXml
{
    private const string RdfStart = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
        """;

    private const string Entities = """
        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h SYSTEM "file:///etc/passwd">]>
        """;

    private const string Fetched = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">\n";

    /// <summary>All of it.</summary>
    public static IEnumerable<HostileFile> All() => [.. OfRdf(), .. OfRecords(FormatId.EndNoteXml, "<xml><records>", "<record><titles><title>{0}</title></titles>{1}</record>", "</records></xml>", "<contributors><authors><author>A, B</author></authors></contributors>"),
        .. OfRecords(FormatId.Mods, "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">", "<mods><titleInfo><title>{0}</title></titleInfo>{1}</mods>", "</modsCollection>", "<name type=\"personal\"><namePart>A, B</namePart></name>"),
        .. OfRecords(FormatId.PubMedXml, "<PubmedArticleSet>", "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>{0}</ArticleTitle>{1}</Article></MedlineCitation></PubmedArticle>", "</PubmedArticleSet>", "<AuthorList><Author><LastName>A</LastName></Author></AuthorList>")];

    private static IEnumerable<HostileFile> OfRdf()
    {
        const string end = "</rdf:RDF>";
        yield return Of("elements inside one another", () => RdfStart + HostileFiles.Nested("<bib:Book><dc:relation>", "x", "</dc:relation></bib:Book>") + end);
        yield return Of("open elements", () => RdfStart + HostileFiles.Many("<bib:Book><dc:relation>"));
        yield return Of("parts inside one another", () => RdfStart + "<bib:Book>" + HostileFiles.Nested("<dcterms:isPartOf><bib:Journal>", "", "</bib:Journal></dcterms:isPartOf>") + "</bib:Book>" + end);
        yield return Of("parts in a circle", () => RdfStart + HostileFiles.Numbered(at => $"<bib:Article rdf:about=\"#{at}\"><dc:title>T</dc:title><dcterms:isPartOf rdf:resource=\"#{(at + 1) % 1000}\"/></bib:Article>") + end);
        yield return Of("a chain of collections", () => RdfStart + HostileFiles.Numbered(at => $"<z:Collection rdf:about=\"#c{at}\"><dc:title>c</dc:title><dcterms:hasPart rdf:resource=\"#c{at + 1}\"/></z:Collection>") + end);
        yield return Of("collections in a circle", () => RdfStart + HostileFiles.Numbered(at => $"<z:Collection rdf:about=\"#c{at}\"><dc:title>c</dc:title><dcterms:hasPart rdf:resource=\"#c{(at + 1) % 500}\"/><dcterms:hasPart rdf:resource=\"#c{(at + 2) % 500}\"/></z:Collection>") + end);
        yield return Of("members of a collection", () => RdfStart + "<z:Collection rdf:about=\"#c\"><dc:title>c</dc:title>" + HostileFiles.Numbered(at => $"<dcterms:hasPart rdf:resource=\"#{at}\"/>") + "</z:Collection><bib:Book rdf:about=\"#1\"><dc:title>T</dc:title></bib:Book>" + end);
        yield return Of("collections of one item", () => RdfStart + HostileFiles.Numbered(at => $"<z:Collection rdf:about=\"#c{at}\"><dc:title>{at}</dc:title><dcterms:hasPart rdf:resource=\"#1\"/></z:Collection>") + "<bib:Book rdf:about=\"#1\"><dc:title>T</dc:title></bib:Book>" + end);
        yield return Of("people", () => RdfStart + "<bib:Book><dc:title>T</dc:title><bib:authors><rdf:Seq>" + HostileFiles.Numbered(at => $"<rdf:li><foaf:Person><foaf:surname>A{at}</foaf:surname></foaf:Person></rdf:li>") + "</rdf:Seq></bib:authors></bib:Book>" + end);
        yield return Of("statements of one", () => RdfStart + HostileFiles.Many("<bib:Book rdf:about=\"#1\"><dc:title>T</dc:title></bib:Book>") + end);
        yield return Of("tags", () => RdfStart + "<bib:Book><dc:title>T</dc:title>" + HostileFiles.Numbered(at => $"<dc:subject>{at}</dc:subject>") + "</bib:Book>" + end);
        yield return Of("attributes", () => RdfStart + "<bib:Book" + HostileFiles.Numbered(at => $" a{at}=\"x\"", 500_000) + "><dc:title>T</dc:title></bib:Book>" + end);
        yield return Of("entities that grow", () => Entities + RdfStart + "<bib:Book><dc:title>T</dc:title></bib:Book><bib:Book><dc:title>&g;&h;</dc:title></bib:Book>" + end);
        yield return Of("a definition to be fetched", () => Fetched + RdfStart + "<bib:Book><dc:title>T</dc:title></bib:Book>" + end);

        static HostileFile Of(string name, Func<string> text) => new(name, FormatId.ZoteroRdf, text);
    }

    private static IEnumerable<HostileFile> OfRecords(FormatId format, string start, string record, string end, string person)
    {
        yield return Of("elements inside one another", () => start + With("T", HostileFiles.Nested("<x>", "y", "</x>")) + end);
        yield return Of("elements inside the title", () => start + With(HostileFiles.Nested("<i>", "y", "</i>"), "") + end);
        yield return Of("records inside one another", () => start + HostileFiles.Nested(record[..(record.IndexOf('>', StringComparison.Ordinal) + 1)], "", ""));
        yield return Of("open elements", () => start + HostileFiles.Many("<x>"));
        yield return Of("people", () => start + With("T", HostileFiles.Many(person)) + end);
        yield return Of("markup", () => start + With(HostileFiles.Many("<i>a</i> "), "") + end);
        yield return Of("records", () => start + HostileFiles.Many(With("T", "")) + end);
        yield return Of("blanks", () => start + With("T", HostileFiles.Many(" \n")) + end);
        yield return Of("attributes", () => start + With("T", "<x" + HostileFiles.Numbered(at => $" a{at}=\"x\"", 500_000) + "/>") + end);
        yield return Of("entities that grow", () => Entities + start + With("T", "") + With("&g;&h;", "") + end);
        yield return Of("a definition to be fetched", () => Fetched + start + With("T", "") + end);

        HostileFile Of(string name, Func<string> text) => new(name, format, text);
        string With(string title, string rest) => record.Replace("{0}", title, StringComparison.Ordinal).Replace("{1}", rest, StringComparison.Ordinal);
    }
}
