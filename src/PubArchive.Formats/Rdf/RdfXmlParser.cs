using System.Text;
using System.Xml;
using PubArchive.Formats.Xml;
using PubArchive.Items;

namespace PubArchive.Formats.Rdf;

/// <summary>Reads RDF/XML into a graph. What stands at the top of the file is listed in order.</summary>
/// <remarks>RDF 1.1 XML Syntax: node elements and property elements in turns; <c>rdf:about</c>, <c>rdf:ID</c>, <c>rdf:nodeID</c>, <c>rdf:resource</c>, <c>rdf:parseType</c>, <c>rdf:li</c>, property attributes. Any depth; a text that breaks off gives what is whole before.</remarks>
internal sealed class RdfXmlParser(XmlInput input)
{
    private const int MostTypes = 64;

    private readonly List<Frame> _frames = [];
    private readonly StringBuilder _text = new();
    private readonly List<(string Namespace, string Name, string Uri)> _types = [];
    private string? _onlyText;
    private int _topStart;
    private int _topLine;

    /// <summary>What was read.</summary>
    public RdfGraph Graph { get; } = new(input.Text.Length);

    /// <summary>The nodes at the top of the file.</summary>
    public List<RdfTop> Tops { get; } = [];

    /// <summary>Where the text ceased to be XML; <see langword="null"/> when it did not.</summary>
    public Diagnostic? Fault { get; private set; }

    // A node element, or a property element whose object is not known before it ends.
    private struct Frame
    {
        public bool IsNode;
        public int Node;
        public string Namespace;
        public string Name;
        public bool HasNode;
    }

    /// <summary>Reads all.</summary>
    public void Read()
    {
        using var reader = input.Open(RdfNames.Table());
        try
        {
            while (reader.Read()) { Step(reader); }
        }
        catch (XmlException fault)
        {
            Fault = XmlInput.Broken(fault, "records");
        }
    }

    private void Step(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.NamespaceURI == RdfNames.Rdf && reader.LocalName == "RDF" && _frames.Count == 0: break;
            case XmlNodeType.Element: Open(reader); break;
            case XmlNodeType.EndElement: Close(reader); break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _frames.Count > 0 && !_frames[^1].IsNode: TakeText(reader.Value); break;
            default: break;
        }
    }

    // Most texts come in one piece.
    private void TakeText(string text)
    {
        if (_onlyText is null && _text.Length == 0) { _onlyText = text; }
        else
        {
            _text.Append(_onlyText).Append(text);
            _onlyText = null;
        }
    }

    private string Text() => _onlyText ?? (_text.Length == 0 ? "" : _text.ToString());

    private void ForgetText()
    {
        _onlyText = null;
        _text.Clear();
    }

    private void Open(XmlReader reader)
    {
        if (_frames.Count == 0)
        {
            _topStart = input.OffsetOf(reader);
            _topLine = ((IXmlLineInfo)reader).LineNumber;
        }
        var isNode = _frames.Count == 0 || !_frames[^1].IsNode;
        var isEmpty = reader.IsEmptyElement;
        if (isNode) { OpenNode(reader); }
        else { OpenProperty(reader); }
        if (isEmpty) { Close(reader); }
    }

    private void OpenNode(XmlReader reader)
    {
        ForgetText();
        var (ns, name) = (reader.NamespaceURI, reader.LocalName);
        var node = NameOf(reader) is { } named ? Graph.NodeOf(named) : Graph.NewNode();
        if (ns != RdfNames.Rdf || name != "Description") { Graph.SetType(node, TypeName(ns, name)); }
        if (_frames.Count > 0) { SetObject(node); }
        if (reader.HasAttributes) { TakeAttributes(reader, node); }
        _frames.Add(new Frame { IsNode = true, Node = node, Namespace = ns, Name = name });
    }

    private void OpenProperty(XmlReader reader)
    {
        ForgetText();
        var frame = new Frame { Namespace = reader.NamespaceURI, Name = reader.LocalName };
        var (resource, parseType) = reader.HasAttributes ? ObjectOf(reader) : default;
        if (resource is not null || parseType == "Resource")
        {
            frame.Node = resource is null ? Graph.NewNode() : Graph.NodeOf(resource);
            frame.HasNode = true;
            AddStatement(_frames[^1].Node, frame);
            // <p rdf:parseType="Resource">: what follows are properties of a node that has no element.
            frame.IsNode = parseType == "Resource";
        }
        _frames.Add(frame);
    }

    private static (string? Resource, string? ParseType) ObjectOf(XmlReader reader) =>
        (reader.GetAttribute("resource", RdfNames.Rdf) ?? (reader.GetAttribute("nodeID", RdfNames.Rdf) is { } id ? "_:" + id : null), reader.GetAttribute("parseType", RdfNames.Rdf));

    private void Close(XmlReader reader)
    {
        if (_frames.Count == 0) { return; }
        var frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        if (frame.IsNode)
        {
            if (_frames.Count == 0) { Tops.Add(new RdfTop(frame.Node, _topLine, _topStart, input.EndOf(reader) - _topStart)); }
            ForgetText();
            return;
        }
        if (!frame.HasNode && _frames.Count > 0)
        {
            Graph.Add(_frames[^1].Node, new RdfStatement { Namespace = frame.Namespace, Name = frame.Name, Text = Text(), Next = -1 });
        }
        ForgetText();
    }

    // The node is the object of the property around it.
    private void SetObject(int node)
    {
        var frame = _frames[^1] with { Node = node, HasNode = true };
        _frames[^1] = frame;
        AddStatement(_frames[^2].Node, frame);
    }

    private void AddStatement(int subject, Frame property)
    {
        if (property is { Namespace: RdfNames.Rdf, Name: "type" } && Graph.NameOf(property.Node) is { } type) { Graph.SetType(subject, type); }
        else { Graph.Add(subject, new RdfStatement { Namespace = property.Namespace, Name = property.Name, Node = property.Node, Next = -1 }); }
    }

    private void TakeAttributes(XmlReader reader, int node)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0 || reader.NamespaceURI is RdfNames.Rdf or "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace") { continue; }
            Graph.Add(node, new RdfStatement { Namespace = reader.NamespaceURI, Name = reader.LocalName, Text = reader.Value, Next = -1 });
        }
        reader.MoveToElement();
    }

    private static string? NameOf(XmlReader reader)
    {
        if (!reader.HasAttributes) { return null; }
        if (reader.GetAttribute("about", RdfNames.Rdf) is { } about) { return about; }
        if (reader.GetAttribute("ID", RdfNames.Rdf) is { } id) { return "#" + id; }
        return reader.GetAttribute("nodeID", RdfNames.Rdf) is { } blank ? "_:" + blank : null;
    }

    // A file has few classes.
    private string TypeName(string ns, string name)
    {
        foreach (var type in _types)
        {
            if (type.Name == name && type.Namespace == ns) { return type.Uri; }
        }
        var uri = ns + name;
        if (_types.Count < MostTypes) { _types.Add((ns, name, uri)); }
        return uri;
    }
}

/// <summary>A node at the top of a file: where its element stands.</summary>
internal readonly record struct RdfTop(int Node, int Line, int Start, int Length);
