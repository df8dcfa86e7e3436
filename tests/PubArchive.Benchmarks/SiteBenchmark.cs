using System.Globalization;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks;

/// <summary>Builds the site of a generated library, then again without a change; the floor writes the same files.</summary>
internal static class SiteBenchmark
{
    private const long BytesOfRecord = 200_000;

    public static int Run(int records)
    {
        using var scratch = Scratch.InMemory(records * BytesOfRecord);
        var csv = scratch["library.csv"];
        Console.WriteLine(GeneratedCsv.Write(csv, records, new GeneratorOptions()).Summary());
        CliChild.Run(scratch.Folder, "import", csv, "--quiet").Done();
        var first = CliChild.Run(scratch.Folder, "export", "site", "--out", scratch["site"], "--quiet").Done();
        var second = CliChild.Run(scratch.Folder, "export", "site", "--out", scratch["site"], "--quiet").Done();
        var (files, bytes, floor) = Floor(scratch["site"], scratch["floor"]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {bytes / 1e6:F1} MB, in {scratch.Folder}"));
        Stage.Print("site", first.Time.TotalMilliseconds, records);
        Stage.Print("site again, unchanged", second.Time.TotalMilliseconds, records);
        Stage.Print("floor: write the same files", floor.TotalMilliseconds, records);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"peak memory",-34} {first.PeakMemory / 1e6,10:F1} MB"));
        Stage.PrintRatio(first.Time.TotalMilliseconds, floor.TotalMilliseconds);
        return 0;
    }

    private static (int Files, long Bytes, TimeSpan Time) Floor(string site, string floor)
    {
        var (files, bytes, watch) = (0, 0L, new System.Diagnostics.Stopwatch());
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            var content = File.ReadAllBytes(file);
            var copy = Path.Combine(floor, Path.GetRelativePath(site, file));
            watch.Start();
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file has a folder
            File.WriteAllBytes(copy, content);
            watch.Stop();
            (files, bytes) = (files + 1, bytes + content.Length);
        }
        return (files, bytes, watch.Elapsed);
    }
}
