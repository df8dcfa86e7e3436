using System.Collections.Immutable;
using System.Globalization;
using PubArchive.Settings;

namespace PubArchive.Tests.Seed;

/// <summary>Records of many shapes through the ordinary doors, against a page writer that shares nothing with the product.</summary>
public sealed class MutationTests
{
    private const string Group = "4242424";

    private static readonly Dictionary<int, int> s_counts = Enumerable.Range(1, 17).ToDictionary(goal => goal, goal => goal * 101);

    private static IEnumerable<TestCaseData> Mutations()
    {
        yield return Case("plain", Plain());
        yield return Case("a long title with a colon", Plain() with
        {
            Title = "Soil, wind and rain on the outer islands: A century of notes by lighthouse keepers, teachers and one very patient postman, read again with today's questions about the climate in mind",
        });
        yield return Case("a long title without", Plain() with { Title = string.Join(' ', Enumerable.Repeat("Iron and moss", 14)) });
        yield return Case("no goal", Plain() with { Goals = [] });
        yield return Case("two goals", Plain() with { Goals = [15, 2] });
        yield return Case("five goals", Plain() with { Goals = [17, 1, 9, 13, 4] });
        yield return Case("three paths", Plain() with { Paths = [.. Enumerable.Range(1, 3).Select(Path)] });
        yield return Case("no unit", Plain() with { Paths = [] });
        yield return Case("no open-access copy", Plain() with { OpenAccessUrl = null });
        yield return Case("one author", Plain() with { Authors = [("Moe", "Kari Anne")] });
        yield return Case("twenty authors", Plain() with { Authors = Authors(20) });
        yield return Case("twenty-one authors", Plain() with { Authors = Authors(21) });
        yield return Case("no keywords", Plain() with { Keywords = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty });
        yield return Case("no summary, abstract or register", Plain() with { Summaries = SeedRecord.Nothing, Abstract = null, Cristin = null });
        yield return Case("a summary in one language", Plain() with { Summaries = SeedRecord.Nothing.Add("nn", "Berre på nynorsk.") });
        yield return Case("an abstract as it came", Plain() with { Abstract = "A < B (p<.05) & C.\n\n\"Quoted\" – and after a blank line." });
        yield return Case("registered in December", Plain() with { Registered = "2021-12" });
    }

    [TestCaseSource(nameof(Mutations))]
    public void The_export_equals_the_tests_own_page(SeedRecordCase mutation)
    {
        var record = mutation.Record;
        using var project = new SeedProject(Group, ["en", "nn"], s_counts, record);
        Assert.Multiple(() =>
        {
            foreach (var language in new[] { "en", "nn" })
            {
                foreach (var dialect in Enum.GetValues<HugoDialect>())
                {
                    var expected = OwnPageWriter.Write(record, language, dialect is HugoDialect.Seed, Group, s_counts);
                    Assert.That(project.Page(dialect, language, record.Key), Is.EqualTo(expected), $"{language} {dialect}");
                }
            }
        });
    }

    private static TestCaseData Case(string name, SeedRecord record) => new TestCaseData(new SeedRecordCase(record)).SetArgDisplayNames(name);

    private static SeedRecord Plain() => new()
    {
        Key = "MUTATE42", Title = "Moss on the move", Date = "2020", Journal = "Journal of Invented Forestry", Volume = "7", Issue = "2", Doi = "10.5555/jif.2020.7", Abstract = "Moss moves.",
        Authors = [("Aasen", "Øyvind"), ("Sørli", "Kari M."), ("Ng", "Li")], Cristin = "1000042", OpenAccessUrl = "https://oa.example.org/get?id=42&kind=pdf", Goals = [3], Registered = "2021-03", Paths = [Path(1)],
        Summaries = SeedRecord.Nothing.Add("en", "Moss moves, slowly.").Add("nn", "Mosen flyttar seg, sakte."),
        Keywords = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("en", ["Moss", "Movement"]).Add("nn", ["Mose", "Rørsle"]),
    };

    private static ImmutableArray<SeedUnit> Path(int number) =>
    [
        Unit("UNIVERS1", "Invented University", "Det oppdikta universitetet"),
        Unit(Invariant($"FACULTY{number}"), Invariant($"Faculty {number}"), Invariant($"Fakultet {number}")),
        Unit(Invariant($"DEPARTM{number}"), Invariant($"Department {number}"), Invariant($"Institutt {number}")) with { YearKey = Invariant($"YEARNOD{number}"), MonthKey = Invariant($"MONTHNO{number}") },
    ];

    private static SeedUnit Unit(string key, string english, string nynorsk) => new(key, SeedRecord.Nothing.Add("en", english).Add("nn", nynorsk));

    private static ImmutableArray<(string, string)> Authors(int count) => [.. Enumerable.Range(0, count).Select(number => ($"Family{(char)('a' + number)}", $"{(char)('A' + number)}da"))];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A record under a short name.</summary>
public sealed class SeedRecordCase
{
    internal SeedRecordCase(SeedRecord record) => Record = record;

    internal SeedRecord Record { get; }
}
