using System.Globalization;
using System.IO.Compression;
using PubArchive.Benchmarks.Floors;
using PubArchive.Benchmarks.Peers;
using PubArchive.Formats;

namespace PubArchive.Benchmarks;

/// <summary>Reads one library through its doors, warm and one thread, to items: beside the bare reader of the same text, and beside readers from npm in the same command.</summary>
internal static class ReadBenchmark
{
    private static readonly (FormatId Format, string File, int Bar)[] s_doors =
    [
        (FormatId.ZoteroCsv, "zurich.csv.gz", 400_000), (FormatId.CslJson, "zurich.csl.json.gz", 300_000), (FormatId.ZoteroRdf, "zurich.rdf.gz", 80_000),
        (FormatId.Ris, "zurich.ris.gz", 500_000), (FormatId.BibLaTex, "zurich.biblatex.bib.gz", 150_000),
    ];

    /// <summary>All doors, or those of the formats named.</summary>
    public static int Run(string[] formats)
    {
        var isMet = true;
        foreach (var (format, file, bar) in s_doors)
        {
            if (formats.Length == 0 || formats.Contains(RecordFormats.Name(format), StringComparer.Ordinal)) { isMet &= Run(format, Text(file), bar); }
        }
        Stage.PrintMachine();
        return isMet ? 0 : 1;
    }

    private static bool Run(FormatId format, byte[] text, int bar)
    {
        Console.WriteLine(RecordFormats.Title(format));
        var records = Count(format, text);
        var bare = Measure(() => ReadingFloor.Read(format, text));
        var ours = Measure(() => Count(format, text));
        Stage.Print("  bare reader", bare, records);
        Stage.Print("  ours", ours, records);
        var speed = records / ours * 1000;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  ratio to the bare reader",-34} {ours / bare,10:F2} (at most 4), bar {bar} records/s: {(speed >= bar ? "met" : "missed")}"));
        foreach (var peer in NpmReaders.Run(format, text)) { PrintPeer(peer, ours / records); }
        return speed >= bar && ours <= 4 * bare;
    }

    // Processors' time is counted in steps of some milliseconds: several readings in one measurement.
    private static double Measure(Action read)
    {
        const int together = 5;
        return Stage.BestProcessor(3, 8, () =>
        {
            for (var time = 0; time < together; time++) { read(); }
        }) / together;
    }

    private static void PrintPeer(NpmReader peer, double ours)
    {
        if (peer.Absent is { } why) { Console.WriteLine($"  {peer.Name}: {why}"); }
        else
        {
            Stage.Print("  " + peer.Name, peer.Milliseconds, peer.Records);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  its time to ours",-34} {peer.Milliseconds / peer.Records / ours,10:F1}"));
        }
    }

    private static int Count(FormatId format, byte[] text)
    {
        using var stream = new MemoryStream(text, writable: false);
        return RecordFormats.ReaderFor(format).Read(stream).Count(record => record.Item is not null);
    }

    private static byte[] Text(string file)
    {
        using var packed = File.OpenRead(RealData.Generated(file));
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }
}
