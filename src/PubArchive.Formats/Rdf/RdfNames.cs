using System.Xml;

namespace PubArchive.Formats.Rdf;

/// <summary>The vocabularies in which RDF files speak of publications.</summary>
internal static class RdfNames
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Zotero = "http://www.zotero.org/namespaces/export#";
    public const string Bib = "http://purl.org/net/biblio#";
    public const string Bibo = "http://purl.org/ontology/bibo/";
    public const string Dc = "http://purl.org/dc/elements/1.1/";
    public const string Terms = "http://purl.org/dc/terms/";
    public const string Prism = "http://prismstandard.org/namespaces/1.2/basic/";
    public const string Prism20 = "http://prismstandard.org/namespaces/basic/2.0/";
    public const string Prism21 = "http://prismstandard.org/namespaces/basic/2.1/";
    public const string Foaf = "http://xmlns.com/foaf/0.1/";
    public const string VCard = "http://nwalsh.com/rdf/vCard#";
    public const string Link = "http://purl.org/rss/1.0/modules/link/";
    public const string Owl = "http://www.w3.org/2002/07/owl#";
    public const string ResourceList = "http://purl.org/vocab/resourcelist/schema#";
    public const string Schema = "http://schema.org/";

    /// <summary>A table with the vocabularies, so that comparing a namespace with one of them compares references.</summary>
    public static XmlNameTable Table()
    {
        var table = new NameTable();
        foreach (var name in new[] { Rdf, Zotero, Bib, Bibo, Dc, Terms, Prism, Prism20, Prism21, Foaf, VCard, Link, Owl, ResourceList, Schema }) { table.Add(name); }
        return table;
    }
}
