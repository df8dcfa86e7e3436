using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using PubArchive.Formats;

namespace PubArchive.Benchmarks.Hostile;

/// <summary>A gigabyte packed into a megabyte: one record that never ends, and very many small ones.</summary>
internal static class HostilePacked
{
    private const long Gigabyte = 1_000_000_000;

    private static readonly ImmutableArray<(FormatId Format, string Start, string Record, string Open)> s_texts =
    [
        (FormatId.ZoteroCsv, "\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\"\n", "ABCD2345,book,2001,\"A, B\",T\n", "ABCD2345,book,2001,\"A, B\",\""),
        (FormatId.CslJson, "[", "{\"id\":\"a\",\"type\":\"book\",\"title\":\"T\"},", "{\"id\":\"a\",\"type\":\"book\",\"title\":\""),
        (FormatId.ZoteroApiJson, "[", "{\"key\":\"ABCD2345\",\"data\":{\"key\":\"ABCD2345\",\"itemType\":\"book\",\"title\":\"T\"}},", "{\"key\":\"ABCD2345\",\"data\":{\"itemType\":\"book\",\"title\":\""),
        (FormatId.Ris, "", "TY  - JOUR\nTI  - T\nER  - \n", "TY  - JOUR\nTI  - T\nAB  - "),
        (FormatId.BibTex, "", "@book{a, title = {T}}\n", "@book{a, title = {"),
        (FormatId.Nbib, "", "PMID- 1\nTI  - T\n\n", "PMID- 1\nTI  - T\nAB  - "),
        (FormatId.ZoteroRdf, "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:bib=\"http://purl.org/net/biblio#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">", "<bib:Book><dc:title>T</dc:title></bib:Book>", "<bib:Book><dc:title>"),
        (FormatId.EndNoteXml, "<xml><records>", "<record><titles><title>T</title></titles></record>", "<record><titles><title>"),
    ];

    /// <summary>All of it.</summary>
    public static IEnumerable<HostileFile> All() => s_texts.SelectMany(text => new[]
    {
        new HostileFile("a packed gigabyte of records", text.Format, () => "") { MakeBytes = () => Packed(text.Start, text.Record) },
        new HostileFile("a packed gigabyte in one record", text.Format, () => "") { MakeBytes = () => Packed(text.Start + text.Open, "word word ") },
    });

    private static byte[] Packed(string start, string part)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(start));
            var block = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, part, 1_000_000 / part.Length).ToString());
            for (long length = 0; length < Gigabyte; length += block.Length) { gzip.Write(block); }
        }
        return packed.ToArray();
    }
}
