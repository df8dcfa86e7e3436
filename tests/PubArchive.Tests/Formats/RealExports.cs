using System.IO.Compression;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

/// <summary>The real export files of the shared data, with what their index says of them.</summary>
internal static class RealExports
{
    public sealed record RealFile(string Format, string Name, int Records, int? ReadByZotero)
    {
        public string Path => SharedData.Path("data", "exports", "real", Format, Name);

        /// <summary>The records that are really in the file: the count of its marks, but of RDF, whose marks are on attachments too, what Zotero reads, and where neither is right, what is argued below.</summary>
        public int Held => s_argued.TryGetValue(ToString(), out var argued) ? argued.Records : Format == "zotero-rdf" && ReadByZotero is { } read ? read : Records;

        /// <summary>Whether nobody reads the file.</summary>
        public bool IsRefused => Format is "other-json" or "rdf-other";

        public override string ToString() => $"{Format}/{Name}";
    }

    private static readonly Dictionary<string, (int Records, string Reason)> s_argued = new(StringComparer.Ordinal)
    {
        ["zotero-csv/deepsearch-excel.csv"] = (10, "the other rows a spreadsheet left behind are empty"),
        ["biblatex/biber-examples.bib"] = (129, "three entries are sets of others, and named"),
        ["zotero-api-json/weblib-annotations.json"] = (0, "four annotations of a file that is not there, each named"),
        ["other-json/bluelight.json"] = (0, "a search tool's own JSON"),
        ["other-json/lkoc.json"] = (0, "looks like CSL JSON, and is not"),
        ["rdf-other/coolharsh.rdf"] = (0, "RDF of no vocabulary of publications"),
        ["mods/tei-jisc.xml"] = (3, "seven of the ten elements are copies of the three, inside their extension, as the libraries delivered them"),
    };

    public static IEnumerable<RealFile> Of(params string[] formats) => All().Where(file => formats.Contains(file.Format));

    public static IEnumerable<string> ZoteroCsv() => Of("zotero-csv").Select(file => file.Name);

    /// <summary>Every file of the index; none where the shared data is absent, and then one test says so.</summary>
    public static IEnumerable<RealFile> All()
    {
        if (!SharedData.IsPresent) { return []; }
        return File.ReadLines(SharedData.Path("data", "exports", "real", "INDEX.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new RealFile(cells[0], cells[1], Number(cells[3])!.Value, Number(cells[4])));
    }

    private static int? Number(string text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public static byte[] Unpacked(this RealFile file) => Unpacked(file.Path);

    public static byte[] Unpacked(string path)
    {
        using var stream = File.OpenRead(path);
        using var unpacked = new MemoryStream();
        if (path.EndsWith(".gz", StringComparison.Ordinal)) { new GZipStream(stream, CompressionMode.Decompress).CopyTo(unpacked); }
        else { stream.CopyTo(unpacked); }
        return unpacked.ToArray();
    }
}
