using System.Globalization;
using PubArchive.Benchmarks.Floors;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Killing;
using PubArchive.Benchmarks.Running;

namespace PubArchive.Benchmarks;

/// <summary>A generated library into an archive by the program itself; another program edits meanwhile.</summary>
internal static class ImportScaleBenchmark
{
    /// <summary>A new library.</summary>
    public static int Run(int records)
    {
        using var scratch = new Scratch();
        var (csv, archive) = (scratch["library.csv"], scratch["archive.pubarchive"]);
        Console.WriteLine(GeneratedCsv.Write(csv, records, new GeneratorOptions()).Summary());
        var seen = Observed.Import(scratch, csv, Observed.Begin(scratch));
        Stage.Print("import", seen.Run.Time.TotalMilliseconds, records);
        seen.Print(archive);
        var floor = ImportFloor.Measure(csv, archive, scratch["floor.db"]);
        Stage.Print("floor: CsvHelper, bare inserts", floor.Elapsed.TotalMilliseconds, records);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"floor's file",-34} {new FileInfo(scratch["floor.db"]).Length / 1e6,10:F1} MB"));
        Stage.PrintProcessor(seen.Run.Processor, floor.Processor);
        Stage.PrintRatio(seen.Run.Time.TotalMilliseconds, floor.Elapsed.TotalMilliseconds);
        return 0;
    }

    /// <summary>A new library of a size, and one of ten times that: what a record costs must not grow with their number.</summary>
    public static int Large(int records)
    {
        var small = Whole(records);
        var large = Whole(records * 10);
        Stage.PrintProcessor(large.Processor, small.Processor);
        Stage.PrintRatio(large.Time.TotalMilliseconds, small.Time.TotalMilliseconds);
        return 0;
    }

    private static CliRun Whole(int records)
    {
        using var scratch = new Scratch();
        var (csv, archive) = (scratch["library.csv"], scratch["archive.pubarchive"]);
        Console.WriteLine(GeneratedCsv.Write(csv, records, new GeneratorOptions()).Summary());
        var key = Observed.Begin(scratch);
        var seen = Observed.Import(scratch, csv, key);
        Stage.Print($"import of {records}", seen.Run.Time.TotalMilliseconds, records);
        seen.Print(archive);
        var words = CliChild.Run(scratch.Folder, "show", key).Done().Out.Contains(seen.LastWord, StringComparison.Ordinal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"records in the archive",-34} {Soundness.RecordsOf(archive),10}, the last edit {(words ? "holds" : "is lost")}; faults: {string.Join(", ", Soundness.FaultsOf(archive).DefaultIfEmpty("none"))}"));
        return seen.Run;
    }

    /// <summary>A later export of a library that is in the archive; the floor is its first import.</summary>
    public static int Update(int records)
    {
        using var scratch = new Scratch();
        var (first, later) = (scratch["library.csv"], scratch["later.csv"]);
        GeneratedCsv.Write(first, records, new GeneratorOptions());
        Console.WriteLine(GeneratedCsv.Write(later, records, new GeneratorOptions { Generation = 1 }).Summary());
        var key = Observed.Begin(scratch);
        var import = Observed.Import(scratch, first, key);
        var update = Observed.Import(scratch, later, key);
        Stage.Print("floor: the first import", import.Run.Time.TotalMilliseconds, records);
        Stage.Print("update, a tenth of the cells", update.Run.Time.TotalMilliseconds, records);
        update.Print(scratch["archive.pubarchive"]);
        Stage.PrintProcessor(update.Run.Processor, import.Run.Processor);
        Stage.PrintRatio(update.Run.Time.TotalMilliseconds, import.Run.Time.TotalMilliseconds);
        return 0;
    }
}
