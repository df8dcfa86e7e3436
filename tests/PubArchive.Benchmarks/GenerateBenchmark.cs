using System.Diagnostics;
using System.Globalization;
using PubArchive.Benchmarks.Generating;

namespace PubArchive.Benchmarks;

/// <summary>Invents a library as a Zotero CSV and prints how near it comes to those it was modelled on.</summary>
internal static class GenerateBenchmark
{
    public static int Run(int records, string file, bool isUpdate, ulong seed)
    {
        var watch = Stopwatch.StartNew();
        var means = GeneratedCsv.Write(file, records, new GeneratorOptions { Seed = seed, Generation = isUpdate ? 1 : 0 });
        Console.WriteLine(means.Beside(ShapeTable.Current));
        Console.WriteLine(means.Summary());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length / 1e6:F1} MB in {watch.Elapsed.TotalSeconds:F1} s, seed {seed}; model: {(RealData.Root is null ? "the committed table" : "measured now")}"));
        return 0;
    }

    /// <summary>Writes the committed table of shapes anew.</summary>
    public static int Measure(string file)
    {
        File.WriteAllText(file, ShapeTable.Write(ShapeTable.Measure()));
        return 0;
    }
}
