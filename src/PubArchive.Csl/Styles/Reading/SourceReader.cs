using System.Xml;

namespace PubArchive.Csl.Styles.Reading;

/// <summary>Reads a whole XML document into <see cref="SourceElement"/>s. No DTD, no entities but XML's own, bounded in size and depth.</summary>
internal sealed class SourceReader
{
    /// <summary>The namespace of every CSL element.</summary>
    public const string CslNamespace = "http://purl.org/net/xbiblio/csl";

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    /// <summary>In characters; official styles stay below 0.3 million.</summary>
    private const long LargestDocument = 8_000_000;

    /// <summary>In elements; official styles stay below 40.</summary>
    private const int DeepestElement = 150;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestDocument,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly Stack<SourceElement> _open = new();
    private SourceElement? _root;
    private string _rootNamespace = CslNamespace;

    private SourceReader(XmlReader reader)
    {
        _reader = reader;
        _place = (IXmlLineInfo)reader;
    }

    /// <returns>The root, or <see langword="null"/> with the reason in <paramref name="faults"/>.</returns>
    public static SourceElement? Read(TextReader text, FaultList faults)
    {
        try
        {
            using var reader = XmlReader.Create(text, s_settings);
            return new SourceReader(reader).ReadAll(faults);
        }
        catch (XmlException fault)
        {
            faults.Add(new StyleFault(fault.LineNumber, fault.LinePosition, "document", "This is not well-formed XML, or uses a DTD, or is too large: " + fault.Message, null));
            return null;
        }
    }

    private SourceElement? ReadAll(FaultList faults)
    {
        while (_reader.Read())
        {
            if (_reader.Depth > DeepestElement)
            {
                faults.Add(new StyleFault(_place.LineNumber, _place.LinePosition, _reader.LocalName, "Elements are nested too deeply.", null));
                return null;
            }
            Take();
        }
        if (_root is not null && _rootNamespace != CslNamespace)
        {
            faults.Add(_root, "The namespace is not CSL's.", $"Write xmlns=\"{CslNamespace}\".");
        }
        return _root;
    }

    private void Take()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                Start();
                break;
            case XmlNodeType.EndElement:
                _open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                if (_open.TryPeek(out var parent)) { parent.Append(_reader.Value); }
                break;
        }
    }

    private void Start()
    {
        if (_root is null) { _rootNamespace = _reader.NamespaceURI; }
        var name = _reader.NamespaceURI == _rootNamespace ? _reader.LocalName : "{" + _reader.NamespaceURI + "}" + _reader.LocalName;
        var element = new SourceElement(name, _place.LineNumber, _place.LinePosition);
        _root ??= element;
        if (_open.TryPeek(out var parent)) { parent.Children.Add(element); }
        var isEmpty = _reader.IsEmptyElement;
        AddAttributes(element);
        if (!isEmpty) { _open.Push(element); }
    }

    // Namespace declarations and attributes of other namespaces cannot change what CSL prints, so they are passed over; xml:lang counts.
    private void AddAttributes(SourceElement element)
    {
        while (_reader.MoveToNextAttribute())
        {
            var name = _reader.NamespaceURI switch
            {
                "" => _reader.LocalName,
                XmlNamespace when _reader.LocalName == "lang" => "xml:lang",
                _ => null,
            };
            if (name is null) { continue; }
            element.Attributes.Add(new SourceAttribute(name, _reader.Value, _place.LineNumber, _place.LinePosition));
        }
        _reader.MoveToElement();
    }
}
