using System.Text.Json;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;
using PubArchive.Testing;

namespace PubArchive.Csl.Tests.Agreement;

/// <summary>Every one of the 320 styles prints the six items where the reference does, and cites each of them.</summary>
public sealed class EveryStylePrintsTests
{
    private static readonly ILocaleSource s_locales = new LocaleFolder(SharedData.Path("data", "csl-locales"));

    [TestCase("csl-styles", 20)]
    [TestCase("csl-styles-sample", 300)]
    public void No_entry_and_no_citation_is_empty_that_the_reference_prints(string folder, int least)
    {
        List<CslItem> items = [.. CslJson.Read(File.ReadAllBytes(SharedData.Path("data", "csl-agreement", "300-styles-items.json")))];
        var empty = EmptyInTheReference();
        var files = Directory.GetFiles(SharedData.Path("data", folder), "*.csl");
        Assert.That((files.Length, items.Count), Is.EqualTo((least, 6)));
        Assert.That(files.SelectMany(file => Silent(file, items)).Where(place => !empty.Contains(place)), Is.Empty);
    }

    private static IEnumerable<string> Silent(string file, List<CslItem> items)
    {
        var style = Path.GetFileNameWithoutExtension(file);
        var processor = new CitationProcessor(StyleReader.Load(file), s_locales);
        return items.Where(item => processor.RenderEntry(item).IsEmpty).Select(item => $"{style} {item.Id}")
            .Concat(items.Where(item => processor.Process([item], [Citation.Of(item.Id)]).Citations[0].IsEmpty).Select(item => $"{style} cites {item.Id}"));
    }

    // The reference was asked for entries alone; citations it prints in every style.
    private static HashSet<string> EmptyInTheReference()
    {
        var empty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(SharedData.Path("data", "csl-agreement", "300-styles.jsonl")).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("html").GetString() is { Length: 0 }) { empty.Add($"{json.RootElement.GetProperty("style").GetString()} {json.RootElement.GetProperty("id").GetString()}"); }
        }
        return empty;
    }
}
