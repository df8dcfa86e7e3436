using System.Text;
using System.Text.Json;
using PubArchive.Csl.Locales;
using PubArchive.Csl.Styles;

namespace PubArchive.Csl.Tests.Suite;

/// <summary>Runs fixtures of the official suite through the public interface.</summary>
internal sealed class SuiteRunner(ILocaleSource locales)
{
    private static readonly CitationOptions s_plain = new() { Links = false };

    /// <summary>What the processor prints for a fixture; <see langword="null"/> for one that asks for something it does not have.</summary>
    public string? Run(SuiteFixture fixture)
    {
        if (fixture["BIBSECTION"] is not null) { return null; }
        var processor = new CitationProcessor(StyleReader.Parse(fixture.Style), locales, options: s_plain);
        var items = CslJson.Read(Encoding.UTF8.GetBytes(fixture.Input)).ToList();
        if (fixture["CITATIONS"] is { } edits) { return new SuiteSession(processor, items).Run(edits, fixture.Mode == "bibliography"); }
        if (fixture.Mode == "bibliography") { return processor.RenderBibliography(items).ToHtml(); }
        var citations = fixture["CITATION-ITEMS"] is { } json ? Clusters(json) : [WholeInput(processor, items)];
        return string.Join('\n', processor.Process(items, citations).Citations.Select(citation => citation.ToHtml()));
    }

    public bool Passes(SuiteFixture fixture)
    {
        try { return Run(fixture) == fixture.Result; }
        catch (StyleFormatException) { return false; }
    }

    // Without citations of its own a fixture cites all its items at once, in the order of the bibliography.
    private static Citation WholeInput(CitationProcessor processor, List<CslItem> items)
    {
        var sorted = processor.RenderBibliography(items).Entries.Select(entry => entry.Id).ToArray();
        return Citation.Of(sorted.Length > 0 ? sorted : [.. items.Select(item => item.Id).Distinct(StringComparer.Ordinal)]);
    }

    private static List<Citation> Clusters(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(cluster => new Citation { Items = [.. cluster.EnumerateArray().Select(Cite)] })];
    }

    internal static CitationItem Cite(JsonElement cite) => new()
    {
        Id = Text(cite, "id") ?? "",
        Locator = Text(cite, "locator"),
        LocatorType = LocatorTypes.TryParse(Text(cite, "label") ?? "page", out var type) ? type : LocatorType.Page,
        Prefix = Text(cite, "prefix"),
        Suffix = Text(cite, "suffix"),
    };

    private static string? Text(JsonElement cite, string key) => cite.TryGetProperty(key, out var value) ? value.ToString() : null;
}
