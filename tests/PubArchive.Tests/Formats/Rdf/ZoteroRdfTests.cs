using PubArchive.Formats;

namespace PubArchive.Tests.Formats.Rdf;

public sealed class ZoteroRdfTests
{
    [Test]
    public void Every_real_file_is_read_and_comes_back_from_what_is_written()
    {
        Assert.Multiple(() =>
        {
            foreach (var file in RealExports.Of("zotero-rdf"))
            {
                var records = ItemText.Read(FormatId.ZoteroRdf, File.ReadAllBytes(file.Path));
                var items = records.Items();
                var codes = records.Codes().CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}×{pair.Value}");
                TestContext.Out.WriteLine($"{file}: {items.Count} items of {file.Records} described, {string.Join(' ', codes)}");
                Assert.That(items, Is.Not.Empty, file.ToString());
                ItemText.AssertRoundTrip(FormatId.ZoteroRdf, items, file.ToString());
            }
        });
        Assert.That(RealExports.Of("zotero-rdf").Any(), Is.EqualTo(PubArchive.Testing.SharedData.IsPresent));
    }

    [Test]
    public void Declared_entities_expand_to_nothing_and_the_rest_of_the_file_is_named()
    {
        var records = ItemText.Read(FormatId.ZoteroRdf, """
            <?xml version="1.0"?>
            <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <bib:Book rdf:about="#1"><dc:title>One</dc:title></bib:Book>
            <bib:Book rdf:about="#2"><dc:title>&b;&x;</dc:title></bib:Book>
            </rdf:RDF>
            """);
        Assert.That(records.Items().Select(item => item.Title), Is.EqualTo(new[] { "One" }));
        Assert.That(records.Codes(), Does.Contain("XML001"));
    }
}
