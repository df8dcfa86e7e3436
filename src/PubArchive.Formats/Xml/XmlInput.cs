using System.Buffers;
using System.Text;
using System.Xml;
using PubArchive.Formats.Input;
using PubArchive.Items;

namespace PubArchive.Formats.Xml;

/// <summary>An XML text whose elements can be given as they stand in it. Document type definitions are passed over, so that no entity expands and nothing is fetched.</summary>
internal sealed class XmlInput
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true, ConformanceLevel = ConformanceLevel.Auto, CloseInput = true,
    };

    private const int Longest = 1_000_000_000;
    private const int LongestName = 60;

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n/>");

    private readonly List<int> _lineStarts = [0];

    private XmlInput(string text)
    {
        Text = text;
        for (var at = text.AsSpan().IndexOfAny('\n', '\r'); at >= 0;)
        {
            var next = at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
            _lineStarts.Add(next);
            var found = text.AsSpan(next).IndexOfAny('\n', '\r');
            at = found < 0 ? -1 : next + found;
        }
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Reads a text to its end.</summary>
    public static XmlInput Read(InputText input)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        // What is longer than a text can be breaks off, and is named as broken.
        for (var count = input.Utf8.Read(buffer); count > 0 && bytes.Length < Longest; count = input.Utf8.Read(buffer)) { bytes.Write(buffer, 0, count); }
        var text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        // What no XML may hold and damaged files do: a blank in its place loses nothing, and keeps every offset.
        return new XmlInput(text.Replace('\0', ' ').TrimStart('\uFEFF', ' ', '\t', '\r', '\n'));
    }

    /// <summary>A reader over the text.</summary>
    /// <param name="names">Names that are compared with, so that they are found by reference.</param>
    public XmlReader Open(XmlNameTable? names = null)
    {
        if (names is null) { return XmlReader.Create(new StringReader(Text), s_settings); }
        var settings = s_settings.Clone();
        settings.NameTable = names;
        return XmlReader.Create(new StringReader(Text), settings);
    }

    /// <summary>A reader that begins at a place, in whose element names the prefixes known so far may stand. Lines and columns are those of the whole text.</summary>
    public XmlReader OpenAt(int start, IDictionary<string, string> namespaces)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, name) in namespaces)
        {
            if (prefix is not ("xml" or "xmlns")) { names.AddNamespace(prefix, name); }
        }
        var found = _lineStarts.BinarySearch(start);
        var line = found >= 0 ? found : ~found - 1;
        var before = new string('\n', line) + new string(' ', start - _lineStarts[line]);
        return XmlReader.Create(new StringReader(before + Text[start..]), s_settings, new XmlParserContext(null, names, null, XmlSpace.Default));
    }

    /// <summary>Where the next element begins whose name is meant; -1 when none does.</summary>
    public int NextElement(int line, int position, Func<string, bool> isMeant)
    {
        for (var at = Text.IndexOf('<', Math.Min(OffsetOf(line, position), Text.Length)); at >= 0; at = Text.IndexOf('<', at + 1))
        {
            var name = Text.AsSpan(at + 1);
            var end = name.IndexOfAny(s_nameEnds);
            if (end is <= 0 or > LongestName) { continue; }
            if (isMeant(name[..end][(name[..end].IndexOf(':') + 1)..].ToString())) { return at; }
        }
        return -1;
    }

    /// <summary>A reader over a part of a text, for detection.</summary>
    public static XmlReader Open(string opening) => XmlReader.Create(new StringReader(opening), s_settings);

    /// <summary>Where the element or end tag begins that a reader stands on.</summary>
    public int OffsetOf(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        // The place is that of the name, behind "<" or "</".
        var name = OffsetOf(place.LineNumber, place.LinePosition);
        return Math.Max(0, name - (reader.NodeType == XmlNodeType.EndElement ? 2 : 1));
    }

    /// <summary>The element from its start to the end tag, or empty tag, a reader stands on.</summary>
    public string Source(int start, XmlReader end) => Text[Math.Min(start, EndOf(end))..EndOf(end)];

    /// <summary>Where the end tag, or empty tag, ends that a reader stands on.</summary>
    public int EndOf(XmlReader end)
    {
        var close = Text.IndexOf('>', Math.Min(OffsetOf(end), Text.Length));
        return close < 0 ? Text.Length : close + 1;
    }

    /// <summary>What to say when the text is no XML from some place on.</summary>
    public static Diagnostic Broken(XmlException fault, string what) =>
        new(Severity.Error, fault.LineNumber, "XML001", $"The text is not well-formed here ({Short(fault.Message)}); the {what} before this line were read, nothing behind it. Export the file again.");

    /// <summary>What to say when one record is no XML, and those behind it are read.</summary>
    public static Diagnostic Damaged(XmlException fault) =>
        new(Severity.Error, fault.LineNumber, "XML001", $"The text is not well-formed here ({Short(fault.Message)}); the record was left out, and those behind it that are whole were read. Export the file again.");

    private int OffsetOf(int line, int position) => line < 1 || line > _lineStarts.Count ? 0 : _lineStarts[line - 1] + position - 1;

    private static string Short(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        var first = end < 0 ? message : message[..end];
        return Drafts.ItemDraft.Cut(first.TrimEnd('.'));
    }
}
