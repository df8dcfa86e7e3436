using PubArchive.Csl;
using PubArchive.Csl.BuiltIn;
using PubArchive.Csl.Styles;

namespace PubArchive.Benchmarks;

/// <summary>Renders every item of a CSL JSON file as a bibliography entry in HTML.</summary>
internal static class CiteBenchmark
{
    public static int Run(string itemsFile, string? styleFile)
    {
        var json = File.ReadAllBytes(itemsFile);
        var items = Read(json);
        var style = styleFile is null ? BuiltInStyles.Get("apa") : StyleReader.Load(styleFile);
        var processor = new CitationProcessor(style, BuiltInLocales.Instance);
        var baseline = Stage.Best(5, () => Read(json));
        var entries = Stage.Best(5, () => { foreach (var item in items) { processor.RenderEntry(item).ToHtml(); } });
        var sorted = Stage.Best(5, () => { foreach (var entry in processor.RenderBibliography(items).Entries) { entry.ToHtml(); } });
        Stage.Print("baseline: read the items", baseline, items.Count);
        Stage.Print("entries, alone", entries, items.Count);
        Stage.Print("one sorted bibliography", sorted, items.Count);
        Stage.PrintRatio(entries, baseline);
        return 0;
    }

    private static List<CslItem> Read(byte[] json) => [.. CslJson.Read(json)];
}
