using System.Text;
using System.Xml;

namespace PubArchive.Benchmarks.Mutating;

/// <summary>Cuts files of lines and of XML into their records.</summary>
internal static class RecordCuts
{
    /// <summary>Cuts before each line that begins with a mark.</summary>
    public static RealFile OfLines(byte[] text, ReadOnlySpan<byte> mark)
    {
        List<int> starts = [];
        for (var at = 0; at < text.Length; at = NextLine(text, at))
        {
            if (text.AsSpan(at).StartsWith(mark)) { starts.Add(at); }
        }
        if (starts.Count == 0) { return new RealFile(text, [], [], []); }
        var ends = starts.Skip(1).Append(text.Length);
        return new RealFile(text[..starts[0]], [.. starts.Zip(ends, (start, end) => text[start..end])], [], []);
    }

    /// <summary>Cuts out the outermost elements of a name, or all elements right below the root.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="name">The name without prefix; <see langword="null"/> for all below the root.</param>
    public static RealFile OfXml(byte[] text, string? name)
    {
        var xml = Encoding.UTF8.GetString(text).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var lines = LineStarts(xml);
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        List<(int Start, int End)> elements = [];
        var isOver = !reader.Read();
        while (!isOver)
        {
            var isRecord = reader.NodeType == XmlNodeType.Element && (name is null ? reader.Depth == 1 : reader.LocalName == name);
            if (!isRecord) { isOver = !reader.Read(); continue; }
            var start = OffsetOf(reader, lines);
            reader.Skip();
            elements.Add((start, OffsetOf(reader, lines)));
        }
        if (elements.Count == 0) { return new RealFile(text, [], [], []); }
        return new RealFile(Bytes(xml[..elements[0].Start]), [.. elements.Select(element => Bytes(xml[element.Start..element.End]))], "\n"u8.ToArray(), Bytes(xml[elements[^1].End..]));
    }

    private static int NextLine(byte[] text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text.Length : at + end + 1;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static List<int> LineStarts(string xml)
    {
        List<int> starts = [0];
        for (var at = xml.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = xml.IndexOf('\n', at + 1)) { starts.Add(at + 1); }
        return starts;
    }

    // The reader names the place behind "<" or "</".
    private static int OffsetOf(XmlReader reader, List<int> lines)
    {
        var place = (IXmlLineInfo)reader;
        var back = reader.NodeType switch { XmlNodeType.Element => 1, XmlNodeType.EndElement => 2, _ => 0 };
        return lines[place.LineNumber - 1] + place.LinePosition - 1 - back;
    }
}
