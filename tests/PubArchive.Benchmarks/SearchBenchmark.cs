using System.Globalization;
using Microsoft.Data.Sqlite;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;
using PubArchive.Catalogue;

namespace PubArchive.Benchmarks;

/// <summary>Searches in a generated library for words of its titles; the floor asks the full-text index for the same hits and nothing more.</summary>
internal static class SearchBenchmark
{
    private const int Queries = 200;
    private const int Hits = 20;

    public static int Run(int records)
    {
        using var scratch = new Scratch();
        var csv = scratch["library.csv"];
        Console.WriteLine(GeneratedCsv.Write(csv, records, new GeneratorOptions()).Summary());
        CliChild.Run(scratch.Folder, "import", csv, "--quiet").Done();
        using var project = ArchiveProject.Open(scratch.Folder);
        using var index = new SqliteConnection($"Data Source={project.ArchiveFile};Mode=ReadOnly;Pooling=False");
        index.Open();
        var titles = project.List(new ListQuery { Limit = Queries }).Select(row => row.Title).Where(title => title.Contains(' ', StringComparison.Ordinal)).ToList();
        var medians = new List<double>();
        foreach (var (name, query) in new (string, Func<string, string>)[] { ("a rare word", Longest), ("three words", Three), ("a beginning", title => Longest(title)[..3]), ("a common word", title => Shortest(title) + " ") })
        {
            var searches = Stage.Each(titles.Select(query), text => project.Search(text, Hits).Count);
            var floors = Stage.Each(titles.Select(query), text => Bare(index, text));
            Stage.PrintSpread(name, searches);
            Stage.PrintSpread("  floor: the index alone", floors);
            medians.Add(searches[searches.Count / 2] / floors[floors.Count / 2]);
        }
        Console.WriteLine($"{"ratios of the medians",-34} {string.Join(", ", medians.Select(ratio => ratio.ToString("F1", CultureInfo.InvariantCulture)))}");
        Stage.PrintMachine();
        return 0;
    }

    private static int Bare(SqliteConnection index, string text)
    {
        var words = TextFold.FoldForSearch(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\"");
        using var command = index.CreateCommand();
        command.CommandText = $"select rowid from search where search match @match order by rank limit {Hits}";
        command.Parameters.AddWithValue("@match", string.Join(' ', words) + (text.EndsWith(' ') ? "" : "*"));
        using var reader = command.ExecuteReader();
        var hits = 0;
        while (reader.Read()) { hits++; }
        return hits;
    }

    private static string[] Words(string title) => title.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Longest(string title) => Words(title).MaxBy(word => word.Length)!.PadRight(3, 'a'); // the title has words

    private static string Shortest(string title) => Words(title).MinBy(word => word.Length)!; // as above

    private static string Three(string title) => string.Join(' ', Words(title).Take(3));
}
