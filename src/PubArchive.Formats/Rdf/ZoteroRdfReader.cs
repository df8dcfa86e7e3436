using System.Collections.Immutable;
using PubArchive.Formats.Input;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Reads Zotero RDF, and RDF/XML of libraries and sites that says of publications what Zotero understands. Holds the file in memory, because any statement may be about anything before it.</summary>
internal sealed class ZoteroRdfReader : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream) => TextRecords.Read(stream, Records);

    private static IEnumerable<ReadRecord> Records(InputText input)
    {
        var text = XmlInput.Read(input);
        var parser = new RdfXmlParser(text);
        parser.Read();
        foreach (var record in Described(text, parser)) { yield return record; }
        if (parser.Fault is { } broken) { yield return TextRecords.OfFile(broken); }
    }

    private static IEnumerable<ReadRecord> Described(XmlInput text, RdfXmlParser parser)
    {
        var index = new RdfIndex(parser.Graph, parser.Tops);
        var conversion = new RdfToItem(parser.Graph, index);
        var isDone = new bool[parser.Graph.Count];
        foreach (var top in parser.Tops)
        {
            if (index.IsPart(top.Node) || index.IsLibraryItem(top.Node) || RdfIndex.IsCollection(parser.Graph, top.Node) || isDone[top.Node]) { continue; }
            isDone[top.Node] = true;
            var source = text.Text.Substring(top.Start, top.Length);
            if (conversion.ToItem(top.Node, top.Line, out var notices) is { } item) { yield return new ReadRecord(item, notices, top.Line, source); }
            else
            {
                var notice = new Diagnostic(Severity.Info, top.Line, "RDF001", "What is described here is no publication Zotero knows; it was passed over.");
                yield return new ReadRecord(null, ImmutableArray.Create(notice), top.Line, source);
            }
        }
    }
}
