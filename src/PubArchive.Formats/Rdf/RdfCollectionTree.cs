using System.Globalization;
using System.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>The collections of a file and what is in them.</summary>
internal sealed class RdfCollectionTree
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly List<Node> _order = [];

    private sealed class Node(string id, string name)
    {
        public string Id { get; } = id;

        public string Name { get; } = name;

        public List<string> Members { get; } = [];

        public HashSet<string> MemberNames { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Puts an item into a collection.</summary>
    public void Add(Collection collection, string item)
    {
        var node = NodeOf(collection, 0);
        if (node.MemberNames.Add(item)) { node.Members.Add(item); }
    }

    /// <summary>Writes all collections.</summary>
    public void Write(XmlWriter xml)
    {
        foreach (var node in _order)
        {
            xml.WriteStartElement("Collection", RdfNames.Zotero);
            xml.WriteAttributeString("about", RdfNames.Rdf, node.Id);
            xml.WriteElementString("title", RdfNames.Dc, RdfText.Clean(node.Name));
            foreach (var member in node.Members)
            {
                xml.WriteStartElement("hasPart", RdfNames.Terms);
                xml.WriteAttributeString("resource", RdfNames.Rdf, RdfText.Clean(member));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
    }

    private Node NodeOf(Collection collection, int depth)
    {
        var path = RdfIndex.PathOf(collection) + "/" + collection.Key;
        if (_nodes.TryGetValue(path, out var known)) { return known; }
        var parent = collection.Parent is { } above && depth < 64 ? NodeOf(above, depth + 1) : null;
        var node = new Node(string.Create(CultureInfo.InvariantCulture, $"#collection_{_nodes.Count + 1}"), collection.Name ?? collection.Key ?? "");
        parent?.Members.Add(node.Id);
        _nodes[path] = node;
        _order.Add(node);
        return node;
    }
}
