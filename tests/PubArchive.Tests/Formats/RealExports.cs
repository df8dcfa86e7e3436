using System.IO.Compression;
using PubArchive.Testing;

namespace PubArchive.Tests.Formats;

/// <summary>The real export files of the shared data, with what their index says of them.</summary>
internal static class RealExports
{
    public sealed record RealFile(string Format, string Name, int Records)
    {
        public string Path => SharedData.Path("data", "exports", "real", Format, Name);

        /// <summary>The records that are really in the file, where the plain count of marks is not it.</summary>
        public int Held => s_argued.TryGetValue($"{Format}/{Name}", out var argued) ? argued.Records : Records;

        public override string ToString() => $"{Format}/{Name}";
    }

    private static readonly Dictionary<string, (int Records, string Reason)> s_argued = new(StringComparer.Ordinal)
    {
        ["mods/tei-jisc.xml"] = (3, "seven of the ten elements are copies of the three, inside their extension, as the libraries delivered them"),
    };

    public static IEnumerable<RealFile> Of(params string[] formats) => All().Where(file => formats.Contains(file.Format));

    public static IEnumerable<string> ZoteroCsv() => Of("zotero-csv").Select(file => file.Name);

    /// <summary>Every file of the index; none where the shared data is absent, and then one test says so.</summary>
    public static IEnumerable<RealFile> All()
    {
        if (!SharedData.IsPresent) { return []; }
        return File.ReadLines(SharedData.Path("data", "exports", "real", "INDEX.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new RealFile(cells[0], cells[1], int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture)));
    }

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
