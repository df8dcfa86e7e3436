using System.Globalization;
using Microsoft.Data.Sqlite;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;
using PubArchive.Formats;
using PubArchive.Items;

namespace PubArchive.Benchmarks;

/// <summary>Looks for duplicates in a generated library of which every third record stands twice, half of those with a subtitle more, and without DOI. The floor reads all marks and nothing more.</summary>
internal static class DuplicatesBenchmark
{
    private const int Every = 3;

    public static int Run(int records)
    {
        using var scratch = new Scratch();
        var (csv, twice) = (scratch["library.csv"], scratch["twice.csv"]);
        Console.WriteLine(GeneratedCsv.Write(csv, records * Every / (Every + 1), new GeneratorOptions()).Summary());
        var copies = WriteCopies(csv, twice);
        CliChild.Run(scratch.Folder, "import", csv, twice, "--quiet").Done();
        using var project = ArchiveProject.Open(scratch.Folder);
        var held = project.Count().Records;
        var floor = Stage.Best(3, () => ReadMarks(project.ArchiveFile));
        Stage.Print("floor: reading the marks", floor, held);
        var report = project.FindDuplicates();
        var own = Stage.Best(3, () => project.FindDuplicates());
        Stage.Print("duplicates", own, held);
        var found = report.Pairs.Count(pair => copies.GetValueOrDefault(pair.OtherKey) == pair.Key || copies.GetValueOrDefault(pair.Key) == pair.OtherKey);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{copies.Count:N0} records stand twice: {found:N0} found ({(double)found / copies.Count:P1}), {report.Pairs.Length - found:N0} other pairs"));
        Stage.PrintRatio(own, floor);
        return 0;
    }

    private static Dictionary<string, string> WriteCopies(string csv, string twice)
    {
        using var file = File.OpenRead(csv);
        var items = RecordFormats.ReaderFor(FormatId.ZoteroCsv).Read(file).Select(record => record.Item).OfType<Item>().Where((_, at) => at % Every == 0).ToList();
        var copies = items.ToDictionary(item => ZoteroKey.Derive("copy of " + item.Key).Value, item => item.Key!, StringComparer.Ordinal); // the generator gives keys
        using var target = File.Create(twice);
        RecordFormats.WriterFor(FormatId.ZoteroCsv).Write(items.Select(Copy), target);
        return copies;
    }

    private static Item Copy(Item item, int at) => item with
    {
        Key = ZoteroKey.Derive("copy of " + item.Key).Value,
        Fields = at % 2 == 0 ? item.Fields : item.Fields.With(Field.Title, item.Title + ": a second look").With(Field.Doi, null),
    };

    private static void ReadMarks(string archive)
    {
        using var connection = new SqliteConnection($"Data Source={archive};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select hash, record_id from identity order by hash, record_id";
        using var reader = command.ExecuteReader();
        var sum = 0L;
        while (reader.Read()) { sum += reader.GetInt64(0) ^ reader.GetInt64(1); }
        GC.KeepAlive(sum);
    }
}
