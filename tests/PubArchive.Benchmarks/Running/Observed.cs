using System.Globalization;

namespace PubArchive.Benchmarks.Running;

/// <summary>An import by the program itself, with what was seen of it from outside while another program edited.</summary>
internal sealed record Observed(CliRun Run, long PeakWal, IReadOnlyList<TimeSpan> EditWaits, string LastWord)
{
    private const int Before = 10;
    private const ulong OtherSeed = 77;

    /// <summary>Makes an archive with a few records, so that there is something to edit.</summary>
    /// <returns>The key of one of them.</returns>
    public static string Begin(Scratch scratch)
    {
        var file = scratch["before.csv"];
        Generating.GeneratedCsv.Write(file, Before, new Generating.GeneratorOptions { Seed = OtherSeed });
        CliChild.Run(scratch.Folder, "import", file, "--quiet").Done();
        return File.ReadLines(file).Skip(1).First()[1..9];
    }

    /// <summary>Imports a file into the folder's archive.</summary>
    public static Observed Import(Scratch scratch, string file, string editedKey)
    {
        var archive = scratch["archive.pubarchive"];
        var (wal, probe) = (new WalWatch(archive), new EditProbe(archive, editedKey));
        probe.Begin();
        using var child = CliChild.Start(scratch.Folder, "import", file, "--quiet");
        var run = child.Wait(elapsed =>
        {
            wal.Look();
            probe.Look(elapsed);
        });
        return new Observed(run.Done(), wal.Peak, probe.Waits, probe.LastWord);
    }

    /// <summary>Prints all but the time.</summary>
    public void Print(string archive)
    {
        Line("peak memory", string.Create(CultureInfo.InvariantCulture, $"{Run.PeakMemory / 1e6,10:F1} MB"));
        Line("peak write-ahead log", string.Create(CultureInfo.InvariantCulture, $"{PeakWal / 1e6,10:F1} MB"));
        Line("archive's file", string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(archive).Length / 1e6,10:F1} MB"));
        if (EditWaits.Count > 0) { Line("edits of another program", string.Create(CultureInfo.InvariantCulture, $"{EditWaits.Count,10}, longest {EditWaits.Max().TotalMilliseconds:F0} ms")); }
    }

    private static void Line(string name, string text) => Console.WriteLine($"{name,-34} {text}");
}
