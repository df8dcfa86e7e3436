using System.Text;
using System.Xml;
using PubArchive.Formats.Rdf;
using PubArchive.Formats.Xml;

namespace PubArchive.Formats.Input;

/// <summary>Tells by its root, and by the first elements in it, which format of XML records a text is.</summary>
internal static class XmlOpening
{
    private const string ModsNamespace = "http://www.loc.gov/mods/";

    /// <summary>Whether a text begins as XML does.</summary>
    public static bool IsXml(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.TrimStart(" \t\r\n"u8);
        return start.Length > 1 && start[0] == '<' && (start[1] is (byte)'?' or (byte)'!' or (byte)'_' || char.IsAsciiLetter((char)start[1]));
    }

    /// <summary>The format; <see langword="null"/> when the text is none, and then the root's name, if it has one.</summary>
    public static (FormatId? Format, string? Root) Detect(ReadOnlySpan<byte> utf8)
    {
        using var reader = XmlInput.Open(Encoding.UTF8.GetString(utf8.TrimStart(" \t\r\n"u8)));
        string? root = null;
        try
        {
            while (reader.NodeType != XmlNodeType.Element && reader.Read()) { }
            root = reader.NodeType == XmlNodeType.Element ? reader.LocalName : null;
            return (root is null ? null : OfRoot(reader), root);
        }
        catch (XmlException)
        {
            // The opening ends in the middle of the text.
            return (null, root);
        }
    }

    private static FormatId? OfRoot(XmlReader reader) => reader.LocalName switch
    {
        "RDF" when reader.NamespaceURI == RdfNames.Rdf => OfRdf(reader),
        "mods" or "modsCollection" when reader.NamespaceURI.Length == 0 || reader.NamespaceURI.StartsWith(ModsNamespace, StringComparison.Ordinal) => FormatId.Mods,
        "PubmedArticleSet" or "PubmedBookArticleSet" or "PubmedArticle" or "PubmedBookArticle" => FormatId.PubMedXml,
        "xml" or "records" or "record" => Has(reader, "ref-type") ? FormatId.EndNoteXml : null,
        _ => null,
    };

    // Other RDF speaks of other things: an ontology of its classes.
    private static FormatId? OfRdf(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) { continue; }
            if (reader.NamespaceURI == RdfNames.Zotero) { return FormatId.ZoteroRdf; }
            if (reader.Depth != 1) { continue; }
            if (reader.NamespaceURI == RdfNames.Owl) { return null; }
            if (RdfTypes.NameOf(reader.NamespaceURI + reader.LocalName) is not null) { return FormatId.ZoteroRdf; }
        }
        return null;
    }

    private static bool Has(XmlReader reader, string name)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name) { return true; }
        }
        return false;
    }
}
