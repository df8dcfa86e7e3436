using PubArchive.Benchmarks;
using PubArchive.Benchmarks.Generating;
using PubArchive.Formats;
using PubArchive.Items;
using PubArchive.Testing;
using PubArchive.Tests.Formats;

namespace PubArchive.Tests.Benchmarks;

/// <summary>The invented libraries that load and faults are tested with.</summary>
public sealed class GeneratorTests
{
    private const int Records = 10_000;

    private static readonly Lazy<List<ReadRecord>> s_library = new(() => Read(Generate(new GeneratorOptions())));

    [Test]
    public void The_committed_numbers_are_those_of_the_real_libraries()
    {
        if (!SharedData.IsPresent || RealData.Root is null) { Assert.Ignore("No shared data."); }
        Assert.That(ShapeTable.Write(ShapeTable.Committed), Is.EqualTo(ShapeTable.Write(ShapeTable.Measure())));
    }

    [TestCase("Title")]
    [TestCase("Abstract Note")]
    [TestCase("Author")]
    [TestCase("Manual Tags")]
    public void Texts_are_as_long_and_as_frequent_as_in_the_real_libraries(string column)
    {
        var records = s_library.Value.Items();
        var cells = records.SelectMany(item => Cells(item, column)).ToList();
        var shapes = ShapeTable.Committed;
        // Libraries count alike; of a column, each by the records that fill it; of a list, each by its parts.
        var shares = shapes.Select(shape => shape.Filled(column) / (double)shape.Records * (shape.Counts.GetValueOrDefault(column)?.Mean ?? 1)).ToList();
        var length = shapes.Zip(shares, (shape, share) => share * (shape.Texts.GetValueOrDefault(column)?.Mean ?? 0)).Sum() / shares.Sum();
        Assert.That(cells.Count / (double)Records, Is.EqualTo(shares.Average()).Within(5).Percent);
        Assert.That(cells.Average(cell => cell.Length), Is.EqualTo(length).Within(5).Percent);
    }

    [Test]
    public void Every_script_occurs()
    {
        var titles = s_library.Value.Items().Select(item => Scripts.Of(item.Title)).OfType<Script>().CountBy(script => script);
        Assert.That(titles.Where(pair => pair.Key is not Script.Latin).Select(pair => pair.Value), Has.Exactly(3).EqualTo(Records / 100).Within(40));
    }

    [Test]
    public void The_reader_finds_every_record_and_nothing_wrong_with_it()
    {
        var records = s_library.Value;
        Assert.That(records.SelectMany(record => record.Diagnostics).Select(diagnostic => diagnostic.ToString()), Is.Empty);
        Assert.That(records.Items().Select(item => item.Key).Distinct().Count(), Is.EqualTo(Records));
    }

    [Test]
    public void The_same_seed_gives_the_same_bytes_and_another_other_ones()
    {
        Assert.That(Generate(new GeneratorOptions()), Is.EqualTo(Generate(new GeneratorOptions())));
        Assert.That(Generate(new GeneratorOptions { Seed = 2 }), Is.Not.EqualTo(Generate(new GeneratorOptions())));
    }

    [Test]
    public void A_later_export_has_the_same_keys_and_some_other_cells()
    {
        var (before, after) = (s_library.Value.Items(), Read(Generate(new GeneratorOptions { Generation = 1 })).Items());
        Assert.That(after.Select(item => (item.Key, item.Type, item[Field.Doi])), Is.EqualTo(before.Select(item => (item.Key, item.Type, item[Field.Doi]))));
        var titles = before.Zip(after).Count(pair => pair.First.Title != pair.Second.Title) / (double)Records;
        var changed = before.Zip(after).Where(pair => pair.Second.DateModified > pair.First.DateModified).ToList();
        Assert.That(titles, Is.EqualTo(0.1).Within(0.02));
        Assert.That(changed.Count / (double)Records, Is.InRange(0.3, 0.8));
        Assert.That(before.Zip(after).Except(changed).All(pair => ItemText.Of(pair.First) == ItemText.Of(pair.Second)));
    }

    private static IEnumerable<string> Cells(Item item, string column) => column switch
    {
        "Title" => item.Title.Length > 0 ? [item.Title] : [],
        "Abstract Note" => item[Field.AbstractNote] is { } text ? [text] : [],
        "Author" => item.Creators.Where(creator => ZoteroSchema.PrimaryCreatorType(item.Type) == creator.Type).Select(creator => creator.SortName),
        _ => item.Tags.Where(tag => !tag.IsAutomatic).Select(tag => tag.Name),
    };

    private static byte[] Generate(GeneratorOptions options)
    {
        using var stream = new MemoryStream();
        GeneratedCsv.Write(stream, Records, options);
        return stream.ToArray();
    }

    private static List<ReadRecord> Read(byte[] csv) => ItemText.Read(FormatId.ZoteroCsv, csv);
}
