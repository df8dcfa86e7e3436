using System.Text;
using System.Xml;

namespace PubArchive.Formats.Rdf;

/// <summary>Text for XML.</summary>
internal static class RdfText
{
    /// <summary>Without the characters XML cannot hold: controls, halves of pairs.</summary>
    public static string Clean(string text)
    {
        var at = FirstBad(text, 0);
        if (at < 0) { return text; }
        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = FirstBad(text, from))
        {
            clean.Append(text, from, at - from);
            from = at + 1;
        }
        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static int FirstBad(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at])) { continue; }
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) { at++; }
            else { return at; }
        }
        return -1;
    }
}
