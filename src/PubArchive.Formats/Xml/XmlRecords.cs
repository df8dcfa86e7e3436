using System.Collections.Immutable;
using System.Xml;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.Xml;

/// <summary>One of the formats of XML records: which elements are records, and what an item is made of.</summary>
internal interface IXmlRecords
{
    /// <summary>Whether an element is a record.</summary>
    bool IsRecord(string name);

    /// <summary>The item of a record.</summary>
    Item ToItem(XmlPart record, int line, out ImmutableArray<Diagnostic> notices);
}

/// <summary>Reads formats of XML records; a text that breaks off gives every record that is whole before.</summary>
/// <param name="newRecords">Gives the format, anew for each file.</param>
internal sealed class XmlRecordReader(Func<IXmlRecords> newRecords) : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read(Stream stream) => TextRecords.Read(stream, Records);

    private IEnumerable<ReadRecord> Records(InputText input)
    {
        using var run = new Run(XmlInput.Read(input), newRecords());
        while (run.Next() is { } record) { yield return record; }
        if (run.Fault is { } broken) { yield return TextRecords.OfFile(broken); }
    }

    /// <summary>One reading of one file.</summary>
    private sealed class Run(XmlInput input, IXmlRecords records) : IDisposable
    {
        // Each costs a copy of the text behind it.
        private const int MostResumed = 20;

        private XmlReader _reader = input.Open();
        private IDictionary<string, string> _namespaces = new Dictionary<string, string>();
        private int _resumed;

        public Diagnostic? Fault { get; private set; }

        public void Dispose() => _reader.Dispose();

        public ReadRecord? Next()
        {
            if (Fault is not null) { return null; }
            try
            {
                while (_reader.Read())
                {
                    if (_reader.NodeType == XmlNodeType.Element && records.IsRecord(_reader.LocalName)) { return ReadOne(); }
                }
            }
            catch (XmlException fault)
            {
                return Resume(fault);
            }
            return null;
        }

        // Goes on at the next record; the one that is damaged is named. Behind the last one only the end tags of what is around records are left, which then match nothing.
        private ReadRecord? Resume(XmlException fault)
        {
            var next = _resumed < MostResumed ? input.NextElement(fault.LineNumber, fault.LinePosition, records.IsRecord) : -1;
            if (next < 0)
            {
                if (_resumed == 0 || !fault.Message.Contains("end tag", StringComparison.Ordinal)) { Fault = XmlInput.Broken(fault, "records"); }
                return null;
            }
            _resumed++;
            _reader.Dispose();
            _reader = input.OpenAt(next, _namespaces);
            return TextRecords.OfFile(XmlInput.Damaged(fault));
        }

        private ReadRecord ReadOne()
        {
            if (_namespaces.Count == 0) { _namespaces = ((IXmlNamespaceResolver)_reader).GetNamespacesInScope(XmlNamespaceScope.All); }
            var start = input.OffsetOf(_reader);
            var line = ((IXmlLineInfo)_reader).LineNumber;
            var part = ReadPart();
            var source = input.Source(start, _reader);
            var item = records.ToItem(part, line, out var notices);
            return new ReadRecord(item, notices, line, source);
        }

        // The element the reader stands on, up to its end tag.
        private XmlPart ReadPart()
        {
            List<XmlPart> open = [];
            var depth = _reader.Depth;
            var root = Begin();
            if (_reader.IsEmptyElement) { return root; }
            open.Add(root);
            while (_reader.Read() && _reader.Depth > depth)
            {
                var isKept = _reader.Depth - depth < XmlPart.Deepest;
                switch (_reader.NodeType)
                {
                    case XmlNodeType.Element when isKept:
                        var part = Begin();
                        open[^1].Add(part);
                        if (!_reader.IsEmptyElement) { open.Add(part); }
                        break;
                    case XmlNodeType.EndElement when isKept: open.RemoveAt(open.Count - 1); break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace: open[^1].Add(XmlPart.OfText(_reader.Value)); break;
                    default: break;
                }
            }
            return root;
        }

        private XmlPart Begin()
        {
            var part = new XmlPart(_reader.LocalName);
            if (!_reader.HasAttributes) { return part; }
            while (_reader.MoveToNextAttribute())
            {
                if (_reader.Prefix.Length == 0 && _reader.Name != "xmlns") { part.AddAttribute(_reader.LocalName, _reader.Value); }
            }
            _reader.MoveToElement();
            return part;
        }
    }
}
