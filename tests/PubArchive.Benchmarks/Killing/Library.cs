using System.Collections.Immutable;
using PubArchive.Archive;
using PubArchive.Benchmarks.Generating;
using PubArchive.Benchmarks.Running;
using PubArchive.Catalogue;

namespace PubArchive.Benchmarks.Killing;

/// <summary>A generated library in a folder of its own: exports, units, and an archive with words a librarian said, which no fault may lose.</summary>
internal sealed class Library(Scratch scratch, int records)
{
    private const int Marked = 5;

    private const string Department = "AAAAAAA3";

    private const string Units = """
        units:
          - key: AAAAAAA2
            name: {en: University}
            units:
              - key: AAAAAAA3
                name: {en: Department}
        """;

    private static readonly SdgGoal s_goal = SdgGoal.Of(3);

    /// <summary>The export the archive was made of.</summary>
    public string First => scratch["first/library.csv"];

    /// <summary>A later export, in which a tenth of the cells is otherwise. Of the same name, so that it is known for the same library's.</summary>
    public string Later => scratch["later/library.csv"];

    /// <summary>The folder the program works in.</summary>
    public string Folder => scratch["work"];

    /// <summary>The archive.</summary>
    public string Archive => Path.Combine(Folder, "archive.pubarchive");

    /// <summary>The keys, in the order of the export.</summary>
    public ImmutableArray<string> Keys { get; private set; } = [];

    /// <summary>Makes exports and archive.</summary>
    public void Begin()
    {
        foreach (var folder in new[] { First, Later }.Select(file => Path.GetDirectoryName(file)!).Append(Folder)) { Directory.CreateDirectory(folder); }
        File.WriteAllText(Path.Combine(Folder, "units.yaml"), Units);
        GeneratedCsv.Write(First, records, new GeneratorOptions());
        Export(1);
        // A key stands at a line's start; within a text of several lines no line begins like that.
        Keys = [.. File.ReadLines(First).Skip(1).Where(line => line.Length > 10 && line[0] == '"' && line.AsSpan(9).StartsWith("\",\"")).Select(line => line[1..9])];
        Run("import", First, "--quiet").Done();
        using var store = ArchiveStore.Open(Archive, TimeProvider.System);
        foreach (var key in Keys.Take(Marked))
        {
            store.Tag(key, Department, "by hand");
            store.SetSummary(key, "en", MarkOf(key));
            store.AddGoal(key, s_goal, "by hand");
        }
    }

    /// <summary>Makes <see cref="Later"/> the export of a generation: the higher, the later.</summary>
    public void Export(int generation) => GeneratedCsv.Write(Later, records, new GeneratorOptions { Generation = generation });

    /// <summary>Runs the program here.</summary>
    public CliRun Run(params string[] args) => CliChild.Run(Folder, args);

    /// <summary>The keys whose marks are not all there.</summary>
    public IEnumerable<string> LostMarks()
    {
        using var store = ArchiveStore.OpenReadOnly(Archive, TimeProvider.System);
        foreach (var key in Keys.Take(Marked))
        {
            var facts = store.Find(key)?.Facts;
            var isThere = facts is not null && facts.Units.Any(place => place.UnitKey == Department) && facts.Goals.Any(tag => tag.Goal == s_goal) && facts.Summaries.Any(summary => summary.Text == MarkOf(key));
            if (!isThere) { yield return key; }
        }
    }

    private static string MarkOf(string key) => $"What a librarian wrote about {key}.";
}
