using System.Text;
using System.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Writes Zotero RDF: items, notes, files and collections, as Zotero reads them.</summary>
/// <remarks>What Zotero's own export leaves out and its vocabulary has names for is written too: key, day of adding and of change. Characters XML cannot hold are left out.</remarks>
internal sealed class ZoteroRdfWriter : IRecordWriter
{
    private static readonly XmlWriterSettings s_settings = new()
    {
        Indent = true, IndentChars = "    ", NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false, OmitXmlDeclaration = true,
        CloseOutput = false,
    };

    private static readonly (string Prefix, string Namespace)[] s_namespaces =
    [
        ("rdf", RdfNames.Rdf), ("z", RdfNames.Zotero), ("dc", RdfNames.Dc), ("dcterms", RdfNames.Terms), ("bib", RdfNames.Bib), ("foaf", RdfNames.Foaf), ("link", RdfNames.Link), ("prism", RdfNames.Prism), ("vcard", RdfNames.VCard),
        ("owl", RdfNames.Owl),
    ];

    /// <inheritdoc/>
    public void Write(IEnumerable<Item> items, Stream stream)
    {
        using (var xml = XmlWriter.Create(stream, s_settings))
        {
            xml.WriteStartElement("rdf", "RDF", RdfNames.Rdf);
            foreach (var (prefix, ns) in s_namespaces) { xml.WriteAttributeString("xmlns", prefix, null, ns); }
            var names = new RdfItemNames();
            var collections = new RdfCollectionTree();
            foreach (var item in items)
            {
                var name = names.Of(item);
                new ItemToRdf(xml, names).Write(item, name);
                foreach (var collection in item.Collections) { collections.Add(collection, name); }
            }
            collections.Write(xml);
            xml.WriteEndElement();
        }
        stream.Write("\n"u8);
        stream.Flush();
    }
}
