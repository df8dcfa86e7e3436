using System.Collections.Immutable;
using System.Text.Json;
using PubArchive.Formats.ArchivePages;
using PubArchive.Settings;
using PubArchive.Testing;

namespace PubArchive.Tests.Seed;

/// <summary>Exports in, page out: the pages the project began with, byte for byte.</summary>
public sealed class SeedTests
{
    private static readonly string[] s_both = ["en", "nn"];

    [Test]
    public void The_seed_comes_out_byte_for_byte_with_our_own_reference()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Path("seeds", "publication-record.json")));
        var group = json.RootElement.GetProperty("zoteroGroup").GetString()!;
        using var project = new SeedProject(group, ["en"], new Dictionary<int, int> { [3] = 1358 }, FromJson(json.RootElement));
        Assert.That(project.Page(HugoDialect.Seed, "en", "V6GA6CL6"), Is.EqualTo(File.ReadAllText(SharedData.Path("seeds", "publication-page.md"))));
    }

    [Test]
    public void The_same_record_of_our_own_making_in_every_part_is_imported_without_a_word()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Path("seeds", "publication-record.json")));
        using var project = new SeedProject("5881554", ["en"], new Dictionary<int, int>(), FromJson(json.RootElement));
        Assert.That(project.Report.Files.SelectMany(file => file.Diagnostics), Is.Empty);
    }

    [Test]
    public void Eight_pages_of_two_records_come_out_byte_for_byte()
    {
        var pages = Pages("seed");
        using var project = new SeedProject("5555555", s_both, new Dictionary<int, int> { [4] = 12, [15] = 40 }, FromPages(pages, "QK7TREE2", "2019-11"), FromPages(pages, "NQ3EMPT9", "2020-11"));
        Assert.Multiple(() =>
        {
            foreach (var dialect in Enum.GetValues<HugoDialect>())
            {
                foreach (var (language, key) in pages.Keys)
                {
                    Assert.That(project.Page(dialect, language, key), Is.EqualTo(Shared(dialect is HugoDialect.Seed ? "seed" : "current", language, key)), $"{dialect} {language} {key}");
                }
            }
        });
    }

    private static SeedRecord FromJson(JsonElement record)
    {
        var names = record.GetProperty("placePath").EnumerateArray().Select(node => (Key: Text(node, "key"), Name: Text(node, "name"))).ToList();
        var units = names.Take(3).Select(node => new SeedUnit(node.Key, SeedRecord.Nothing.Add("en", node.Name))).ToList();
        units[^1] = units[^1] with { YearKey = names[3].Key, MonthKey = names[4].Key };
        return new SeedRecord
        {
            Key = Text(record, "key"), Title = Text(record, "title"), Date = Text(record, "date"), Journal = Text(record, "publicationTitle"), Volume = Text(record, "volume"), Issue = Text(record, "issue"),
            Doi = Text(record, "DOI"), Abstract = Text(record, "abstractNote"), OpenAccessUrl = Text(record, "openAccessUrl"), Cristin = Text(record.GetProperty("registerId"), "Cristin"),
            Authors = [.. record.GetProperty("creators").EnumerateArray().Select(creator => (Text(creator, "lastName"), Text(creator, "firstName")))],
            Goals = [.. record.GetProperty("sdgs").EnumerateArray().Select(goal => goal.GetInt32())],
            Summaries = SeedRecord.Nothing.Add("en", Text(record.GetProperty("laySummary"), "en")),
            Keywords = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("en", [.. record.GetProperty("keywords").GetProperty("en").EnumerateArray().Select(word => word.GetString()!)]),
            Registered = FormattableString.Invariant($"{record.GetProperty("registered").GetProperty("year").GetInt32():D4}-{record.GetProperty("registered").GetProperty("month").GetInt32():D2}"),
            Paths = [[.. units]],
        };
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static Dictionary<(string Language, string Key), ArchivePage> Pages(string dialect) =>
        s_both.SelectMany(language => new[] { "QK7TREE2", "NQ3EMPT9" }.Select(key => (language, key)))
            .ToDictionary(page => page, page => ArchivePageReader.Read(Shared(dialect, page.language, page.key)).Page!);

    private static string Shared(string dialect, string language, string key) => File.ReadAllText(SharedData.Path("seeds", "pages", dialect, language, key + ".md"));

    // One record from its pages in two languages. Their references hold what the pages do not say (authors' names, journal), so they come as published citations.
    private static SeedRecord FromPages(Dictionary<(string Language, string Key), ArchivePage> pages, string key, string registered)
    {
        var page = pages[("en", key)];
        return new SeedRecord
        {
            Key = key, Title = page.Title, Abstract = page.Abstract, Registered = registered,
            Cristin = page.Buttons.Single(button => button.Kind is ArchiveButtonKind.Cristin).Url!.Split('=')[^1],
            OpenAccessUrl = page.Buttons.FirstOrDefault(button => button.Kind is ArchiveButtonKind.Unpaywall)?.Url,
            Goals = [.. page.Goals.Select(goal => goal.Goal)],
            Summaries = s_both.Where(language => pages[(language, key)].About is not null).ToImmutableSortedDictionary(language => language, language => pages[(language, key)].About!),
            Keywords = s_both.ToImmutableSortedDictionary(language => language, language => pages[(language, key)].Keywords!.Value),
            Citations = s_both.ToImmutableSortedDictionary(language => language, language => pages[(language, key)].ReferenceHtml),
            Paths = [.. page.UnitPaths.Select((_, path) => PathOf(pages, key, path))],
        };
    }

    private static ImmutableArray<SeedUnit> PathOf(Dictionary<(string Language, string Key), ArchivePage> pages, string key, int path)
    {
        var nodes = pages[("en", key)].UnitPaths[path];
        var units = nodes.SkipLast(2).Select((node, depth) => new SeedUnit(node.Key, s_both.ToImmutableSortedDictionary(language => language, language => pages[(language, key)].UnitPaths[path][depth].NameHtml))).ToList();
        units[^1] = units[^1] with { YearKey = nodes[^2].Key, MonthKey = nodes[^1].Key };
        return [.. units];
    }
}
